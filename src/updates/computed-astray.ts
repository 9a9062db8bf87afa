/** Cells that a table computes, held against what its source says of them. */

import type { EmitOf } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { compare, dividedBy, magnitude, minus, ratioOf, tenTo, times } from '../model/ratio.ts'
import type { Amount } from '../model/amount.ts'
import type { Cell, Table } from '../model/table.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { updateCodes } from './update-codes.ts'
import type { Held } from './table-update.ts'

export function computedAstray(
  table: Table,
  held: readonly Held[],
  language: Language,
  emit: EmitOf<typeof updateCodes>,
): void {
  for (const { row, column, amount, from } of held) {
    const cell = table.rows[row]!.cells[column]!
    const { value, written } = cell
    if (value.type !== 'number' || isWithinRounding(cell, value.amount, amount)) continue
    const facts = {
      row: rowLabel(table, row),
      column: table.columns[column]!.heading.text,
      computed: numberText(value.amount, language),
      given: numberText(amount, language),
    }
    emit('source/computed', facts, written.span, [from])
  }
}

/** Each rounded figure that it is made of may be half a unit of its last digit off, and so may the source's own. */
function isWithinRounding({ sources = [] }: Cell, computed: Amount, given: Amount): boolean {
  const unit = tenTo(-Math.min(computed.decimals, given.decimals))
  const halves = ratioOf({ units: BigInt(sources.length + 1), decimals: 0 })
  const allowed = dividedBy(times(unit, halves), ratioOf({ units: 2n, decimals: 0 }))
  return compare(magnitude(minus(ratioOf(computed), ratioOf(given))), allowed) <= 0
}
