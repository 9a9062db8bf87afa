/** Every check of a report's figures: by what its tables declare, by what their figures show, and between tables. */

import { partsText } from '../diagnostics/catalogue/relation.ts'
import { calculationOf, ruleText } from '../explanations/calculation.ts'
import {
  gatheredFrom,
  isReckoned,
  namedCell,
  namedSources,
  type Explained,
} from '../explanations/explain-cell.ts'
import { explanationTexts } from '../explanations/texts.ts'
import type { Amount } from '../model/amount.ts'
import { tableOf } from '../model/report.ts'
import { isGathered, type Agreement, type CellSource, type Table } from '../model/table.ts'
import { agreeingFigures, differingFigures, type Agreeing } from '../tables/between/differing-figures.ts'
import { miscountedGoals, type Miscount } from '../tables/between/miscounted-goals.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import type { PrintedCell, PrintedRow } from '../tables/between/printed-rows.ts'
import { rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import type { ReportCell } from './derivations.ts'
import { figureAt, outcomeOf, type PrintedFigures } from './printed-figures.ts'
import { checkTexts, type CheckResult } from './texts.ts'

export interface FigureCheck {
  readonly at: ReportCell
  /** What the figure was held against, in words. */
  readonly what: string
  /** What that comes to; null where it cannot be said in one figure. */
  readonly computed: Amount | null
  /** How far rounding may put the figure from that; null where it counts things, or is held against a figure in another table. */
  readonly tolerance: Amount | null
  readonly result: CheckResult
  /** The cells that it was held against, of this report or of one beside it. */
  readonly from: readonly Omit<CellSource, 'span'>[]
}

/** In the order of the tables, rows and columns; what is held between tables last. */
export function checksOf(explained: Explained, printed: PrintedFigures): FigureCheck[] {
  const { tables, meta } = explained.numbered.report
  return [
    ...tables.flatMap((table) => [
      ...reckonings(table, explained),
      ...counts(table, explained),
      ...rules(table, explained),
      ...relations(table, explained, printed),
    ]),
    ...agreeingFigures(tables, meta).map((found) =>
      between(found, found.isOpposite ? 'opposite' : 'agrees', explained),
    ),
    ...differingFigures(tables, meta).map((found) => between(found, 'wrong', explained)),
    ...miscountedGoals(tables).map((found) => miscount(found, explained)),
  ]
}

function reckonings(table: Table, explained: Explained): FigureCheck[] {
  const { report } = explained.numbered
  const { language } = report.meta
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ reckoning, origin, sources = [] }, column): FigureCheck[] => {
      if (!reckoning) return []
      const at = { table: table.id, row, column }
      const made = namedCell(explained, table, at)
      const from = sources.flatMap((source) => {
        const other = tableOf(report, source)
        return other ? [namedCell(explained, other, source)] : []
      })
      const what = calculationOf(reckoning, made, from, language, language)
      const result = origin === 'computed' ? 'computed' : results[reckoning.agreement]
      const { result: computed, tolerance } = reckoning
      return [{ at, what, computed, tolerance, result, from: sources }]
    }),
  )
}

const results = { same: 'agrees', rounded: 'rounded', wrong: 'wrong' } satisfies Record<
  Agreement,
  CheckResult
>

/** Figures that are counted in another table, as a summary of goals is, or taken from another report. */
function counts(table: Table, explained: Explained): FigureCheck[] {
  const { report } = explained.numbered
  const { language } = report.meta
  const { counted } = explanationTexts[language]
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ value, written, reckoning }, column): FigureCheck[] => {
      const { sources, content } = written
      const other = sources?.[0] && tableOf(report, sources[0])
      if (value.type !== 'number' || !sources || !other || content.some(({ type }) => type !== 'text'))
        return []
      // The sum of several reports' figures is told by its arithmetic.
      if (isReckoned(written) || (isGathered(written) && reckoning)) return []
      const at = { table: table.id, row, column }
      const which = table.columns[column]!.heading.text
      const what = isGathered(written)
        ? gatheredFrom(
            namedSources(explained, sources, table.columns[column]!.unit),
            namedCell(explained, table, at),
            null,
            language,
          )
        : counted(which, sources.length, namedCell(explained, other, sources[0]!).table)
      return [
        {
          at,
          what,
          computed: value.amount,
          tolerance: null,
          result: 'computed',
          from: sources,
        },
      ]
    }),
  )
}

