/**
 * What one figure's part of a sentence says: the row that it names, the direction that it gives, and how much of the rest
 * is accounted for. Any other word may narrow down what the figure is about.
 */

import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Figure } from './find-figures.ts'
import { directionsIn, opposite, type SaidDirection } from './directions.ts'
import { saidWords, type RowName } from './row-names.ts'
import { readable } from './sentences.ts'

export interface Statement {
  /** The part of the sentence, the figure blotted out. */
  readonly text: string
  /** Where the figure stands in it. */
  readonly at: number
  /** No other figure stands in the sentence. */
  readonly isAlone: boolean
}

const boundary = {
  sv: /[,;:()]\s?|\s(?:och|men|medan|samt|respektive|varav|varför)\s|\s[–—-]\s/g,
  en: /[,;:()]\s?|\s(?:and|but|while|whereas|respectively|of which)\s|\s[–—-]\s/g,
}
/** Between these and what stands before them another thing is spoken of. */
const turn = { sv: /[;]\s|,?\s(?:medan|men|däremot)\s/g, en: /[;]\s|,?\s(?:while|whereas|but)\s/g }

/** What follows explains the figure and does not change it. */
const explanation =
  /(?:, |\s\(|\s[–—-] | )(?:vilket|eftersom|främst|framför ?allt|huvudsakligen|i huvudsak|till största del|på grund av|p\.g\.a\.|pga|till följd av|beroende på|tack vare|och beror|som beror|och förklaras|och avser|och härrör|varav|which|because|mainly|chiefly|owing to|due to|of which)(?!\p{L})/iu

/** Null where the parts of the sentence cannot be told apart. */
export function statementOf(figure: Figure, beside: readonly Figure[], language: Language): Statement | null {
  const { sentence, at, text } = figure
  const end = at + readable(text).length
  const others = beside.filter((other) => other.at !== at)
  const previous = others.findLast((other) => other.at < at)
  const next = others.find((other) => other.at > at)
  const boundaries = (from: number, to: number) =>
    [...sentence.slice(from, to).matchAll(boundary[language])].map(({ 0: mark, index }) => ({
      mark: mark.trim(),
      before: from + index,
      behind: from + index + mark.length,
    }))

  const first = previous
    ? boundaries(previous.at + readable(previous.text).length, at)[0]
    : { mark: '', behind: 0 }
  const last = next ? boundaries(end, next.at)[0] : { before: sentence.length, behind: sentence.length }
  if (!first || !last || first.mark === 'varav' || first.mark === 'of which') return null
  // `… är 5 tkr och 7 tkr`: both are said of the same.
  const isShared = [
    previous && sentence.slice(first.behind, at),
    next && sentence.slice(last.behind, next.at),
  ].some(
    (between) => between !== undefined && saidWords(between).every(({ word }) => fillers[language].has(word)),
  )
  if (isShared) return null
  const part = sentence.slice(first.behind, last.before)
  const blotted = blot(part, at - first.behind, end - first.behind)
  const behind = end - first.behind
  const tail = explanation.exec(blotted.slice(behind))?.index
  return {
    text: tail === undefined ? blotted : blotted.slice(0, behind + tail),
    at: at - first.behind,
    isAlone: others.length === 0,
  }
}

/** The statement without what stands before a turn of the sentence: `…, medan kulturen visar ett överskott på 2 mnkr`. */
export function sinceTurn(statement: Statement, language: Language): Statement {
  const turns = [...statement.text.slice(0, statement.at).matchAll(turn[language])]
  const last = turns.map(({ 0: mark, index }) => index + mark.length).at(-1) ?? 0
  return { ...statement, text: statement.text.slice(last), at: statement.at - last }
}

export const blot = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/** The one direction that the statement gives; null where there is none, or one and its opposite. */
export function directionOf({ text, at }: Statement, language: Language): SaidDirection | null {
  const found = directionsIn(text, language)
  if (found.some(({ direction }) => found.some((other) => other.direction === opposite[direction])))
    return null
  const distance = ({ start, end }: SaidDirection) => (end <= at ? at - end : start - at)
  return [...found].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Words that narrow nothing down. */
const fillers: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(
    `är var blir bli blev uppgår uppgick uppgå till på för om av i och den det de ett en vid hela helår helåret
    året års årets slut perioden beräknas beräknar väntas förväntas landar landade hamnar hamnade ligger låg visar visade
    uppvisar uppvisade redovisar redovisade gör gjorde ger gav lämnar lämnade får fick når nådde har hade går gick gå ska år kostar kostade kostat största högsta totalt
    sammanlagt vi nu också även därmed således nämnden nämndens förvaltningen förvaltningens raden enligt tabellen sig
    post posten belopp beloppet värdet siffran med minst här finns inom hos hela alltså sammantaget
    m mm fl s`.split(/\s+/),
  ),
  en: new Set(
    `is was are were will be amounts amounted to at for of in on and the a an as by full year period expected
    total we now be show shows expect expects expected forecast board committee according table shows showed reports reported has had with its also thus`.split(
      /\s+/,
    ),
  ),
}

/** Words after which a sentence may speak of something else than what the table holds. */
const doubts: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:av|inte|ej|inga|ingen|inget|icke|aldrig|varken|knappast|tidigare|förra|föregående|fjol\w*|ifjol|exkl\w*|inkl\w*|undanta\w*|förutom|utöver|bortsett|oaktat|varav|därav|skulle|kunde|borde|måste|istället|trots|utan|före|innan|efter|sedan|ursprunglig\w*|per|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|kvartal\w*|tertial\w*|delår\w*|total\w*|samman\w*|samtliga|alla|kommun\w*|koncern\w*|nämnder\w*|tillsammans|hälften|del|delar|andel\w*|ytterligare|öka\w*|ökning\w*|utök\w*|minsk\w*|höj\w*|sänk\w*|tillför\w*|förstärk\w*|reducer\w*|bespar\w*|effektivis\w*|åtgärd\w*|bidra\w*|svara\w*|motsvara\w*|flytta\w*|överför\w*|omdispon\w*|eller|och|samt|som|att|där|vars|medan|men|jämfört|jämförelse|än|mot|från)$/,
  en: /^(?:not|no|never|neither|nor|earlier|previous\w*|last|exclud\w*|includ\w*|except\w*|besides|apart|would|could|should|instead|despite|without|before|after|since|original\w*|per|january|february|march|april|may|june|july|august|september|october|november|december|quarter\w*|total\w*|together|all|municipal\w*|group|half|part\w*|share\w*|further|rais\w*|reduc\w*|increas\w*|decreas\w*|cut|cuts|sav\w*|contribut\w*|correspond\w*|moved|transfer\w*|or|and|that|which|who|whose|while|but|compared|than|against|from)$/,
}

export interface Unaccounted {
  readonly words: number
  readonly isDoubtful: boolean
}

/** Words of a statement that nothing accounts for: how many, and whether one of them puts it in doubt. */
export function unaccounted(
  text: string,
  isAccounted: (word: string) => boolean,
  { meta: { language } }: Pick<Report, 'meta'>,
): Unaccounted {
  const words = saidWords(
    text.replace(/(?<!\p{L})(?:som|that)(?=\s(?:är|var|blir|blev|uppgår|ligger|is|was)\s)/giu, ' '),
  )
    .map(({ word }) => word)
    .filter((word) => !fillers[language].has(word) && !isAccounted(word))
  return {
    words: words.length,
    isDoubtful: /["”“?/]/.test(text) || words.some((word) => doubts[language].test(word) || /\d/.test(word)),
  }
}

/** The text without its names, figures of direction and the like. */
export const without = (text: string, stretches: readonly Pick<RowName, 'start' | 'end'>[]): string =>
  stretches.reduce((rest, { start, end }) => blot(rest, start, end), text)
