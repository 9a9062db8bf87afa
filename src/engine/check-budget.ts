/** The budgets of a report beside those that its workspace keeps as adopted. */

import { holdBudget, type HeldBudget } from '../budget/hold-budget.ts'
import { readBudget } from '../budget/read-budget.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import type { ReadReport } from './read-report.ts'

interface CheckedBudget extends HeldBudget {
  /** The file of adopted budgets, for what points into it. */
  readonly texts: readonly SourceText[]
}

const nothing: CheckedBudget = { held: [], settled: new Set(), texts: [] }

/** The file is looked for where a table prints a budget, of the year that the report is about. */
export async function checkBudget(
  workspace: Workspace,
  { report, manifest, emit }: ReadReport,
  previous: Report | null,
): Promise<CheckedBudget> {
  const { period, cutoff } = report.meta
  const year = (period?.start ?? cutoff)?.slice(0, 4)
  const hasBudgets = report.tables.some(({ columns }) => columns.some(({ adopted }) => adopted !== null))
  if (year === undefined || !hasBudgets) return nothing
  const budget = await readBudget(workspace, { year, ...manifest.shared }, emit)
  if (!budget) return nothing
  return {
    ...holdBudget(report, previous, budget, year, emit),
    texts: budget.source ? [budget.source] : [],
  }
}
