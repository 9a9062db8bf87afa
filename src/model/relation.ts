/** What hangs together among a table's figures, by the names of its rows and columns. */

/** A row or column that takes part in a relation. */
export interface RelationPart {
  readonly name: string
  readonly sign: 1 | -1
}

/** One row or column made of others. */
export interface RelationWords {
  readonly over: 'rows' | 'columns'
  /** `change`, `share` and `rise` are in per cent; `same` is two totals with the same figures. */
  readonly form: 'sum' | 'change' | 'share' | 'rise' | 'same'
  readonly made: string
  readonly parts: readonly RelationPart[]
}

/** One that was found, with how many columns, or rows, it holds in and how many it does not. */
export interface FoundRelation extends RelationWords {
  readonly holds: number
  readonly breaks: number
  readonly at: RelationPlaces
}

/** The same by indexes. */
export interface RelationPlaces {
  /** The row or column that is made, and those that it is made of, in the order of its parts. */
  readonly made: number
  readonly parts: readonly number[]
  /** The columns, or rows, in which it holds, and those in which it does not. */
  readonly holds: readonly number[]
  readonly breaks: readonly number[]
}
