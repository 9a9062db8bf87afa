/** What a new report has kept of the last one without its author asking: told by name and place. */

export type Kept =
  /** A free table, with all of its figures. */
  | { readonly what: 'table'; readonly name: string; readonly file: string }
  /** Columns of a table whose figures are the last report's. */
  | {
      readonly what: 'figures'
      readonly name: string
      readonly file: string
      readonly columns: readonly string[]
    }
  /** The title, as it now is. */
  | {
      readonly what: 'title'
      readonly title: string
      readonly isMoved: boolean
    }
  /** A PDF that comes along with a chapter. */
  | { readonly what: 'attachment'; readonly file: string; readonly path: string }
  /** Large figures that are written out, in a chapter. */
  | { readonly what: 'largeFigures'; readonly file: string }
  /** A file that binds a table to a source, which is the last report's. */
  | { readonly what: 'source'; readonly file: string }
  /** Reports that it includes, of which there is no next one. */
  | { readonly what: 'included'; readonly ids: readonly string[] }
