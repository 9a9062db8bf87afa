/** What an editor's questions are answered from. The answers are told in the same terms: spans, and texts to put there. */

import type { CheckedReport } from '../engine/checked-report.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Language } from '../model/language.ts'

/** A question on a whole file. */
export interface AskedOfFile {
  /** The report that the file belongs to, checked with all that editors hold and have not saved, or held a moment ago; the first of `versions`. */
  readonly checked: CheckedReport
  /** One for each of its variants, those that hold the file first, or the only one. */
  readonly versions: readonly CheckedReport[]
  /** For reading alone: its files, with what has not been saved. */
  readonly workspace: Workspace
  /** From the workspace's root, with `/`. */
  readonly file: string
  /** The file's text as all stages see it, so that spans count in it; how the editor has it is the frame's matter. */
  readonly text: string
  /** Of what is said to the author. */
  readonly language: Language
}

/** A question on a place in it. */
export interface Asked extends AskedOfFile {
  /** In `text`; its length where the place is the end. */
  readonly offset: number
}
