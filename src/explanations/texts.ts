/** What is said of how a figure is made. */

import { partsText } from '../diagnostics/catalogue/relation.ts'
import type { Localized } from '../model/language.ts'
import type { FoundRelation } from '../model/relation.ts'
import type { Agreement } from '../model/table.ts'
import type { ExplainedCell } from './explanation.ts'

export interface ExplanationTexts {
  readonly typed: string
  readonly read: (file: string, isConverted: boolean) => string
  readonly inherited: string
  readonly computed: (calculation: string) => string
  readonly judged: string
  readonly counted: (which: string, among: number, table: string) => string
  readonly copied: (table: string) => string
  /** Of a cell of another report; `printed` is what stands there, where that is written in another way. */
  readonly gathered: (from: ExplainedCell & { readonly report: string }, printed: string | null) => string
  /** Of what is made of several; `areEarlier` is as of a cell. */
  readonly summed: (reports: readonly string[], areEarlier: boolean, calculation: string | null) => string
  readonly fetched: (written: readonly string[]) => string
  readonly setting: (written: string) => string
  /** Of a typed figure and the calculation that it was held against. */
  readonly held: Readonly<Record<Agreement, (calculation: string, printed: string) => string>>
  readonly sum: (name: string, rows: number, result: string) => string
  readonly relation: (relation: FoundRelation) => string
  readonly wrong: string
}

/** A name that ends in such a sound takes no ending of its own. */
const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`)

export const explanationTexts: Localized<ExplanationTexts> = {
  sv: {
    typed: 'Skrivet i kapitlet.',
    read: (file, isConverted) =>
      `Läst ur filen ${file}${isConverted ? ', som har beloppen i en annan enhet; här är de omräknade' : ''}.`,
    inherited: 'Cellen är tom: samma som på raden ovanför.',
    computed: (calculation) => `Cellen är tom i källan, så talet är uträknat: ${calculation}.`,
    judged: 'Cellen är tom i källan, så bedömningen är föreslagen: nuvärde och prognos mot målvärdet.',
    counted: (which, among, table) =>
      `Räknat ur ”${table}”: så många av ${among} ${among === 1 ? 'rad' : 'rader'} hör till ”${which}”.`,
    copied: (table) => `Hämtat ur ”${table}”.`,
    gathered: ({ report, isEarlier, table, row }, printed) =>
      `Hämtat ur ${isEarlier ? report : `${genitive(report)} rapport`}: ${table}${row === '' ? '' : `, rad ”${row}”`}${printed === null ? '' : `, där det står ${printed}`}.`,
    summed: (reports, areEarlier, calculation) =>
      `Räknat av talen i ${areEarlier ? '' : 'rapporterna från '}${reports.join(', ')}${calculation === null ? '' : `: ${calculation}`}.`,
    fetched: (written) => `Hämtat ur en tabell med ${written.join(' ')}.`,
    setting: (written) => `Hämtat ur rapportens inställningar med ${written}.`,
    held: {
      same: (calculation) => `Kontrollerat: ${calculation}.`,
      rounded: (calculation, printed) =>
        `Kontrollerat: ${calculation}. Att det står ${printed} ryms inom avrundningen.`,
      wrong: (calculation, printed) => `Det stämmer inte: ${calculation}, men det står ${printed}.`,
    },
    sum: (name, rows, result) => `${name} är summan av ${rows} rader = ${result}`,
    relation: ({ over, made, holds, breaks, ...relation }) =>
      `Tabellens tal hänger ihop: ”${made}” är ${partsText({ over, made, ...relation }, 'sv')}. Det stämmer i ${holds} ${over === 'rows' ? (holds === 1 ? 'kolumn' : 'kolumner') : holds === 1 ? 'rad' : 'rader'}${breaks > 0 ? `, men inte i ${breaks}` : ''}.`,
    wrong: 'Talet stämmer inte med de andra. Vad som är fel står i listan över problem.',
  },
  en: {
    typed: 'Written in the chapter.',
    read: (file, isConverted) =>
      `Read from the file ${file}${isConverted ? ', which has the amounts in another unit; here they are converted' : ''}.`,
    inherited: 'The cell is empty: the same as in the row above.',
    computed: (calculation) => `The cell is empty in the source, so the figure is computed: ${calculation}.`,
    judged:
      'The cell is empty in the source, so the assessment is proposed: current value and forecast against the target.',
    counted: (which, among, table) =>
      `Counted in “${table}”: so many of ${among} ${among === 1 ? 'row' : 'rows'} are “${which}”.`,
    copied: (table) => `Taken from “${table}”.`,
    gathered: ({ report, isEarlier, table, row }, printed) =>
      `Taken from ${isEarlier ? report : `the report of ${report}`}: ${table}${row === '' ? '' : `, row “${row}”`}${printed === null ? '' : `, where it says ${printed}`}.`,
    summed: (reports, areEarlier, calculation) =>
      `Made of the figures in ${areEarlier ? '' : 'the reports of '}${reports.join(', ')}${calculation === null ? '' : `: ${calculation}`}.`,
    fetched: (written) => `Taken from a table by ${written.join(' ')}.`,
    setting: (written) => `Taken from the report’s settings by ${written}.`,
    held: {
      same: (calculation) => `Verified: ${calculation}.`,
      rounded: (calculation, printed) =>
        `Verified: ${calculation}. That it says ${printed} is within rounding.`,
      wrong: (calculation, printed) => `It is not right: ${calculation}, but it says ${printed}.`,
    },
    sum: (name, rows, result) => `${name} is the sum of ${rows} rows = ${result}`,
    relation: ({ over, made, holds, breaks, ...relation }) =>
      `The table’s figures hang together: “${made}” is ${partsText({ over, made, ...relation }, 'en')}. It holds in ${holds} ${over === 'rows' ? (holds === 1 ? 'column' : 'columns') : holds === 1 ? 'row' : 'rows'}${breaks > 0 ? `, but not in ${breaks}` : ''}.`,
    wrong: 'The figure does not fit the others. What is wrong is told in the list of problems.',
  },
}
