/** What an output of a comparison is: what changed in, one text out. */

import type { Language } from '../../model/language.ts'
import type { Side } from '../diff-view.ts'
import type { ReportDifference } from '../difference.ts'

export interface DiffOutputInput {
  readonly difference: ReportDifference
  readonly sides: { readonly before: Side; readonly after: Side }
  readonly language: Language
  /** Whether the text may carry terminal colours. */
  readonly colour: boolean
}

/** The whole text, ending in a line end. */
export type DiffOutput = (input: DiffOutputInput) => Promise<string>
