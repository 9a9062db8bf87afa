import type { Cell } from '../model/table.ts'
import type { Span } from '../model/span.ts'
import type { Rule } from './rule.ts'

/** Two rows with the same label in the same group are most likely one row pasted twice. */
export const duplicateRow: Rule = ({ tables }, emit) => {
  for (const { columns, rows } of tables) {
    const key = columns.findIndex(({ role }) => role === 'key')
    if (key === -1) continue
    let seen = new Map<string, Span>()
    for (const { cells, role } of rows) {
      if (role === 'heading' || cells.some(beginsGroup)) seen = new Map()
      const { text, span } = cells[key]!.written
      if (role !== 'body' || text === '') continue
      const label = text.toLowerCase()
      const first = seen.get(label)
      if (first) emit('table/duplicate-row', { row: text }, span, [first])
      else seen.set(label, span)
    }

    function beginsGroup(cell: Cell, index: number): boolean {
      return columns[index]!.role === 'group' && cell.origin === 'written' && cell.value.type !== 'missing'
    }
  }
}
