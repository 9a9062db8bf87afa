/** All rows of each report, under its name; under a group that the reports share, that group once with the rows of all. */

import { organisationOf } from '../../../model/report.ts'
import type { Localized } from '../../../model/language.ts'
import type { Row, WrittenCell } from '../../../model/table.ts'
import { comparedLabel, labelsDown, rowLabel } from '../../row-names.ts'
import { gatheredRow, labelOf, type GatheredCell, type GatheredRow } from './gathered-row.ts'
import { madeFigure } from './made-figure.ts'
import { placeOf, type RollupColumn } from './rollup-columns.ts'
import type { RollupNotes } from './rollup-notes.ts'
import {
  hasTable,
  lostCell,
  plainCell,
  type RollupPart,
  type RollupSource,
  type RollupTarget,
} from './rollup-target.ts'
import { sourceOf, takeFigure, takenText } from './take-cell.ts'

/** A row of a report with the labels of what it stands under. */
interface ReportRow {
  readonly from: RollupSource
  readonly row: number
  /** The label of the shared group; empty where there is none. */
  readonly shared: string
}

/** What stands above rows that say nothing of the group that the reports share. */
const noGroup: Localized<string> = { sv: 'Inget angivet', en: 'None stated' }

export function reportRows(
  parts: readonly RollupPart[],
  columns: readonly RollupColumn[],
  target: RollupTarget,
  notes: RollupNotes,
): GatheredRow[] {
  const { kind, language } = target
  const under = columns.find(({ id, is }) => is === 'group' && id === kind.rollUp.under)
  const all = parts.flatMap((part): (ReportRow | RollupPart)[] =>
    hasTable(part) ? rowsOf(part, under, target) : kind.total ? [part] : [],
  )
  const above = new Map<RollupColumn, string>()
  return sharedTogether(all, target).map((one) => {
    if (!('from' in one)) return withoutTable(one, columns, target)
    const { from, row, shared } = one
    const { table } = from
    const { role, isIncome, cells } = table.rows[row]!
    const isSum = role === 'total'
    const organisation = organisationOf(from.report)
    const prefix = kind.total?.subtotals[language].find((start) => start.endsWith(' ')) ?? ''
    const name = isSum ? prefix + organisation : rowLabel(table, row)
    return gatheredRow(labelOf(name, isIncome && !isSum, target), isSum, columns, target, cellOf)

    function cellOf(column: RollupColumn): GatheredCell {
      if (column.is === 'organisation') return label(column, organisation, null)
      if (column === under)
        return label(
          column,
          shared || noGroup[language],
          shared === '' ? null : placeOf(column, table, language),
        )
      const at = placeOf(column, table, language)
      if (column.is === 'group') {
        const group = at === -1 || isSum ? '' : labelsDown(table, at)[row]!
        return label(column, group, at)
      }
      // Where figures alone do not tell income from cost, what a sum is of is told by its name, which is another here.
      if (role === 'heading' || (isSum && target.signs === 'unsigned')) return plainCell('', target)
      if (column.is !== 'figure') {
        if (at === -1 || isSum) return plainCell('', target)
        const isSameLanguage = table.language === language
        return withSource(takenText(cells[at]!, table.columns[at]!, isSameLanguage, target), at)
      }
      if (at !== -1) return madeFigure([takeFigure(from, row, at, target, notes)], target)
      if (!kind.columns.some(({ id, filled }) => id === column.id && filled)) return plainCell('', target)
      notes.lacking(from, column.heading)
      return lostCell(target)
    }

    function withSource(text: string, at: number): WrittenCell {
      const cell = plainCell(text, target)
      return text === '' ? cell : { ...cell, sources: [sourceOf(from, row, at)] }
    }

    /** Written where it begins, and for all inside a group that has begun anew. */
    function label(column: RollupColumn, text: string, at: number | null): WrittenCell {
      const isSame = above.get(column) === text
      if (!isSame) for (const inner of columns.slice(columns.indexOf(column))) above.delete(inner)
      above.set(column, text)
      return isSame || at === null || at === -1 ? plainCell(isSame ? '' : text, target) : withSource(text, at)
    }
  })
}

/** Sums within a report are left out: what is summed here is each report, and all of them. */
function rowsOf(
  from: RollupSource,
  under: RollupColumn | undefined,
  { kind, language }: RollupTarget,
): ReportRow[] {
  const { table } = from
  const at = under ? placeOf(under, table, language) : -1
  const shared = at === -1 ? null : labelsDown(table, at)
  const bodies = table.rows.filter(({ role }) => role === 'body').length
  const total = bodies > 1 ? table.rows.findLastIndex(({ role }) => role === 'total') : -1
  const isKept = ({ role, cells }: Row, row: number): boolean =>
    role === 'total'
      ? row === total && kind.total !== null
      : role !== 'subtotal' && cells.some(({ value }) => value.type !== 'missing')
  return table.rows.flatMap((row, index) =>
    isKept(row, index) ? [{ from, row: index, shared: shared?.[index] ?? '' }] : [],
  )
}

/** Rows of one shared group follow each other, as the groups are listed or else come first; those of none stand last. */
function sharedTogether(
  all: readonly (ReportRow | RollupPart)[],
  { listed }: RollupTarget,
): (ReportRow | RollupPart)[] {
  const groups = new Map<string, (ReportRow | RollupPart)[]>(
    listed.map(({ label }) => [comparedLabel(label), []]),
  )
  for (const one of all) {
    const name = 'from' in one ? comparedLabel(one.shared) : ''
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  const ofNone = groups.get('') ?? []
  groups.delete('')
  return [...[...groups.values()].flat(), ...ofNone]
}

/** Its figures are not known, so that nobody takes the sum of the others for that of all. */
function withoutTable(part: RollupPart, columns: readonly RollupColumn[], target: RollupTarget): GatheredRow {
  const name = organisationOf(part.report)
  return gatheredRow(name, false, columns, target, ({ is }) =>
    is === 'figure' ? lostCell(target) : plainCell(is === 'organisation' ? name : '', target),
  )
}
