/** The rows of a table as another table may have them too: their names, and their figures by what these are of. */

import { toString } from 'mdast-util-to-string'
import type { ReportMeta } from '../../model/report.ts'
import type { Cell, Column, Row, SharedFigures, Table } from '../../model/table.ts'
import { moneyUnitOf } from '../../model/units.ts'
import { readHeading } from '../headings/read-heading.ts'
import { isProblem, readQuantity } from '../number-grammar.ts'
import { isApartName, isMeasureName, isOutcomeName, isSumName, nameOf } from '../name-words.ts'
import { columnMatter, type ColumnMatter } from './column-matter.ts'
import type { PrintedFigure } from './figure.ts'
import { labelColumn, rowLabel } from '../row-names.ts'

export interface PrintedCell extends PrintedFigure {
  readonly column: Column
  readonly cell: Cell
  readonly matter: ColumnMatter
}

export interface PrintedRow {
  readonly table: Table
  readonly row: Row
  /** As it is written. */
  readonly label: string
  /** What it is or sums, for comparing: `summa intäkter` is `intäkter`. */
  readonly name: string
  /** Whether the name alone tells what is summed. */
  readonly isTelling: boolean
  /** A sum, a result, or a row that its kind knows. */
  readonly isMade: boolean
  /** By what the figures are of. */
  readonly figures: ReadonlyMap<string, PrintedCell>
  /** What the kind says of it: rows of other tables with the same figures, and what it is itself. */
  readonly shared: readonly SharedFigures[]
}

export function printedRows(table: Table, meta: ReportMeta): PrintedRow[] {
  const { columns, rows } = table
  const key = labelColumn(columns)
  const matters = columns.map((column, index) => (index === key ? null : columnMatter(column, table, meta)))
  const only = matters.map((matter) =>
    matters.filter((other) => other?.key === matter?.key).length === 1 ? matter : null,
  )
  const unit = freeUnit(table, meta)
  const total = rows.findLastIndex(({ role }) => role === 'total')
  const labels = rows.map((_, row) => nameOf(rowLabel(table, row)))
  const times = new Map<string, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  return rows.map((row, index): PrintedRow => {
    const name = labels[index]!
    const summed = withoutSum(name)
    const isNone =
      times.get(name)! > 1 ||
      isMeasureName(name, meta.language) ||
      isApartName(name, meta.language) ||
      summed.length < 4
    const isTotal = row.role === 'total' || row.role === 'subtotal'
    const own = [...(row.id === null ? [] : [row.id]), ...(index === total ? ['total'] : [])].map(
      (id): SharedFigures => ({ name: `${table.kind}.${id}`, isChange: false }),
    )
    const figures = new Map<string, PrintedCell>()
    only.forEach((matter, column) => {
      const figure = matter && figureOf(row.cells[column]!, columns[column]!, matter)
      if (figure) figures.set(figure.matter.key, figure)
    })
    return {
      table,
      row,
      label: rowLabel(table, index),
      name: isNone ? '' : summed,
      isTelling: summed !== name || summed.includes(' '),
      isMade:
        isTotal || row.id !== null || isSumName(name, meta.language) || isOutcomeName(name, meta.language),
      figures,
      shared: [...row.same, ...own],
    }
  })

  function figureOf(cell: Cell, column: Column, matter: ColumnMatter): PrintedCell | null {
    const { value, origin, written } = cell
    const place = { column, cell, matter, roundings: column.type === 'integer' ? 0 : 1 }
    if (origin !== 'written') return null
    if (value.type === 'number') return { amount: value.amount, unit: value.unit ?? column.unit, ...place }
    if (value.type !== 'text' || column.id !== null) return null
    const read = readQuantity(written.text.replace(/(?<=[\d%]) ?(?:\*{1,4}|\d?\)){1,4}$/u, ''), meta.language)
    if (isProblem(read)) return null
    return { amount: read.amount, unit: read.unit ?? unit, ...place }
  }
}

/** `Summa långfristiga skulder`, `Intäkter totalt`: what is summed; the name itself where it is no sum or a bare one. */
function withoutSum(name: string): string {
  const bare = name
    .replace(/^(?:delsumma|summa|totalt|totala|total|sammanlagda|sammanlagt|s:a|sum of|total) (?=\p{L})/u, '')
    .replace(/(?<=\p{L}) (?:totalt|sammanlagt|total|summa|in total)$/u, '')
  return /^(?:delsumma|summa|totalt?|netto|resultat|result|total|sum|net|s:a)$/.test(bare) ? '' : bare
}

/** What a table that has no kind says of the unit of its figures; the report's where it says nothing. */
function freeUnit({ unit, columns, caption }: Table, meta: ReportMeta): string | null {
  if (unit !== null) return unit
  const said = columns
    .map(({ heading }) => readHeading(heading.text, meta.language).unit)
    .find((one) => one !== null)
  const words = caption === null ? '' : toString(caption)
  return said ?? moneyUnitOf(words.replace(/^.*(?:,|\(| i )\s*/u, '').replace(/\)$/u, '')) ?? meta.unit
}
