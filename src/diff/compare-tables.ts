/** A table before and after → its rows, columns and cells that changed; null where nothing did. */

import { verdict, type Column, type Table } from '../model/table.ts'
import { compareCells } from './compare-cells.ts'
import type { CellChange, LabelledRow, TableDifference, VerdictChange } from './difference.ts'
import { byKey, byLikeness, folded, labelLikeness, pairUp, type Pairs } from './pair.ts'
import { labelsOf, type NamedRow } from './row-labels.ts'
import { isVerdictColumn } from './verdict-column.ts'

/** The likeness from which two labels are one that was rewritten: ”Lokalhyror” is still ”Lokalhyra”. */
const sameLabel = 0.75

export function compareTables(before: Table, after: Table): TableDifference | null {
  const columns = pairColumns(before, after)
  const rows = pairRows(labelsOf(before), labelsOf(after))
  const name = namer(after)
  const cells: CellChange[] = []
  const verdicts: VerdictChange[] = []
  let converted: TableDifference['converted'] = null
  for (const [old, now] of rows.pairs) {
    const [was, is] = [old.row.assessment, now.row.assessment]
    if (was && is && verdict(was) !== verdict(is))
      verdicts.push({ row: name(now), before: verdict(was), after: verdict(is) })
    for (const [oldColumn, newColumn] of columns.pairs) {
      // What stands there is part of the row's verdict.
      if (was && is && isVerdictColumn(newColumn)) continue
      const seenBefore = seenIn(before, old, oldColumn)
      const seenAfter = seenIn(after, now, newColumn)
      if (!seenBefore || !seenAfter) continue
      const found = compareCells(seenBefore, seenAfter)
      converted ??= found.converted
      if (found.change) cells.push({ ...found.change, row: name(now), column: headingOf(newColumn) })
    }
  }
  const labelled = (table: Table, named: readonly NamedRow[]): LabelledRow[] => {
    const nameOf = table === after ? name : namer(table)
    return named.map((each) => ({ label: nameOf(each), row: each.row }))
  }
  const changes = {
    columnsAdded: columns.added,
    columnsRemoved: columns.removed,
    columnsRenamed: columns.pairs
      .map(([old, now]) => ({ before: headingOf(old), after: headingOf(now) }))
      .filter((each) => folded(each.before) !== folded(each.after)),
    rowsAdded: labelled(after, rows.added),
    rowsRemoved: labelled(before, rows.removed),
    cells,
    verdicts,
  }
  const isSame = Object.values(changes).every(({ length }) => length === 0)
  return isSame ? null : { before, after, converted, ...changes }
}

export const headingOf = ({ heading }: Column): string => heading.text.replace(/\s+/g, ' ').trim()

function pairColumns(before: Table, after: Table): Pairs<Column> {
  return pairUp(before.columns, after.columns, [
    byKey(({ id }) => id),
    byKey((column) => folded(headingOf(column))),
    byKey((column) => folded(undated(column)) || null),
    byLikeness((a, b) => (a.type === b.type ? labelLikeness(undated(a), undated(b)) : 0), sameLabel),
  ])
}

/** ”Utfall 210430” of one report is ”Utfall 210831” of the next. */
const undated = (column: Column): string =>
  column.headingDate === null ? headingOf(column) : headingOf(column).replace(/\d[\d\s-]*/g, '')

const pairRows = (before: readonly NamedRow[], after: readonly NamedRow[]): Pairs<NamedRow> =>
  pairUp(before, after, [
    byKey(({ row, groups }) => (row.id === null ? null : folded(`${row.id}\n${groups.join('\n')}`))),
    byKey((named) => (named.label === '' ? null : keyOf(named))),
    // A total without a label, or with another word for it.
    byKey(({ row, groups }) => (row.role === 'total' ? groups.map(folded).join('\n') : null)),
    byKey(({ label }) => (label === '' ? null : folded(label))),
    byLikeness((a, b) => (sameGroup(a, b) ? labelLikeness(a.label, b.label) : 0), sameLabel),
    byKey((named) => (named.label === '' ? keyOf(named) : null)),
  ])

const keyOf = ({ label, groups }: NamedRow): string => [...groups, label].map(folded).join('\n')

const sameGroup = (a: NamedRow, b: NamedRow): boolean =>
  a.row.role === b.row.role && folded(a.groups.join('\n')) === folded(b.groups.join('\n'))

/** Rows by their labels; by group and label where several share one. */
function namer(table: Table): (named: NamedRow) => string {
  const counts = new Map<string, number>()
  for (const { label } of labelsOf(table)) counts.set(folded(label), (counts.get(folded(label)) ?? 0) + 1)
  return ({ label, groups }) =>
    counts.get(folded(label)) === 1 || groups.length === 0 || groups.at(-1) === label
      ? label
      : [...groups, label].filter((text) => text !== '').join(' › ')
}

function seenIn(table: Table, { row }: NamedRow, column: Column) {
  const cell = row.cells[table.columns.indexOf(column)]
  // A group's label is compared where it is written.
  return cell && cell.origin !== 'inherited' ? { cell, column } : null
}
