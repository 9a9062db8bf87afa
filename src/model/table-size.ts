/** How large a table may be: the stages that check, print and compare it take their time by its cells. */

export const columnLimit = 200
export const cellLimit = 300_000

export interface TableSize {
  readonly columns: number
  /** The heading row not counted. */
  readonly rows: number
}

export const isTooLarge = ({ columns, rows }: TableSize): boolean =>
  columns > columnLimit || columns * rows > cellLimit
