/** Every figure of a report's tables, with all that it was held against, or why nothing was. */

import { addTo } from '../model/add-to.ts'
import type { Kind } from '../kinds/kind.ts'
import type { HeldCheck, HeldVerdict } from '../model/held-check.ts'
import type { Report } from '../model/report.ts'
import type { Cell, CellSource, Column, Table } from '../model/table.ts'
import { isLoneFigure } from '../tables/free-columns.ts'
import type { ReportCell } from './derivations.ts'
import type { FigureCheck } from './figure-checks.ts'
import { figureAt, type PrintedFigures } from './printed-figures.ts'

export interface CheckedFigure {
  readonly at: ReportCell
  /** The checks that are of it. */
  readonly own: readonly FigureCheck[]
  /** The checks of others that it takes part in. */
  readonly partOf: readonly FigureCheck[]
  /** What it was held against outside the tables. */
  readonly held: readonly HeldCheck[]
  /** It is what a goal's fulfilment is proposed from. */
  readonly isAssessed: boolean
  /** The file that it was read from; null where it stands in a chapter. */
  readonly file: string | null
  /** It is printed from another table. */
  readonly isFetched: boolean
}

/** Why nothing speaks for a figure but whoever wrote it. */
export type Unchecked =
  /** Its table's author has switched the search for relations off. */
  | 'relationsOff'
  /** A key figure, in per cent or another unit of its own. */
  | 'measure'
  /** No other figure of the report follows from it. */
  | 'alone'

/** What all that a figure was held against comes to, in one word. */
export const figureVerdicts = [
  'wrong',
  'computed',
  'agrees',
  'rounded',
  'part',
  'assessed',
  'fetched',
  'read',
  'unchecked',
] as const
export type FigureVerdict = (typeof figureVerdicts)[number]

/** What is wrong goes first, then what says most. */
export function verdictOf({ own, partOf, held, isAssessed, isFetched, file }: CheckedFigure): FigureVerdict {
  const results = new Set<string>([
    ...own.map(({ result }) => result),
    ...held.map(({ verdict }) => heldAs[verdict]),
  ])
  if (results.has('opposite')) results.add('agrees')
  const found = (['wrong', 'computed', 'agrees', 'rounded'] as const).find((one) => results.has(one))
  if (found) return found
  if (partOf.length > 0) return 'part'
  if (isAssessed) return 'assessed'
  if (isFetched) return 'fetched'
  return file === null ? 'unchecked' : 'read'
}

export const isChecked = (figure: CheckedFigure): boolean => verdictOf(figure) !== 'unchecked'

const heldAs = { holds: 'agrees', rounded: 'rounded', broken: 'wrong', notJudged: '' } satisfies Record<
  HeldVerdict,
  string
>

/** What is known of the report beside its tables' own figures. */
export interface Grounds {
  readonly checks: readonly FigureCheck[]
  readonly held: readonly HeldCheck[]
  readonly kinds: readonly Kind[]
}

/** In the order of tables, rows and columns. */
export function checkedFigures(
  { tables }: Pick<Report, 'tables'>,
  printed: PrintedFigures,
  { checks, held, kinds }: Grounds,
): readonly CheckedFigure[] {
  const own = byCell(checks, ({ at }) => [at])
  const partOf = byCell(checks, ({ from }) => from)
  // What could not be judged speaks for nothing.
  const judged = held.filter(({ verdict }) => verdict !== 'notJudged')
  const heldAt = byCell(judged, ({ cells }) => cells)
  return tables.flatMap((table) => {
    const assessed = assessedColumns(table, kinds)
    return table.rows.flatMap(({ cells, assessment }, row) =>
      cells.flatMap((cell, column): CheckedFigure[] => {
        const at = { table: table.id, row, column }
        if (!isFigure(cell, table.columns[column]!, at, printed)) return []
        const { file } = cell.written.span
        return [
          {
            at,
            own: own(at),
            partOf: partOf(at),
            held: heldAt(at),
            isAssessed: assessment !== null && assessed.has(column),
            file: file.endsWith('.md') ? null : file,
            isFetched: cell.written.sources !== undefined,
          },
        ]
      }),
    )
  })
}

export function whyUnchecked({ at }: CheckedFigure, { relationsAsked, rows }: Table): Unchecked {
  if (relationsAsked === 'off') return 'relationsOff'
  const { value } = rows[at.row]!.cells[at.column]!
  const isMeasure = value.type === 'target' || (value.type === 'number' && value.unit === '%')
  return isMeasure ? 'measure' : 'alone'
}

/** Whatever other programs take for a number; targets, which say one in words; figures that stand among words. */
function isFigure(
  { value, written }: Cell,
  column: Column,
  at: ReportCell,
  printed: PrintedFigures,
): boolean {
  if (figureAt(at, printed)) return true
  if (value.type === 'target') return value.bounds.length > 0
  const isFree = column.id === null && at.column > 0
  return value.type === 'text' && isFree && isLoneFigure(written.text)
}

/** Those that a goal's fulfilment is proposed from. */
function assessedColumns({ kind, columns }: Table, kinds: readonly Kind[]): ReadonlySet<number> {
  const assessment = kinds.find(({ id }) => id === kind)?.assessment
  const names = assessment ? [assessment.current, assessment.forecast, assessment.target] : []
  return new Set(columns.flatMap(({ id }, index) => (id !== null && names.includes(id) ? [index] : [])))
}

/** Checks by the cells of the report that they are about. */
function byCell<T>(
  all: readonly T[],
  cellsOf: (one: T) => readonly Omit<CellSource, 'span'>[],
): (at: ReportCell) => readonly T[] {
  const found = new Map<string, T[]>()
  for (const one of all)
    for (const key of new Set(
      cellsOf(one).flatMap((cell) => (cell.report === undefined ? [keyOf(cell)] : [])),
    ))
      addTo(found, key, one)
  return (at) => found.get(keyOf(at)) ?? []
}

const keyOf = ({ table, row, column }: ReportCell): string => `${row} ${column} ${table}`
