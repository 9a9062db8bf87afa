/** The figures that a rule counts with, found in a report's tables, all in kronor whatever their tables are in. */

import { halfUnit, type Approximate } from '../model/approximate.ts'
import { quantityText } from '../model/number-text.ts'
import { nought, ratioOf, tenTo, times } from '../model/ratio.ts'
import type { Report, ReportMeta } from '../model/report.ts'
import type { CellSource, Table } from '../model/table.ts'
import { powerOf } from '../model/units.ts'
import { isOfGroup } from '../tables/between/column-matter.ts'
import { nameOf } from '../tables/name-words.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { CellRequest } from './profile.ts'

export interface NamedFigure {
  /** In kronor, give or take what its rounding allows. */
  readonly value: Approximate
  readonly source: CellSource
  /** `Årets resultat, Prognos 2026: 7 500 tkr`. */
  readonly shown: string
}

/** Those that are there: a figure that cannot be read, or that no table has, is left out. */
export function namedFigures(
  { tables, meta }: Pick<Report, 'tables' | 'meta'>,
  cells: ReadonlyMap<string, CellRequest>,
): ReadonlyMap<string, NamedFigure> {
  const found = new Map<string, NamedFigure>()
  for (const [name, request] of cells) {
    const figure = tables
      .filter(({ kind }) => request.kinds.includes(kind))
      .map((table) => figureIn(table, request, meta))
      .find((one) => one !== null)
    if (figure) found.set(name, figure)
  }
  return found
}

function figureIn(table: Table, request: CellRequest, meta: ReportMeta): NamedFigure | null {
  const { columns, rows } = table
  const column = columns.findIndex((one) => one.id === request.column && !isOfGroup(one, table, meta))
  if (column === -1) return null
  const row = rowOf(table, column, request.row)
  const cell = rows[row]?.cells[column]
  if (cell?.value.type !== 'number' || cell.isWrong) return null
  const { amount } = cell.value
  const { type, heading } = columns[column]!
  const unit = cell.value.unit ?? columns[column]!.unit
  const scale = tenTo(powerOf(unit))
  const isExact = meta.rounding === 'exact' || type === 'integer'
  return {
    value: {
      value: times(ratioOf(amount), scale),
      error: isExact ? nought : times(halfUnit(amount.decimals), scale),
      decimals: null,
    },
    source: { table: table.id, row, column, span: cell.written.span },
    shown: `${rowLabel(table, row)}, ${heading.text}: ${quantityText(amount, unit, meta.language)}`,
  }
}

function rowOf(table: Table, column: number, asked: CellRequest['row']): number {
  const { rows } = table
  if (typeof asked !== 'string') {
    const names = asked.map(comparedName)
    return rows.findIndex((_, row) => names.includes(comparedName(rowLabel(table, row))))
  }
  if (asked === 'first') return rows.findIndex(({ cells }) => cells[column]?.value.type === 'number')
  const known = rows.findIndex(({ id }) => id === asked)
  return known === -1 && asked === 'total' ? rows.findLastIndex(({ role }) => role === 'total') : known
}

/** `– varav resultatreserv` is `Resultatreserv`. */
const comparedName = (label: string): string => nameOf(label).replace(/^(?:varav|därav|of which) /u, '')
