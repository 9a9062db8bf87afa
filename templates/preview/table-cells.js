/** The cells of a report's tables, between the elements that show them and the rows and columns that the report counts. */

/** Without a row in the table's head; null for what stands in no cell. */
export function cellOf(element) {
  const cell = element.closest('td, th')
  const table = cell?.closest('table[id]')
  if (!table) return null
  if (cell.closest('thead')) return { table: table.id, column: cell.cellIndex }
  const row = rowsOf(table).indexOf(cell.parentElement)
  const column = columnsOf(cell.parentElement).get(cell)
  return row === -1 || column === undefined ? null : { table: table.id, row, column }
}

/** Null where the page shows no such cell. */
export function elementOf(page, { table: id, row, column }) {
  const table = page.getElementById(id)
  const found = table?.localName === 'table' ? rowsOf(table)[row] : undefined
  if (!found) return null
  for (const [cell, at] of columnsOf(found)) if (at === column) return cell
  return null
}

/** The cell of a table's head; null where the page shows none. */
export function headingOf(page, { table, column }) {
  return page.querySelector(`#${CSS.escape(table)} > thead > tr`)?.cells[column] ?? null
}

const rowsOf = (table) => [...table.tBodies].flatMap(({ rows }) => [...rows])

/** The column of each cell of a row: those that span rows from above take theirs. */
function columnsOf(wanted) {
  const taken = []
  for (const row of wanted.parentElement.rows) {
    const columns = new Map()
    let at = 0
    for (const cell of row.cells) {
      while (taken[at] > 0) at++
      columns.set(cell, at)
      for (let next = at; next < at + cell.colSpan; next++) taken[next] = cell.rowSpan
      at += cell.colSpan
    }
    if (row === wanted) return columns
    taken.forEach((left, column) => (taken[column] = left - 1))
  }
  return new Map()
}
