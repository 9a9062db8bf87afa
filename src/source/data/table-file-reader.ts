/** What reading a table file needs, and what comes out. */

import type { PhrasingContent } from 'mdast'
import type { Separator } from '../../diagnostics/catalogue/data-file.ts'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../../host/workspace.ts'
import type { Language } from '../../model/language.ts'
import type { SourceText } from '../../model/span.ts'
import type { DataRows } from './data-rows.ts'

/** What reading the rows of a file needs. */
export interface RowsReader {
  readonly language: Language
  /** Takes every text that diagnostics may point into. */
  keep(source: SourceText): void
  readonly emit: Emit
  /** Numbers of a workbook with all the digits that it stores, where it shows them rounded. */
  readonly isExact?: boolean
}

export interface TableFileReader extends RowsReader {
  readonly workspace: Workspace
  /** Turns the Markdown in the cells of a file. */
  convert(source: SourceText): (content: readonly PhrasingContent[]) => PhrasingContent[]
}

export interface FileRows {
  readonly rows: DataRows
  /** Null for files that are no text. */
  readonly source: SourceText | null
  readonly separator: Separator
}
