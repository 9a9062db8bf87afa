import type { PdfStandard } from '../model/pdf-standard.ts'

/** What is written of a report. */
export interface OutputSettings {
  readonly formats: readonly string[]
  /** The files' name without what it ends in. */
  readonly name: string
  readonly pdf: PdfStandard
  /** Whether the PDF holds the report as data too. */
  readonly attachData: boolean
  /** Whether the page offers its tables as data. */
  readonly offerData: boolean
  /** Whether the page tells how its figures are made. */
  readonly explainFigures: boolean
  /** Whether the page has a script, for searching, sorting and copying. */
  readonly script: boolean
}
