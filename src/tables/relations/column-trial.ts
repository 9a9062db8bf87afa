/** A relation of columns held against one row. */

import type { Candidate, ColumnForm } from './column-candidates.ts'
import type { Trial } from './evidence.ts'
import type { Figures } from './lines.ts'

/** Null where there is nothing to hold against the relation. */
export function columnTrial(figures: Figures, relation: Candidate, row: number): Trial | null {
  const printed = figures.at(row, relation.column)
  if (printed.state !== 'figure') return null
  let computed = 0
  let tolerance = printed.error
  let scale = Math.abs(printed.value)
  let telling = 0
  let isAllBlank = true
  let isOneOfThem = false
  for (const { column, sign } of relation.terms) {
    const { value, error, state } = figures.at(row, column)
    if (state === 'unreadable') return null
    computed += sign * value
    tolerance += error
    scale = Math.max(scale, Math.abs(value))
    if (value !== 0) telling++
    if (state !== 'blank') isAllBlank = false
    if (sign === 1 && value === printed.value) isOneOfThem = true
  }
  if (relation.form !== 'sum') {
    const [a, b] = relation.terms.map(({ column }) => figures.at(row, column))
    return percentTrial(figures, relation.form, printed, a!, b!)
  }
  if (isAllBlank) return null
  const difference = printed.value - computed
  // With the rest amounting to nothing it repeats a single one of them: the same in both years, in both organisations.
  const isRepeat = Math.abs(difference) <= tolerance && isOneOfThem
  return { difference, tolerance, scale, isTelling: telling > 1 && !isRepeat }
}

interface Printed {
  readonly value: number
  readonly error: number
  readonly state: string
}

/** Per cent are printed with the magnitude of what they are of: −9 of −605 is 1,5 %. */
function percentTrial(
  figures: Figures,
  form: Exclude<ColumnForm, 'sum'>,
  printed: Printed,
  a: Printed,
  b: Printed,
): Trial | null {
  if (a.state !== 'figure' || b.state !== 'figure') return null
  const of =
    form === 'rise'
      ? { value: b.value - a.value, error: a.error + b.error }
      : form === 'changeOfSize'
        ? { value: Math.abs(b.value), error: b.error }
        : b
  if (of.value === 0 || Math.abs(of.value) <= 2 * of.error) return null
  const isChange = form === 'change' || form === 'changeOfSize'
  const over = isChange ? a.value - b.value : a.value
  // Where sums are held a nought is none at all; beside per cent it may be what is less than half of one.
  const errorOf = ({ value, error }: Printed): number =>
    value === 0 ? Math.max(error, 10 ** figures.decimals) : error
  const overError = isChange ? errorOf(a) + b.error : errorOf(a)
  // Per cent in half units of the table's last decimal.
  const hundred = 100 * 2 * 10 ** figures.decimals
  const computed = (over / of.value) * hundred
  const size = Math.abs(of.value) - of.error
  const spread = (overError / size + (Math.abs(over) * of.error) / (size * Math.abs(of.value))) * hundred
  const error = errorOf(printed)
  // Where a small figure is compared with, its rounding decides and nothing is said.
  if (spread > Math.abs(computed) / 2 && spread > error * 4) return null
  return {
    difference: printed.value - computed,
    tolerance: error + spread,
    scale: Math.abs(printed.value),
    isTelling: over !== 0,
  }
}
