/** What authors choose among in report.yaml and in blocks, with the Swedish words for it. */

import { chartLines } from './chart.ts'
import { imagePlaces } from './content.ts'
import { choicesOf } from './choice.ts'
import { languages } from './language.ts'
import { pageSides, relationsChoices, rollUps } from './table.ts'
import { roundingRules, signConventions } from './conventions.ts'
import { pdfStandards } from './pdf-standard.ts'
import { listedTypes, openingColours, reportStatuses, reportTypes } from './report.ts'
import { summaryParts } from './summary.ts'

export const reportTypeChoices = choicesOf(reportTypes, {
  interim: ['delårsrapport', 'delår', 'delårsbokslut'],
  forecast: ['prognos', 'prognosrapport', 'uppföljning'],
  annual: ['årsredovisning', 'årsrapport', 'årsbokslut', 'verksamhetsberättelse'],
  other: ['annan', 'annat', 'övrig', 'övrigt'],
})

export const statusChoices = choicesOf(reportStatuses, {
  draft: ['utkast', 'arbetsmaterial'],
  final: ['slutlig', 'färdig', 'klar', 'beslutad'],
})

export const languageChoices = choicesOf(languages, {
  sv: ['svenska', 'sv-se', 'swedish'],
  en: ['engelska', 'en-gb', 'en-us', 'english'],
})

export const signChoices = choicesOf(signConventions, {
  'cost-positive': ['kostnader-positiva', 'positiva kostnader', 'kostnad positiv'],
  'income-positive': ['intäkter-positiva', 'positiva intäkter', 'intäkt positiv'],
  unsigned: ['utan-tecken', 'alla-positiva'],
  'granted-frame': ['beviljad-ram', 'positiv ram', 'kommunbidrag-positivt'],
})

export const roundingChoices = choicesOf(roundingRules, {
  tolerant: ['tillåten', 'tillåtna'],
  exact: ['exakt', 'exakta'],
})

export const listedChoices = choicesOf(listedTypes, {
  tables: ['tabeller', 'tabell'],
  figures: ['figurer', 'figur', 'bilder', 'diagram'],
})

export const openingChoices = choicesOf(openingColours, {
  accent: ['accentfärg', 'accentfärgen', 'första', 'första färgen', 'primär'],
  second: ['andra', 'andrafärg', 'andra färgen', 'sekundär'],
  third: ['tredje', 'tredjefärg', 'tredje färgen'],
})

export const chartLineChoices = choicesOf(chartLines, {
  columns: ['kolumner', 'kolumn'],
  rows: ['rader', 'rad'],
})

export const imagePlaceChoices = choicesOf(imagePlaces, {
  right: ['höger', 'till höger'],
  left: ['vänster', 'till vänster'],
  center: ['mitten', 'i mitten', 'centrerad', 'centre', 'middle'],
})

export const relationChoices = choicesOf(relationsChoices, {
  error: ['fel'],
  warning: ['varning'],
  off: ['av', 'nej'],
})

export const pageChoices = choicesOf(pageSides, {
  upright: ['stående', 'upprätt', 'portrait'],
  landscape: ['liggande', 'tvären'],
})

export const rollUpChoices = choicesOf(rollUps, {
  sums: ['summor', 'summa'],
  rows: ['rader', 'alla rader'],
  lines: ['poster', 'per post', 'post'],
})

export const summaryChoices = choicesOf(summaryParts, {
  result: ['resultat', 'prognos', 'ekonomi'],
  deviations: ['avvikelser', 'avvikelse'],
  goals: ['mål', 'måluppfyllelse'],
  measures: ['åtgärder', 'åtgärdsplan'],
  figures: ['nyckeltal', 'tal'],
})

/** All ways to write what messages call by its id. */
export const pdfStandardNames = choicesOf(pdfStandards, {
  'ua-1': ['ua1', 'pdf/ua-1', 'pdf/ua1', 'pdf-ua-1'],
  'ua-2': ['ua2', 'pdf/ua-2', 'pdf/ua2', 'pdf-ua-2'],
})
