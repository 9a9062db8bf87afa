/** A row for each line that the reports' tables have, summed over all of them. */

import type { Row, Table } from '../../../model/table.ts'
import { comparedLabel, groupLabels, rowLabel } from '../../row-names.ts'
import { gatheredRow, labelOf, type GatheredRow } from './gathered-row.ts'
import { madeFigure } from './made-figure.ts'
import { isShare, placeOf, type RollupColumn } from './rollup-columns.ts'
import type { RollupNotes } from './rollup-notes.ts'
import {
  hasTable,
  lostCell,
  plainCell,
  type RollupPart,
  type RollupSource,
  type RollupTarget,
} from './rollup-target.ts'
import { takeFigure, type Taken } from './take-cell.ts'

/** The same line of the tables that have it. */
interface Line {
  readonly name: string
  /** The labels of the groups that it stands in, by the column's id. */
  readonly groups: ReadonlyMap<string | null, string>
  readonly role: Row['role']
  readonly isIncome: boolean
  readonly at: { readonly from: RollupSource; readonly row: number }[]
}

/**
 * Sums that all tables print are summed as well, and held against the lines; what only some print is computed, and so are all
 * with rows of the author's own.
 */
export function lineRows(
  parts: readonly RollupPart[],
  columns: readonly RollupColumn[],
  target: RollupTarget,
  notes: RollupNotes,
  hasOwnRows: boolean,
): GatheredRow[] {
  // What some report has is not known: a sum of the others would pass for that of all.
  const isWhole = parts.every(hasTable)
  const sources = parts.filter(hasTable)
  const lines = linesOf(sources)
  const above = new Map<RollupColumn, string>()
  return lines.map(({ name, groups, role, isIncome, at }) => {
    const isSum = role === 'total' || role === 'subtotal'
    const isComputed = isSum && (hasOwnRows || at.length < sources.length)
    const label = labelOf(name, isIncome && role === 'body', target)
    return gatheredRow(label, isSum, columns, target, (column) => {
      if (column.is === 'group') {
        const group = groups.get(column.id) ?? ''
        const isSame = above.get(column) === group
        above.set(column, group)
        return plainCell(isSame ? '' : group, target)
      }
      if (column.is !== 'figure' || role === 'heading' || isComputed) return plainCell('', target)
      if (!isWhole) return lostCell(target)
      if (sources.length > 1 && isShare(column, sources, target)) {
        const isFormula = target.kind.columns.some(({ id, formula }) => id === column.id && formula !== null)
        if (!isFormula) notes.unsummed(column.heading)
        return plainCell('', target)
      }
      return madeFigure(
        at.map(({ from, row }): Taken => {
          const place = placeOf(column, from.table, target.language)
          if (place !== -1) return takeFigure(from, row, place, target, notes)
          notes.lacking(from, column.heading)
          return 'lost'
        }),
        target,
      )
    })
  })
}

/** In the order of the first table; what only others have stands behind what goes before it there. */
function linesOf(sources: readonly RollupSource[]): Line[] {
  const lines = new Map<string, Line>()
  // Each line leads to the one behind it: in a list, all behind a new one would be moved.
  const first: Link = { line: null, next: null }
  const links = new Map<Line, Link>()
  for (const from of sources) {
    let behind = first
    const keys = lineKeys(from.table)
    const groups = groupLabels(from.table)
    const columns = from.table.columns.filter(({ role }) => role === 'group')
    from.table.rows.forEach(({ role, isIncome }, row) => {
      const key = keys[row]!
      const found = lines.get(key)
      if (found) {
        found.at.push({ from, row })
        behind = links.get(found)!
        return
      }
      const line: Line = {
        name: rowLabel(from.table, row),
        groups: new Map(columns.map(({ id }, index) => [id, groups[row]![index]!])),
        role,
        isIncome,
        at: [{ from, row }],
      }
      lines.set(key, line)
      behind.next = { line, next: behind.next }
      behind = behind.next
      links.set(line, behind)
    })
  }
  const inOrder: Line[] = []
  for (let at = first.next; at !== null; at = at.next) inOrder.push(at.line!)
  return inOrder
}

/** A line and what stands behind it; of none before the first. */
interface Link {
  readonly line: Line | null
  next: Link | null
}

/**
 * What a line is known by: its row of the kind, or its label with the groups and heading that it stands under and the sum
 * of the kind's that it goes into, since one name may stand for two things.
 */
function lineKeys(table: Table): string[] {
  const { rows } = table
  const groups = groupLabels(table)
  const seen = new Map<string, number>()
  const last = rows.at(-1)?.role === 'total' ? rows.length - 1 : -1
  const sums = sumsBelow(rows)
  let heading = ''
  return rows.map(({ role, id }, row) => {
    const label = comparedLabel(rowLabel(table, row))
    if (role === 'heading') heading = label
    const isSum = role === 'total' || role === 'subtotal'
    const under = role === 'heading' || isSum ? '' : heading
    // However the boards call it, the sum of all is one line.
    const key =
      id ??
      (row === last
        ? 'sum of all'
        : JSON.stringify([sums[row]!, ...groups[row]!.map(comparedLabel), under, label]))
    if (role === 'total') heading = ''
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return count === 0 ? key : `${key} ${count}`
  })
}

/** By row, the next total of the kind's, itself among them; empty below the last. */
function sumsBelow(rows: Table['rows']): string[] {
  let below = ''
  return rows
    .toReversed()
    .map(({ role, id }) => (below = role === 'total' && id !== null ? id : below))
    .toReversed()
}
