/** What the names of rows and columns say of the figures beside them, by their stems: `Summa`, `SUMMA nämnder`, `Resultat efter …`. */

import type { Language } from '../model/language.ts'
import { visibleText } from '../model/visible-text.ts'
import { evenSpaces } from './number-grammar.ts'

/** A label as it is compared: without case, marks of notes, a colon, or the dash that sets it in. */
export const nameOf = (text: string): string =>
  evenSpaces(visibleText(text))
    .toLowerCase()
    .replace(/^[-\u2010-\u2015\u2022\u00b7] ?(?=\p{L})/u, '')
    .replace(/(?<=\p{L})\d$|(?:\d{0,2}\))$|(?<![*:])[*:]+$/u, '')
    .trim()

const sums: Record<Language, RegExp> = {
  sv: /^(?:delsumma|summa|suma|sum|totalt?|totala|totalsumma|s:a|sammanlagt|sammanlagda)(?!\p{L})|(?<!\p{L})(?:totalt|summa|sammanlagt|total|tot\.?)$/u,
  en: /^(?:sub-?total|total|totals|sum|grand total|net total)(?!\p{L})|(?<!\p{L})(?:total|in total)$/u,
}

/** What comes out of rows without being called a sum. */
const outcomes: Record<Language, RegExp> = {
  sv: /resultat(?!utjäm|reserv)|netto|kassaflöde|överskott|underskott|verksamhetsbidrag|årsbidrag|verksamhetens bidrag|(?<!\p{L})utgående|(?:vid|i) (?:årets|periodens) slut|medel från (?:den löpande )?verksamhet|avvikelse|skillnad|differens|återst|kvarst|(?<!\p{L})saldo/u,
  en: /result|net(?!\p{L})|cash flow|surplus|deficit|closing|at (?:the )?end of|deviation|variance|difference|remain|balance/u,
}

/** What parts two others. */
const differences: Record<Language, RegExp> = {
  sv: /avvik|differens|skillnad|förändr|återst|kvarst/u,
  en: /deviat|varianc|differ|change|remain/u,
}

/** How far something went from one time to another. What parts a figure from its budget has a sign of its own. */
const changes: Record<Language, RegExp> = {
  sv: /förändr|(?<!\p{L})ändring|ökning|utveckling/u,
  en: /change|increase|growth/u,
}

/** Rows and columns that hold no amounts to add up. */
const measures: Record<Language, RegExp> = {
  sv: /%|procent|(?<!\p{L})andel|index|genomsnitt|(?<!\p{L})snitt|medel(?:värde|tal|ålder)|median|kr\/|kronor\/|per (?:invånare|elev|barn|plats|brukare|årsarbetare)|grad(?!\p{L})|skattesats|soliditet/u,
  en: /%|per ?cent|share of|index|average|mean|median|per (?:inhabitant|capita|pupil)|rate(?!\p{L})/u,
}

/** Columns whose figures say nothing when they are added up, beside measures: a price, a grade, an age. */
const unsummed: Record<Language, RegExp> = {
  sv: /pris(?!\p{L})|betyg|merit|ålder|ränta|räntor(?!\p{L})|kvot|poäng|nivå|temperatur|taxa|(?:dagar|timmar|elever|barn|brukare) per|(?<!\p{L})år(?!\p{L}|et|ets)/u,
  en: /price|grade|age(?!\p{L})|interest|ratio|score|level|temperature|fee|year/u,
}

/** Columns that say in their heading that their figures are per cent: `Förändring %`, `Ökning i procent`. */
const percents: Record<Language, RegExp> = { sv: /%|procent(?!enhet)/u, en: /%|per ?cent(?!age point)/u }

/** Rows that say in their name that they are no amounts. */
const shares: Record<Language, RegExp> = {
  sv: /%|procent|(?:kr|kronor)\/|per (?:invånare|elev|barn|plats|brukare|årsarbetare)|index(?!\p{L})|(?<!\p{L})snitt/u,
  en: /%|per ?cent|index(?!\p{L})|per (?:inhabitant|capita|pupil)/u,
}

/** Columns of numbers that count nothing: of notes, accounts, projects, years. */
const references: Record<Language, RegExp> = {
  sv: /^(?:not|noter|konto|kontonr|nr|nummer|projekt ?nr|projektnummer|kod|id|ansvar|år|årtal|sida|datum|rad|löpnr|ordning|prioritet|rang|plats|telefon|mobil|fastighet|postort|org\.? ?nr|\p{L}{1,40}(?:nummer|nr|kod))\.?$/u,
  en: /^(?:note|notes|account|no|number|code|id|year|page|date|rank|(?:phone|registration|company|postal|project|case) (?:no|number|code))\.?$/u,
}

const apart: Record<Language, RegExp> = {
  sv: /^(?:varav|därav|av vilka|av vilket|härav)(?!\p{L})/u,
  en: /^(?:of which|thereof|whereof)(?!\p{L})/u,
}

