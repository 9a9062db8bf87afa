/** The budgets that a report prints, held against what was adopted, and against what the report before it said. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { isZero } from '../model/amount.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { Report } from '../model/report.ts'
import { startOf } from '../model/span.ts'
import type { Cell } from '../model/table.ts'
import { ownBoards, pairedColumns, type BudgetCell } from './budget-cells.ts'
import { earlierBudgets } from './earlier-budgets.ts'
import { heldWords, type HeldFacts } from './held-words.ts'
import { isWhole, judgedCells } from './judge-column.ts'
import { judgedTotals, type JudgedColumn } from './judge-totals.ts'
import type { Budget } from './read-budget.ts'
import { decisionsOf, tellCell, type Telling } from './tell-cell.ts'
import { tellNotShown } from './tell-not-shown.ts'

export interface HeldBudget {
  readonly held: readonly HeldCheck[]
  /** Cells of which it has been told that they are not as in the report before, and why. */
  readonly settled: ReadonlySet<Cell>
}

/** `year` is the one that the budget is for; `previous` the report before, or null. */
export function holdBudget(
  report: Report,
  previous: Report | null,
  budget: Budget,
  year: string,
  emit: Emit,
): HeldBudget {
  const { cutoff, signs, language, organisation } = report.meta
  const own = ownBoards(budget.boards, organisation)
  const by = { cutoff, signs }
  const columns = pairedColumns(report, year, budget.boards, own).map((column): JudgedColumn => ({
    ...column,
    judged: judgedCells(column.paired, by),
  }))
  const totals = judgedTotals(columns, own, by)
  const cells = [...columns.flatMap(({ judged }) => judged), ...totals]
  const telling: Telling = { file: budget.file, cutoff, earlier: earlierBudgets(report, previous), emit }
  const settled = new Set(cells.flatMap((cell) => (tellCell(cell, telling) ? [cellOf(cell)] : [])))
  const unknown = columns.flatMap((column) => tellUnknown(column, budget.file, emit))
  tellNotShown(columns, totals, budget.boards, own, emit)
  if (columns.length > 0 && own.length === 0 && cells.length === 0) tellNoBoard(organisation, budget, emit)
  const words = heldWords[language]
  const of = ({ source }: BudgetCell) => ({ by: budget.file, cells: [source], span: source.span })
  return {
    held: [
      ...cells.map((cell) => ({
        ...of(cell),
        what: words.adopted(factsOf(cell, decisionsOf(cell.lines))),
        verdict: cell.agreement,
        computed: cell.figure.amount,
      })),
      ...unknown.map((cell) => ({
        ...of(cell),
        what: words.unknown(factsOf(cell)),
        verdict: 'notJudged' as const,
        computed: null,
      })),
    ],
    settled,
  }
}

const cellOf = ({ row, source }: BudgetCell): Cell => row.cells[source.column]!

const factsOf = ({ label, column }: BudgetCell, decisions: readonly string[] = []): HeldFacts => ({
  row: label,
  column: column.heading.text,
  decisions,
})

/** Neither the report's organisation nor any of its rows is called like a board of the file. */
function tellNoBoard(organisation: string, { file, boards }: Budget, emit: Emit): void {
  const known = [...new Set(boards.map(({ name }) => name))]
  if (known.length === 0) return
  emit('budget/no-board', { organisation, file, nearest: nearest(organisation, known), known }, startOf(file))
}

/** A table's rows that the file has no budget for, where it has for others of its rows. They are told once. */
function tellUnknown({ judged, others }: JudgedColumn, file: string, emit: Emit): readonly BudgetCell[] {
  const known = judged.find(({ adopted, board }) => !isWhole(adopted, board))
  if (!known) return []
  const [first, ...more] = others.filter(({ printed }) => !isZero(printed.amount))
  if (!first) return others
  const names = [...known.board.rows.values()].map(({ row }) => row!)
  emit(
    'budget/no-row',
    {
      rows: [first, ...more].map(({ label }) => label),
      board: known.board.name,
      file,
      nearest: more.length === 0 ? nearest(first.label, names) : null,
      known: names,
    },
    first.source.span,
  )
  return others
}