/** What the kind asks of figures beside what it computes: each is told at the first of them. */
function rules(table: Table, explained: Explained): FigureCheck[] {
  const { language } = explained.numbered.report.meta
  return table.rules.map((rule): FigureCheck => {
    const cells = rule.cells.map((place) => ({ table: table.id, ...place }))
    const named = cells.map((at) => namedCell(explained, table, at))
    const [at, ...from] = cells
    const what = ruleText(rule, named, language)
    return { at: at!, what, computed: null, tolerance: null, result: rule.holds ? 'agrees' : 'wrong', from }
  })
}

/** What the kind declares has been told by its own arithmetic. */
function relations(table: Table, { numbered }: Explained, printed: PrintedFigures): FigureCheck[] {
  const { language } = numbered.report.meta
  return table.relations.flatMap((relation) => {
    const { over, made, at: places } = relation
    const what = checkTexts[language].parts(made || unlabelledTotal[language], partsText(relation, language))
    const checkAt = (place: number, isHeld: boolean): FigureCheck[] => {
      const [row, column] = over === 'rows' ? [places.made, place] : [place, places.made]
      const at = { table: table.id, row, column }
      const figure = figureAt(at, printed)
      if (!figure || table.rows[row]!.cells[column]!.reckoning) return []
      const parts = places.parts.map((part) =>
        over === 'rows' ? { row: part, column } : { row, column: part },
      )
      if (parts.some((part) => isMadeOf(table, part, at))) return []
      const outcome = outcomeOf(relation, at, printed)
      const isSame = outcome?.result.units === figure.amount.units
      return [
        {
          at,
          what,
          computed: outcome?.result ?? null,
          tolerance: outcome?.tolerance ?? null,
          result: isHeld ? (isSame ? 'agrees' : 'rounded') : 'wrong',
          from: parts.map((part) => ({ table: table.id, ...part })),
        },
      ]
    }
    return [
      ...places.holds.flatMap((place) => checkAt(place, true)),
      ...places.breaks.flatMap((place) => checkAt(place, false)),
    ]
  })
}

/** A count that its author typed, and the goals do not come to. */
function miscount({ summary, column, cell, counted, goals }: Miscount, { numbered }: Explained): FigureCheck {
  const { language } = numbered.report.meta
  return {
    at: {
      table: summary.id,
      row: summary.rows.findIndex(({ cells }) => cells.includes(cell)),
      column: summary.columns.indexOf(column),
    },
    what: explanationTexts[language].counted(column.heading.text, goals.rows.length, nameOfTable(goals)),
    computed: { units: BigInt(counted.length), decimals: 0 },
    tolerance: null,
    result: 'wrong',
    from: [],
  }
}

/** Whether the kind says that a cell is made of another: a relation that says the reverse says the same again. */
const isMadeOf = ({ rows }: Table, { row, column }: Omit<ReportCell, 'table'>, of: ReportCell): boolean =>
  (rows[row]!.cells[column]!.reckoning ? (rows[row]!.cells[column]!.sources ?? []) : []).some(
    (source) => source.table === of.table && source.row === of.row && source.column === of.column,
  )

function between(
  { here, hereRow, there, thereRow }: Pick<Agreeing, 'here' | 'hereRow' | 'there' | 'thereRow'>,
  result: CheckResult,
  { numbered }: Explained,
): FigureCheck {
  const { language } = numbered.report.meta
  return {
    at: cellOf(hereRow, here),
    what: checkTexts[language].sameAs(
      nameOfTable(thereRow.table),
      rowLabel(thereRow.table, thereRow.table.rows.indexOf(thereRow.row)),
      there.column.heading.text,
    ),
    // The other table may be in another unit.
    computed: here.unit === there.unit ? there.amount : null,
    tolerance: null,
    result,
    from: [cellOf(thereRow, there)],
  }
}

const cellOf = ({ table, row }: PrintedRow, { column }: PrintedCell): ReportCell => ({
  table: table.id,
  row: table.rows.indexOf(row),
  column: table.columns.indexOf(column),
})
