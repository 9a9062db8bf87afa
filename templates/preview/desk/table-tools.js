/** Help with tables: rows and columns that come and go, and cells out of a spreadsheet. */

import { copiedCells } from '../../../src/preview/copied-cells.ts'
import {
  linedUp,
  tableAt,
  tableOfCells,
  withCells,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../../src/preview/pipe-tables.ts'

const changes = {
  'desk-row': withRow,
  'desk-column': withColumn,
  'desk-less-row': withoutRow,
  'desk-less-column': withoutColumn,
  'desk-lined': linedUp,
}

const changed = ({ start, end, text, cursor }) => ({
  changes: { from: start, to: end, insert: text },
  selection: { anchor: cursor },
  scrollIntoView: true,
})

/** `viewed` gives the editor, or null. Returns the function that shows what can be done where the cursor stands. */
export function tableTools(byId, viewed) {
  const tableHere = () => {
    const view = viewed()
    return view && tableAt(view.state.doc.toString(), view.state.selection.main.head)
  }
  for (const [id, change] of Object.entries(changes))
    byId(id).addEventListener('click', () => {
      const table = tableHere()
      const made = table && change(table)
      if (!made) return
      viewed().dispatch({ ...changed(made), userEvent: 'input.table' })
      viewed().focus()
    })
  return () => {
    const table = tableHere()
    for (const [id, change] of Object.entries(changes)) byId(id).disabled = !table || change(table) === null
  }
}

/** Cells that were copied become those of the table where they are put, or a table; whether they were any. */
export function pasteTable(view, event) {
  const copied = event.clipboardData?.getData('text/plain') ?? ''
  const isPasted = pasteCells(view, copied) || pasteNewTable(view, copied)
  if (isPasted) event.preventDefault()
  return isPasted
}

/** Within a table a line end would break it. */
function pasteCells(view, copied) {
  const { doc, selection } = view.state
  const { from, to } = selection.main
  const table = tableAt(doc.toString(), from)
  if (!table || to > doc.lineAt(from).to || !/[\t\r\n]/.test(copied)) return false
  const [[cell, ...others], ...rows] = copiedCells(copied)
  const isOne = others.length === 0 && rows.length === 0
  const made = isOne
    ? { start: from, end: to, text: cell, cursor: from + cell.length }
    : withCells(table, copied)
  view.dispatch({ ...changed(made), userEvent: 'input.paste' })
  return true
}

function pasteNewTable(view, copied) {
  const table = tableOfCells(copied)
  if (table === null) return false
  const { doc, selection } = view.state
  const { from, to } = selection.main
  const before = doc.lineAt(from).text.trim() === '' ? '' : '\n\n'
  const after = doc.lineAt(to).to === to ? '\n' : '\n\n'
  view.dispatch({
    changes: { from, to, insert: before + table + after },
    selection: { anchor: from + before.length + table.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
  })
  return true
}
