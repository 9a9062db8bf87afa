/**
 * Rows of a table in another order: totals, sub-totals and the labels of groups stay where they are, rows that are part of
 * another one follow it, and rows change places within their group alone.
 */

import { cellText, dashedFigure } from './cell-text.ts'
import { sortedColumn, type Order, type SortedColumn } from './sort-keys.ts'
import { language } from './words.ts'

/** A row with those that are parts of it. */
interface Unit {
  readonly row: HTMLTableRowElement
  readonly parts: HTMLTableRowElement[]
}

interface Body {
  readonly element: HTMLTableSectionElement
  /** As the author has put them: what changes places, in runs, and between these what stays. */
  readonly runs: readonly (readonly Unit[])[]
  /** Cells that span the group's rows, which stand in the first. */
  readonly labels: readonly HTMLTableCellElement[]
}

const known = new WeakMap<HTMLTableElement, readonly Body[]>()

/** `order` is null for that of the author. What the column holds is told. */
export function sortRows(
  table: HTMLTableElement,
  column: number,
  order: Order | null,
): SortedColumn['holds'] {
  const bodies = known.get(table) ?? [...table.tBodies].map(bodyOf)
  known.set(table, bodies)
  const units = bodies.flatMap(({ runs }) => runs.flat())
  const indexes = new Map(units.map((unit, index) => [unit, index]))
  for (const { labels } of bodies) for (const label of labels) label.remove()
  const texts = bodies.flatMap(({ runs, labels }) =>
    runs.flat().map(({ row }) => {
      const cell = row.cells[column - labels.filter((label) => positions.get(label)! < column).length]
      return cell ? (dashedFigure(cell) ?? cellText(cell)) : ''
    }),
  )
  const { holds, compare } = sortedColumn(texts, language)
  for (const { element, runs, labels } of bodies) {
    const rows = document.createDocumentFragment()
    for (const run of runs) {
      const sorted =
        order === null
          ? run
          : [...run].sort((one, other) => compare(indexes.get(one)!, indexes.get(other)!, order))
      for (const { row, parts } of sorted) for (const each of [row, ...parts]) rows.append(each)
    }
    element.append(rows)
    const [first] = element.rows
    for (const label of labels) first!.insertBefore(label, first!.cells[positions.get(label)!] ?? null)
  }
  return holds
}

/** By label, its column. */
const positions = new WeakMap<HTMLTableCellElement, number>()

function bodyOf(element: HTMLTableSectionElement): Body {
  const runs: Unit[][] = [[]]
  for (const row of element.rows) {
    if (row.classList.contains('body')) runs.at(-1)!.push({ row, parts: [] })
    else if (row.classList.contains('apart') && runs.at(-1)!.length > 0) runs.at(-1)!.at(-1)!.parts.push(row)
    else runs.push([{ row, parts: [] }], [])
  }
  const cells = [...(element.rows[0]?.cells ?? [])]
  const labels = cells.filter(({ rowSpan }) => rowSpan > 1)
  for (const label of labels) positions.set(label, cells.indexOf(label))
  return { element, runs, labels }
}
