/** What a preview is of. */

import type { Language } from '../model/language.ts'
import type { Desk } from './desk.ts'
import type { WritersSetting } from './help-writers.ts'
import type { PrintedReports } from './printed-reports.ts'
import type { PreviewedReports } from './reports.ts'

export interface PreviewSetting {
  readonly reports: PreviewedReports
  readonly printed: PrintedReports
  readonly desk: Desk
  /** What the language server for the pane to write in works on. */
  readonly writing: Pick<WritersSetting, 'session' | 'version'>
  /** The workspace's, absolute. */
  readonly root: string
  /** The report that is shown first. */
  readonly first: string
  /** The first port to try; where it is taken, the next one. */
  readonly port: number
  /** Whether nothing may be written. */
  readonly isReadOnly: boolean
  /** Whether an editor may show the page in a window of its own. */
  readonly isInEditor: boolean
  /** Of all that is not the report's. */
  readonly language: Language
}
