/** What a reporter is: problems in, text out. */

import type { Language } from '../../model/language.ts'
import type { Described } from '../describe.ts'

export interface ReporterOptions {
  readonly language: Language
  /** Whether the text may carry terminal colours. */
  readonly colour: boolean
  /** Whether notes of severity `info` are wanted too; reporters for machines carry them always. */
  readonly verbose: boolean
}

/** Gives the whole text to print, ending in a line end, or the empty text when there is nothing to say. */
export type Reporter = (problems: readonly Described[], options: ReporterOptions) => string
