/** A sum of rows held against one column. */

import type { Trial } from './evidence.ts'
import type { SummedTable } from './summed-table.ts'

export interface SumTerm {
  readonly row: number
  readonly sign: 1 | -1
}

/** Null where there is nothing to hold against the sum: no figure in the row's cell, or none in the terms'. */
export function trialOf(
  { figures, deviating }: Pick<SummedTable, 'figures' | 'deviating'>,
  row: number,
  terms: readonly SumTerm[],
  column: number,
): Trial | null {
  if (deviating.includes(column) && terms.some(({ sign }) => sign === -1)) return null
  const printed = figures.at(row, column)
  if (printed.state !== 'figure') return null
  let computed = 0
  let tolerance = printed.error
  let scale = Math.abs(printed.value)
  let telling = 0
  let hasFigure = false
  let hasWords = false
  for (const term of terms) {
    const { value, error, state } = figures.at(term.row, column)
    computed += term.sign * value
    tolerance += error
    scale = Math.max(scale, Math.abs(value))
    if (value !== 0) telling++
    if (state === 'figure') hasFigure = true
    if (state === 'unreadable') hasWords = true
  }
  if (!hasFigure) return null
  const difference = printed.value - computed
  // What is not divided in a column has nothing to hold there.
  if (telling === 0 && printed.value !== 0) return null
  // Words among the figures may stand for any amount.
  if (hasWords && Math.abs(difference) > tolerance) return null
  return { difference, tolerance, scale, isTelling: telling > 1 }
}
