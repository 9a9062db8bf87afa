/** A cell of the table that is spoken of, by the indexes of its row and column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}
