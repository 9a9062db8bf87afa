/** A part of a comparison as people read it: a heading, and grids of plain text. */

export type Tone = 'changed' | 'added' | 'removed'

export interface Grid {
  /** Null where the section's heading says it all. */
  readonly caption: string | null
  readonly tone: Tone
  /** A row of the grid is a cell, so that several may bear the label of one row. */
  readonly byCell: boolean
  readonly columns: readonly { readonly heading: string; readonly toTheRight: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

export interface DiffSection {
  readonly heading: string
  readonly notes: readonly string[]
  readonly grids: readonly Grid[]
}

export const leftward = (heading: string) => ({ heading, toTheRight: false })
export const rightward = (heading: string) => ({ heading, toTheRight: true })
