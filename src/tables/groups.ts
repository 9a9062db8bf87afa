/** Group columns: a blank cell means “same as above”, unless the group that it stands in has just begun. */

import type { Cell, Column } from '../model/table.ts'
import type { RowPlan } from './row-plan.ts'

export function inheritGroups(cells: Cell[][], columns: readonly Column[], plans: readonly RowPlan[]): void {
  const groups = columns.flatMap(({ role }, index) => (role === 'group' ? [index] : []))
  for (let row = 1; row < cells.length; row++) {
    // A total is of all groups, and stands in none.
    if (plans[row]!.role === 'total') continue
    for (const column of groups) {
      const cell = cells[row]![column]!
      const above = cells[row - 1]![column]!
      // A filled cell, or a blank one in a new outer group, starts anew for all groups inside it.
      if (cell.value.type !== 'missing') break
      if (above.value.type !== 'missing')
        cells[row]![column] = { ...cell, value: above.value, origin: 'inherited' }
    }
  }
}
