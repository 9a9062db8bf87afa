/** What an output format is: a finished report in, the bytes of one file out. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { SourceText } from '../model/span.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Printer } from '../print/printer.ts'
import type { RenderedReport } from '../render/render-html.ts'

export interface FormatInput {
  readonly numbered: NumberedReport
  /** Rendered when a format first asks. */
  readonly rendered: () => Promise<RenderedReport>
  readonly printer: Printer
  /** Whether nothing else will be printed. */
  readonly isLast: boolean
  readonly emit: Emit
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  readonly output: {
    /** The files' name without what it ends in. */
    readonly name: string
    /** Whether a PDF is to hold the report as data too. */
    readonly attachData: boolean
  }
}

export interface Format {
  /** What the file's name ends in, without the dot. */
  readonly extension: string
  /** Whether a browser will be needed, so that it can be started early. */
  readonly prints: boolean
  make(input: FormatInput): Promise<Uint8Array>
}