/** Columns that count whole things, which nothing rounds; part-time posts are no whole things. */
const counts: Record<Language, RegExp> = {
  sv: /^antal(?!\p{L})(?!.*(?:årsarb|tjänst|heltid|genomsnitt))/u,
  en: /^number of (?!.*(?:full-time|average))/u,
}

export const isCountName = (name: string, language: Language): boolean => counts[language].test(name)

/** What is counted or measured, as the heading of a column of its own; who is, may as well head what is spent on them. */
const things: Record<Language, string> = {
  sv: 'elever|studerande|platser|vårdplatser|årsarbetare|årsarbetskrafter|årsarb|helårsverken|helårstjänster|heltidstjänster|heltider|tillsvidareanställda|visstidsanställda|anställda|inv|invånare|folkmängd|befolkning|brukare|deltagare|besökare|besök|medlemmar|hushåll|ärenden|anmälningar|orosanmälningar|ansökningar|timmar|dagar|vårddygn|dygn|veckor|månader|kvm|kvadratmeter|yta|area|bta|boa|loa|km|ton|mwh|kwh|gwh|st|styck|stycken',
  en: 'pupils|students|places|beds|full-time equivalents|ftes?|employees|inhabitants|population|users|participants|visitors|visits|members|households|cases|hours|days|weeks|months|area|km|tonnes|mwh|kwh',
}
/** Whoever is counted is named with what makes them so: `placerade barn`. */
const people: Record<Language, string> = {
  sv: 'barn|personer|kvinnor|män|flickor|pojkar|ungdomar|äldre|vuxna|lärare|föräldrar',
  en: 'children|people|persons|women|men|girls|boys|adults|teachers',
}
const made: Record<Language, string> = {
  sv: String.raw`\p{L}+(?:ade|rda|dda|na|sta)|nya|lediga|tomma|aktiva`,
  en: String.raw`\p{L}+ed|new|vacant|active`,
}
const countedNames: Record<Language, RegExp> = { sv: countedPattern('sv'), en: countedPattern('en') }
/** What says that it is a count, be it of grants. */
const counted: Record<Language, RegExp> = { sv: /^antal(?!\p{L})/u, en: /^number of / }
/** What is spent on things, or comes in for them. */
const money: Record<Language, RegExp> = {
  sv: /kostnad|bidrag|utgift|intäkt|ersättning|lön|avgift|budget|prognos|belopp|summa|netto|stöd|pris|hyra|peng|investering|(?<!\p{L})kr(?!\p{L})|avskrivning/u,
  en: /cost|grant|spend|expend|income|revenue|pay|fee|budget|forecast|amount|net|support|price|rent|money|invest|sek/u,
}

function countedPattern(language: Language): RegExp {
  const time = String.raw`(?:[ .,]+(?:(?:19|20)\d\d(?:[-/]\d\d)*|totalt|total|i snitt|aug|dec|vt|ht))*`
  return new RegExp(
    `^(?:(?:(?:${made[language]}) )?(?:${things[language]})\\.?${time}|(?:${made[language]}) (?:${people[language]})${time}|[^(]{1,30} \\((?:st|antal|m²|m2|kvm|km|ton|mwh|kwh|gwh|timmar|dagar|pcs|hours|days)\\.?\\))$`,
    'u',
  )
}

/** A column that counts or measures something else than money: `Elever`, `Årsarb.`, `Inv.`, `Antal platser`, `Area (m²)`. */
export const isThingName = (name: string, language: Language): boolean =>
  counted[language].test(name) || (countedNames[language].test(name) && !money[language].test(name))

/** Headings of columns that others make up. */
const madeColumns: Record<Language, RegExp> = {
  sv: /avvik|differens|(?<!\p{L})diff|skillnad|förändr|ökning|minskning|netto|total|summa|resultat|utgående|återst|kvar|utfall andel|(?<!\p{L})andel/u,
  en: /deviat|varianc|differ|change|net(?!\p{L})|total|sum(?!\p{L})|result|closing|remain|share/u,
}

export const isSumName = (name: string, language: Language): boolean => sums[language].test(name)
export const isOutcomeName = (name: string, language: Language): boolean => outcomes[language].test(name)
export const isDifferenceName = (name: string, language: Language): boolean =>
  differences[language].test(name)
export const isChangeName = (name: string, language: Language): boolean => changes[language].test(name)
export const isMeasureName = (name: string, language: Language): boolean => measures[language].test(name)
export const isUnsummedName = (name: string, language: Language): boolean =>
  unsummed[language].test(name) || isMeasureName(name, language) || isReferenceName(name, language)
export const isPercentName = (name: string, language: Language): boolean => percents[language].test(name)
export const isShareName = (name: string, language: Language): boolean => shares[language].test(name)
/** `Kommunen: Not` too. */
export const isReferenceName = (name: string, language: Language): boolean =>
  references[language].test(name.slice(name.lastIndexOf(':') + 1).trim())
/** A row that only tells apart what another row holds already. */
export const isApartName = (name: string, language: Language): boolean => apart[language].test(name)
export const isMadeColumnName = (name: string, language: Language): boolean =>
  madeColumns[language].test(name)

/** Written in capitals, as totals often are. */
export const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)
