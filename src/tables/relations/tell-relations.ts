/** A table's relations, and each cell that breaks one, told once with the relation in words. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/entry.ts'
import type { FoundRelation, RelationPart, RelationWords } from '../../model/relation.ts'
import type { Amount } from '../../model/amount.ts'
import { largest } from '../../model/extremes.ts'
import type { FigureSettings } from '../../model/report.ts'
import type { Cell, Column } from '../../model/table.ts'
import type { TypedColumn } from '../grid.ts'
import type { CellPlace } from '../cell-place.ts'
import { findCulprits, type Culprit } from './culprits.ts'
import { findRelations, instancesOf, type Relation } from './find-relations.ts'
import { amountOfHalves } from './lines.ts'
import { relationTable, type RelationTable } from './relation-table.ts'
import { rowLabel } from '../row-names.ts'

export interface RelationOptions {
  readonly severity: Severity
  readonly emit: Emit
  /** Whether the cell has been told to be wrong. */
  isWrong(place: CellPlace): boolean
}

/** A table's figures and the relations among them, broken ones too. */
export interface FoundRelations {
  readonly table: RelationTable
  readonly relations: readonly Relation[]
}

export function searchRelations(
  columns: readonly TypedColumn[],
  cells: readonly (readonly Cell[])[],
  { language, rounding }: FigureSettings,
): FoundRelations | null {
  const table = relationTable(columns, cells, language, rounding)
  return table && { table, relations: findRelations(table) }
}

/**
 * Tells cells that several relations agree about, before any of those is told by itself: what hangs on a wrong figure is
 * not wrong too. `isMade` is whether the kind says of the cell that it is made of others; that is told in the kind's words.
 */
export function tellSharedCulprits(
  { table, relations }: FoundRelations,
  columns: readonly Column[],
  cells: readonly (readonly Cell[])[],
  options: RelationOptions & { isMade(place: CellPlace): boolean; setAside(place: CellPlace): void },
): void {
  const tell = teller(table, columns, cells, options)
  for (const culprit of findCulprits(instancesOf(table, relations), options.isWrong)) {
    if (culprit.mends.length < 2 || options.isMade(culprit.cell)) continue
    tell(culprit)
    options.setAside(culprit.cell)
  }
}

export function tellRelations(
  { table, relations }: FoundRelations,
  columns: readonly Column[],
  cells: readonly (readonly Cell[])[],
  options: RelationOptions,
): void {
  const tell = teller(table, columns, cells, options)
  for (const culprit of findCulprits(instancesOf(table, relations), options.isWrong)) tell(culprit)
}

function teller(
  { figures }: RelationTable,
  columns: readonly Column[],
  cells: readonly (readonly Cell[])[],
  { severity, emit }: RelationOptions,
) {
  const words = wordsFor(columns, cells)
  return ({ cell, correction, mends: [broken] }: Culprit<Relation>): void => {
    const { of: relation, cells: parts, difference } = broken!
    const [made] = parts
    const { decimals } = figures
    const printed = figures.at(made!.row, made!.column).value
    const isMade = made!.row === cell.row && made!.column === cell.column
    const written = figures.at(cell.row, cell.column).value
    const least = largest(parts.map((part) => decimalsAt(part)))
    const amount = (halves: number): Amount => shortened(amountOfHalves(halves, decimals), least)
    emit(
      'table/relation',
      {
        row: words.row(cell.row),
        column: words.column(cell.column),
        written: amount(written),
        right: amount(written + correction),
        relation: words.of(relation),
        made: amount(printed),
        computed: amount(printed - difference),
        isMade,
        holds: relation.holds.length,
        severity,
      },
      cells[cell.row]![cell.column]!.written.span,
      parts
        .filter((part) => part.row !== cell.row || part.column !== cell.column)
        .map((part) => cells[part.row]![part.column]!.written.span),
    )

    function decimalsAt({ row, column }: CellPlace): number {
      const { error, state } = figures.at(row, column)
      return state === 'figure' && error > 0 ? decimals - Math.round(Math.log10(error)) : 0
    }
  }
}

/** Without more decimals than the figures that it is told beside. */
function shortened({ units, decimals }: Amount, least: number): Amount {
  let [left, places] = [units, decimals]
  while (places > least && left % 10n === 0n) [left, places] = [left / 10n, places - 1]
  return { units: left, decimals: places }
}

/** What was found, in names. */
export function namedRelations(
  { relations }: FoundRelations,
  columns: readonly Column[],
  cells: readonly (readonly Cell[])[],
): FoundRelation[] {
  const words = wordsFor(columns, cells)
  return relations.map((relation) => ({
    ...words.of(relation),
    holds: relation.holds.length,
    breaks: relation.breaks.length,
    at: { ...placesOf(relation), holds: relation.holds, breaks: relation.breaks },
  }))
}

function placesOf(relation: Relation): { readonly made: number; readonly parts: readonly number[] } {
  if (relation.over === 'columns')
    return { made: relation.column, parts: relation.terms.map(({ column }) => column) }
  return {
    made: relation.row,
    parts: relation.over === 'same' ? [relation.other] : relation.terms.map(({ row }) => row),
  }
}

/** The names of rows and columns as they are written. */
function wordsFor(columns: readonly Column[], cells: readonly (readonly Cell[])[]) {
  const table = { columns, rows: cells.map((row) => ({ cells: row })) }
  const row = (index: number): string => rowLabel(table, index)
  const column = (index: number): string => columns[index]!.heading.text
  const of = (relation: Relation): RelationWords => {
    if (relation.over === 'columns') {
      const parts = relation.terms.map((term): RelationPart => ({
        name: column(term.column),
        sign: term.sign,
      }))
      const form = relation.form === 'changeOfSize' ? 'change' : relation.form
      return { over: 'columns', form, made: column(relation.column), parts }
    }
    if (relation.over === 'same')
      return {
        over: 'rows',
        form: 'same',
        made: row(relation.row),
        parts: [{ name: row(relation.other), sign: 1 }],
      }
    const parts = relation.terms.map((term): RelationPart => ({ name: row(term.row), sign: term.sign }))
    return { over: 'rows', form: 'sum', made: row(relation.row), parts }
  }
  return { row, column, of }
}
