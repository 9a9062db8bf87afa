/** Help with tables: rows and columns that come and go, and cells out of a spreadsheet. */

import {
  linedUp,
  tableAt,
  tableOfCells,
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
      viewed().dispatch({
        changes: { from: made.start, to: made.end, insert: made.text },
        selection: { anchor: made.cursor },
        userEvent: 'input.table',
        scrollIntoView: true,
      })
      viewed().focus()
    })
  return () => {
    const table = tableHere()
    for (const [id, change] of Object.entries(changes)) byId(id).disabled = !table || change(table) === null
  }
}

/** Cells that were copied become a table; whether they were any. */
export function pasteTable(view, event) {
  const table = tableOfCells(event.clipboardData?.getData('text/plain') ?? '')
  if (table === null) return false
  event.preventDefault()
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
