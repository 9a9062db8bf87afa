/** The cells of a report's rows that say a figure, found by their size: in a long report any of tens of thousands may. */

import { remembered } from '../model/remembered.ts'
import type { Table } from '../model/table.ts'
import { firstFrom, type Sized } from './by-size.ts'
import { cellsOf, type CellPlace } from './explain.ts'
import type { Figure } from './find-figures.ts'
import { says, sizesSaid, type Readings } from './readings.ts'
import type { NamedRow } from './row-names.ts'
import type { FigureColumn } from './said-columns.ts'

export interface SayingCells {
  /** All cells of figures of a row. */
  readonly ofRow: (row: NamedRow) => readonly CellPlace[]
  /** Those of all rows that say the figure, signs apart, in their order. */
  readonly anywhere: (figure: Figure) => readonly CellPlace[]
  /** Those of the rows that say the figure, signs apart, in the order of the rows. */
  readonly saying: (figure: Figure, rows: readonly NamedRow[]) => readonly CellPlace[]
}

/** More rows than these are not gone through. */
const few = 64

/** `everyRow` are those of all tables, in their order; of others, no more than a few are asked for. */
export function createSayingCells(
  everyRow: readonly NamedRow[],
  columns: (table: Table) => readonly FigureColumn[],
  readings: Readings,
): SayingCells {
  const ofTable = remembered((table: Table) =>
    table.rows.map((_, row) => cellsOf({ table, row }, columns(table), readings)),
  )
  const ofRow = ({ table, row }: NamedRow): readonly CellPlace[] => ofTable(table)[row]!
  const bySize = remembered((rows: readonly NamedRow[]) => laidOut(rows.flatMap(ofRow)))
  const isAmong = remembered(placesIn)
  const anywhere = (figure: Figure): readonly CellPlace[] =>
    nearSize(figure, bySize(everyRow)).filter(({ reading }) => says(figure, reading) === true)
  return {
    ofRow,
    anywhere,
    saying: (figure, rows) =>
      rows.length > few
        ? anywhere(figure).filter(isAmong(rows))
        : rows.flatMap(ofRow).filter(({ reading }) => says(figure, reading) === true),
  }
}

/** Whether a cell is of one of the rows. */
function placesIn(rows: readonly NamedRow[]): (cell: NamedRow) => boolean {
  const places = new Map<Table, Set<number>>()
  for (const { table, row } of rows) {
    const known = places.get(table)
    if (known) known.add(row)
    else places.set(table, new Set([row]))
  }
  return ({ table, row }) => places.get(table)?.has(row) ?? false
}

/** Its size is in units of its last digit. */
interface Laid extends Sized {
  readonly cell: CellPlace
  /** Where it stands among all of them. */
  readonly at: number
}

/** Cells of one unit and as many decimals, the smallest first. */
interface Alike {
  readonly unit: string | null
  readonly decimals: number
  readonly cells: Laid[]
}

function laidOut(cells: readonly CellPlace[]): readonly Alike[] {
  const all = new Map<string, Alike>()
  cells.forEach((cell, at) => {
    const { amount, unit } = cell.reading
    const key = `${amount.decimals}${unit === null ? '' : ` ${unit}`}`
    const alike = all.get(key) ?? { unit, decimals: amount.decimals, cells: [] }
    all.set(key, alike)
    alike.cells.push({ cell, at, size: Math.abs(Number(amount.units)) })
  })
  for (const alike of all.values()) alike.cells.sort((a, b) => a.size - b.size)
  return [...all.values()]
}

/** All that may say the figure, in their order. */
function nearSize(figure: Figure, laid: readonly Alike[]): readonly CellPlace[] {
  const near = new Set<Laid>()
  for (const { unit, decimals, cells } of laid)
    for (const { low, high } of sizesSaid(figure, unit, decimals))
      for (let at = firstFrom(cells, low); at < cells.length && cells[at]!.size <= high; at++)
        near.add(cells[at]!)
  return [...near].sort((a, b) => a.at - b.at).map(({ cell }) => cell)
}
