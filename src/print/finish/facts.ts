/** What the finishing step is told of a document, and what it tells of one that it could not mend. */

export interface DocumentFacts {
  readonly title: string
  readonly language: 'sv' | 'en'
  readonly author: string | null
  readonly organisation: string
  readonly subject: string | null
  readonly keywords: readonly string[]
  /** `YYYY-MM-DD`; null stands for the first day of 2000, so that no clock reaches the file. */
  readonly date: string | null
}

export interface PdfFault {
  readonly fault: 'glyph' | 'figure' | 'heading' | 'table' | 'annotation'
  readonly detail: string
}
