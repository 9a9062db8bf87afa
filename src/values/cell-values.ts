/** Tables that print values of other tables in their own cells: these are filled in before the table is typed. */

import type { PhrasingContent } from 'mdast'
import type { ValueNode } from '../model/content.ts'
import type { CellSource, Table, WrittenCell, WrittenTable } from '../model/table.ts'
import { eachNodeIn } from '../model/walk.ts'
import { readCell } from '../source/note-marks.ts'
import type { Derivation } from '../tables/derived/derivation.ts'
import { readExpression } from './read-expression.ts'
import { withValues, type ValueContext } from './resolve-values.ts'

export const cellValues: Derivation = {
  needs: tablesAsked,
  make: ({ rows, ...table }, { report, meta, tables, waiting, emit }) => {
    const context = { id: report, meta, tables, waiting, emit }
    return {
      ...table,
      rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => filled(cell, context)) })),
    }
  },
  opensCircles: true,
}

/** Null for a table without a value in its cells: most have none. */
function tablesAsked({ rows }: WrittenTable): string[] | null {
  const asked = new Set<string>()
  let holdsValues = false
  for (const { cells } of rows)
    for (const { content } of cells) {
      if (!content.some(isOrHoldsValue)) continue
      holdsValues = true
      eachNodeIn(content, (node) => {
        const first = node.type === 'value' ? readExpression(node.written)?.path[0] : undefined
        if (first) asked.add(first.text)
      })
    }
  return holdsValues ? [...asked] : null
}

const isOrHoldsValue = (node: PhrasingContent): boolean =>
  node.type === 'value' || ('children' in node && node.children.some(isOrHoldsValue))

function filled(cell: WrittenCell, context: ValueContext): WrittenCell {
  if (!cell.content.some(isOrHoldsValue)) return cell
  const content = withValues(cell.content, cell.span, context)
  const values: ValueNode[] = []
  eachNodeIn(content, (node) => void (node.type === 'value' && values.push(node)))
  const sources = values.flatMap((node) => (node.cell ? [sourceOf(node.cell, context.tables)] : []))
  const { text } = readCell(content)
  const filledIn = { ...cell, content, text, ...(sources.length > 0 && { sources }) }
  // A value that could not be had has been reported.
  return values.some(({ value, written }) => value === written) ? { ...filledIn, lost: true } : filledIn
}

function sourceOf({ table, row, column }: Omit<CellSource, 'span'>, tables: readonly Table[]): CellSource {
  const { rows } = tables.find(({ id }) => id === table)!
  return { table, row, column, span: rows[row]!.cells[column]!.written.span }
}
