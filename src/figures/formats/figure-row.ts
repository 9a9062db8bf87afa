/** One figure of the audit, as it is listed. */

import type { Language } from '../../model/language.ts'

export interface FigureRow {
  readonly report: string
  readonly place: string
  readonly figure: string
  readonly status: 'linked' | 'matched' | 'contradicts' | 'unsourced'
  /** Names of the cells that it is printed from; that it agrees with, best first; of the one that it contradicts. */
  readonly references: readonly string[]
  /** Where the first of them stands. */
  readonly source: string | null
  /** What the contradicted cell says. */
  readonly expected: string | null
  readonly sentence: string
}

export type FigureFormat = (rows: readonly FigureRow[], language: Language) => string

/** What each status is called where people read it. */
export const statusWords = {
  sv: { linked: 'länkat', matched: 'finns i tabell', contradicts: 'stämmer inte', unsourced: 'utan källa' },
  en: { linked: 'linked', matched: 'in a table', contradicts: 'contradicts', unsourced: 'no source' },
} as const
