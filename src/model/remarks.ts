/** What an author says under a table or a figure: a note on it, and where it comes from. */

export interface Remarks {
  readonly note: string | null
  /** Without the word for it: `Kolada`. */
  readonly source: string | null
}

export const noRemarks: Remarks = { note: null, source: null }
