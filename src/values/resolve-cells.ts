/** Tables that print values of other tables in their own cells: filled in before they are typed. */

import type { PhrasingContent } from 'mdast'
import type { WrittenCell, WrittenTable } from '../model/table.ts'
import { readCell } from '../source/note-marks.ts'
import { withValues, type ValueContext } from './resolve-values.ts'

export const holdsValues = ({ rows }: WrittenTable): boolean =>
  rows.some(({ cells }) => cells.some(({ content }) => content.some(isOrHoldsValue)))

const isOrHoldsValue = (node: PhrasingContent): boolean =>
  node.type === 'value' || ('children' in node && node.children.some(isOrHoldsValue))

/** A value that could not be had, which has been reported. */
const isUnresolved = (node: PhrasingContent): boolean =>
  node.type === 'value' ? node.value === node.written : 'children' in node && node.children.some(isUnresolved)

export function resolveCells(table: WrittenTable, context: ValueContext): WrittenTable {
  const resolved = (cell: WrittenCell): WrittenCell => {
    if (!cell.content.some(isOrHoldsValue)) return cell
    const content = withValues(cell.content, cell.span, context)
    const { text } = readCell(content)
    return content.some(isUnresolved) ? { ...cell, content, text, lost: true } : { ...cell, content, text }
  }
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(resolved) })) }
}
