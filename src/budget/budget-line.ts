/** A line of a workspace's file of adopted budgets: what was adopted for a board, or for one of its rows, and by which decision. */

import type { IsoDate } from '../model/calendar.ts'
import type { Span } from '../model/span.ts'
import type { AdoptedBudget, Quantity } from '../model/table.ts'

export interface BudgetLine {
  /** As it is written. */
  readonly board: string
  /** Null for all of the board. */
  readonly row: string | null
  readonly budget: AdoptedBudget
  /** What is adopted for the year or, of a change, what it adds. */
  readonly figure: Quantity
  readonly isChange: boolean
  readonly decision: BudgetDecision
  /** The whole line. */
  readonly span: Span
}

export interface BudgetDecision {
  readonly by: string | null
  readonly paragraph: string | null
  readonly date: IsoDate | null
}

/** `KF 2025-11-24 § 112`; empty where nothing is said. */
export const decisionText = ({ by, date, paragraph }: BudgetDecision): string =>
  [by, date, paragraph].filter((one) => one !== null).join(' ')
