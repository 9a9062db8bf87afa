/** What a sentence says of a figure's direction: surplus or deficit, over or under, up or down. */

import type { Language } from '../model/language.ts'

/** `surplus`: better than budget, or a result above nought; `over`: more than what it is held against; `up`: more than before. */
export type Direction = 'surplus' | 'deficit' | 'over' | 'under' | 'up' | 'down'

export const opposite: Readonly<Record<Direction, Direction>> = {
  surplus: 'deficit',
  deficit: 'surplus',
  over: 'under',
  under: 'over',
  up: 'down',
  down: 'up',
}

/** Headings and labels of results; reserves that are named after them are none. */
export const isOfResult = (text: string): boolean =>
  /resultat(?!utj)|(?<!\p{L})results?(?!\p{L})/iu.test(text)

export const isAboutResult = ({ direction }: SaidDirection): boolean =>
  direction === 'surplus' || direction === 'deficit'

export interface SaidDirection {
  readonly direction: Direction
  readonly words: string
  readonly start: number
  readonly end: number
}

const budget = String.raw`(?:(?:års|period|netto|drift)?budget(?:en|erat|erad|erade|ens|ram(?:en)?)?|ram(?:en)?|plan(?:en|erat)?|anslag(?:et)?)`
const wordsOfDirection: Readonly<Record<Language, readonly (readonly [Direction, string])[]>> = {
  sv: [
    [
      'surplus',
      String.raw`(?:budget)?överskott(?:et|en|s)?|plusresultat(?:et)?|positiv(?:t|a)?\s(?:budget)?(?:avvikelse[rn]?|resultat)|positivt?\savvik\w*|avvik\w*\spositivt|(?:ett|på)\splus|plus(?=[.,]?\s*$)|bättre\sän\s${budget}|vinst(?:en)?`,
    ],
    [
      'deficit',
      String.raw`(?:budget)?underskott(?:et|en|s)?|minusresultat(?:et)?|negativ(?:t|a)?\s(?:budget)?(?:avvikelse[rn]?|resultat)|negativt?\savvik\w*|avvik\w*\snegativt|(?:ett|på)\sminus|minus(?=[.,]?\s*$)|back(?=[.,]?\s*$)|sämre\sän\s${budget}|förlust(?:en)?`,
    ],
    [
      'over',
      String.raw`över\s${budget}|överskrid(?:er|a|it|ande|andet)|överskred|överstig(?:er|a|it)|översteg|(?:högre|större|mer|dyrare)\sän\s${budget}|överskridande`,
    ],
    [
      'under',
      String.raw`under\s${budget}|underskrid(?:er|a|it|ande|andet)|underskred|understig(?:er|a|it)|understeg|(?:lägre|mindre|billigare)\sän\s${budget}`,
    ],
    [
      'up',
      String.raw`ök(?:a|ar|ade|at|as|ats|ning|ningen)|steg|stig(?:er|a|it)|(?:högre|större|mer)\sän\s(?:föregående\sår|förra\såret|året\sinnan|i\sfjol|motsvarande\speriod)`,
    ],
    [
      'down',
      String.raw`minsk(?:a|ar|ade|at|as|ats|ning|ningen)|sjönk|sjunk(?:er|a|it)|föll|(?:lägre|mindre)\sän\s(?:föregående\sår|förra\såret|året\sinnan|i\sfjol|motsvarande\speriod)`,
    ],
  ],
  en: [
    [
      'surplus',
      String.raw`surplus(?:es)?|positive\s(?:deviation|variance|result)|better\sthan\s(?:the\s)?(?:budget|plan)(?:ed)?|profit`,
    ],
    [
      'deficit',
      String.raw`deficits?|shortfall|negative\s(?:deviation|variance|result)|worse\sthan\s(?:the\s)?(?:budget|plan)(?:ed)?|loss`,
    ],
    [
      'over',
      String.raw`(?:over|above)\s(?:the\s)?budget|(?:exceeds?|exceeded|overspent|overspends?)|(?:higher|more)\sthan\s(?:the\s)?budget(?:ed)?`,
    ],
    [
      'under',
      String.raw`(?:under|below)\s(?:the\s)?budget|(?:underspent|underspends?)|(?:lower|less)\sthan\s(?:the\s)?budget(?:ed)?`,
    ],
    [
      'up',
      String.raw`increas(?:e|es|ed|ing)|rose|rises?|grew|(?:higher|more)\sthan\s(?:last|the\sprevious)\syear`,
    ],
    [
      'down',
      String.raw`decreas(?:e|es|ed|ing)|fell|falls?|declined?|(?:lower|less)\sthan\s(?:last|the\sprevious)\syear`,
    ],
  ],
}

const patternOf = (language: Language): RegExp =>
  new RegExp(
    wordsOfDirection[language]
      .map(([direction, words]) => String.raw`(?<![\p{L}\d])(?<${direction}>${words})(?![\p{L}\d])`)
      .join('|'),
    'giu',
  )
const patterns = { sv: patternOf('sv'), en: patternOf('en') }

export const directionsIn = (text: string, language: Language): SaidDirection[] =>
  [...text.matchAll(patterns[language])].map(({ 0: words, index, groups }) => {
    const [direction] = Object.entries(groups!).find(([, said]) => said !== undefined)!
    return { direction: direction as Direction, words, start: index, end: index + words.length }
  })
