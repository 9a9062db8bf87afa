/** Group columns: a blank cell means “same as above”, unless the group that it stands in has just begun. */

import type { Cell, Column } from '../model/table.ts'

export function inheritGroups(cells: Cell[][], columns: readonly Column[]): void {
  const groups = columns.flatMap(({ role }, index) => (role === 'group' ? [index] : []))
  for (let row = 1; row < cells.length; row++) {
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
