/** What an output format is: a finished report in; the bytes of a file out, or of several in a folder of their own. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { PdfStandard } from '../model/pdf-standard.ts'
import type { SourceText } from '../model/span.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { PartOutcome } from '../print/part-outcome.ts'
import type { Printer } from '../print/printer.ts'
import type { Theme } from '../render/load-theme.ts'
import type { Problem } from '../render/problem-marks.ts'
import type { RenderedReport } from '../render/render-html.ts'

export interface FormatInput {
  readonly numbered: NumberedReport
  /** Rendered when a format first asks. */
  readonly rendered: () => Promise<RenderedReport>
  readonly printer: Printer
  /** The parts that the report was printed in, printed when a format first asks. Throws UnreadablePdf. */
  readonly printed: () => Promise<readonly PartOutcome[]>
  readonly theme: Theme
  /** What a draft shows to be wrong with it, in its language. */
  readonly problems: () => readonly Problem[]
  /** Whether nothing else will be printed. */
  readonly isLast: boolean
  readonly emit: Emit
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  readonly output: {
    /** The files' name without what it ends in. */
    readonly name: string
    readonly pdf: PdfStandard
    /** Whether a PDF is to hold the report as data too. */
    readonly attachData: boolean
  }
}

interface AnyFormat {
  /** Whether a browser will be needed, so that it can be started early. */
  readonly prints: boolean
}

export interface FileFormat extends AnyFormat {
  /** What the file's name ends in, without the dot. */
  readonly extension: string
  make(input: FormatInput): Promise<Uint8Array>
}

/** Makes several files that belong together, one of which lists them. */
export interface FolderFormat extends AnyFormat {
  /** What the folder's name ends in: `csv` of `delrapport-2021-08-csv/`. */
  readonly folder: string
  makeFiles(input: FormatInput): Promise<readonly FolderFile[]>
  /** The name of the file that lists the others. */
  readonly list: string
  /** The others, by a list that an earlier build has left, or anyone else: empty where it cannot be read as one. */
  listed(list: Uint8Array): readonly ListedFile[]
}

export interface FolderFile {
  /** A plain name, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ListedFile {
  readonly name: string
  /** The SHA-256 of what was written, in hexadecimal. */
  readonly hash: string
}

export type Format = FileFormat | FolderFormat
