/** What a column may be made of: every relation that its figures are held against. */

export interface ColumnTerm {
  readonly column: number
  readonly sign: 1 | -1
}

/** `sum` is of the terms by their signs; `change` is the first less the second, in per cent of the second, `changeOfSize` of its size; `share` the first in per cent of the second; `rise` the first in per cent of what the second was before it. */
export type ColumnForm = 'sum' | 'change' | 'changeOfSize' | 'share' | 'rise'

const mostTerms = 6

/** A relation that the figures may show. */
export interface Candidate {
  readonly column: number
  readonly form: ColumnForm
  readonly terms: readonly ColumnTerm[]
}

/** One that they do show, in these rows and but for those. */
export interface ColumnRelation extends Candidate {
  readonly holds: readonly number[]
  readonly breaks: readonly number[]
  readonly surplus: number
}

/** `isSum` is whether the heading of a column calls it a sum: it may be one of all that stands before it, be that twelve months. */
export function sumCandidates(adding: readonly number[], isSum: (column: number) => boolean): Candidate[] {
  const found: Candidate[] = []
  for (const [at, column] of adding.entries()) {
    const others = adding.filter((other) => other !== column)
    const long = isSum(column) ? longRunsBefore(adding.slice(0, at)) : []
    for (const terms of [...signedTerms(others), ...long]) found.push({ column, form: 'sum', terms })
  }
  return found
}

const longRunsBefore = (before: readonly number[]): ColumnTerm[][] =>
  before.slice(0, -mostTerms).map((_, from) => before.slice(from).map((column) => ({ column, sign: 1 })))

/** Every pair, added or taken from each other; every three and four of few columns; every run of neighbours. */
function signedTerms(columns: readonly number[]): ColumnTerm[][] {
  const found: ColumnTerm[][] = []
  const grow = (chosen: readonly ColumnTerm[], from: number, most: number): void => {
    if (chosen.length > 1 && chosen.some(({ sign }) => sign === 1)) found.push([...chosen])
    if (chosen.length === most) return
    for (let at = from; at < columns.length; at++)
      for (const sign of [1, -1] as const) grow([...chosen, { column: columns[at]!, sign }], at + 1, most)
  }
  grow([], 0, columns.length <= 7 ? 4 : columns.length <= 12 ? 3 : 2)
  const known = columns.length <= 7 ? 4 : columns.length <= 12 ? 3 : 2
  for (let from = 0; from < columns.length; from++)
    for (let to = from + known + 1; to <= Math.min(columns.length, from + mostTerms); to++)
      found.push(columns.slice(from, to).map((column) => ({ column, sign: 1 })))
  return found
}

/** In per cent of one of the two: a change from the second to the first, or the first as a share of the second. */
export function percentCandidates(percents: readonly number[], adding: readonly number[]): Candidate[] {
  return percents.flatMap((column) =>
    adding.flatMap((a) =>
      adding.flatMap((b) => {
        if (a === b) return []
        const terms: ColumnTerm[] = [
          { column: a, sign: 1 },
          { column: b, sign: 1 },
        ]
        return (['change', 'changeOfSize', 'share', 'rise'] as const).map((form): Candidate => ({
          column,
          form,
          terms,
        }))
      }),
    ),
  )
}
