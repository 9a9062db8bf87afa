/** Where in the sources something stands. Everything an author wrote carries one of these through the pipeline. */

/** A stretch of a source text: UTF-16 offsets, `end` exclusive. `file` is relative to the workspace, with `/`. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
  /** `Resultat!B7`: the sheet and cell of a workbook, which has no lines; `start` and `end` then only give its cells an order. */
  readonly cell?: string
}

/** A source text as the stages see it: line ends are `\n`, no byte order mark, composed characters (NFC). */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** The text before its letters were composed, as an editor counts its columns; left out where that is the same. */
  readonly asSaved?: string
}

export const startOf = (file: string): Span => ({ file, start: 0, end: 0 })
