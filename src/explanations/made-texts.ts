/** What readers of the published report are told of how a table's figures are made. */

import type { Localized } from '../model/language.ts'
import type { Agreement } from '../model/table.ts'

export interface MadeTexts {
  /** `table` is what it is called in running text, such as `tabell 3`; null where it has no number. */
  readonly heading: (table: string | null) => string
  /** What a sum of many rows is, before the first and between it and the last. */
  readonly sum: (rows: number) => readonly [before: string, between: string]
  /** Where the figures do not come to exactly what is printed. */
  readonly differs: Readonly<Record<Exclude<Agreement, 'same'>, (printed: string) => string>>
  /** Stands round the table that figures are counted in. */
  readonly counted: readonly [before: string, behind: string]
  readonly taken: string
  readonly more: (count: number) => string
  /** A row that nothing names. */
  readonly row: (number: number) => string
}

export const madeTexts: Localized<MadeTexts> = {
  sv: {
    heading: (table) => `Så är talen i ${table ?? 'tabellen'} räknade`,
    sum: (rows) => [`summan av ${rows} rader, från`, 'till'],
    differs: {
      rounded: (printed) => `I tabellen står ${printed}; skillnaden är avrundning.`,
      wrong: (printed) => `Det stämmer inte: i tabellen står ${printed}.`,
    },
    counted: ['Talen är räknade i ', ': så många rader där hör till raden och kolumnen här.'],
    taken: 'Talen är hämtade från andra ställen:',
    more: (count) => `och ${count} till`,
    row: (number) => `Rad ${number}`,
  },
  en: {
    heading: (table) => `How the figures in ${table ?? 'the table'} are made`,
    sum: (rows) => [`the sum of ${rows} rows, from`, 'to'],
    differs: {
      rounded: (printed) => `The table says ${printed}; the difference is rounding.`,
      wrong: (printed) => `It is not right: the table says ${printed}.`,
    },
    counted: ['The figures are counted in ', ': so many rows there belong to the row and the column here.'],
    taken: 'The figures are taken from other places:',
    more: (count) => `and ${count} more`,
    row: (number) => `Row ${number}`,
  },
}
