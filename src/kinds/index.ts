import type { Kind } from './kind.ts'
import { actionPlan } from './action-plan.ts'
import { balanceRequirement } from './balance-requirement.ts'
import { balanceSheet } from './balance-sheet.ts'
import { decisions } from './decisions.ts'
import { goals } from './goals.ts'
import { goalsSummary } from './goals-summary.ts'
import { incomeStatement } from './income-statement.ts'
import { internalControl } from './internal-control.ts'
import { investments } from './investments.ts'
import { keyFigures } from './key-figures.ts'
import { operations } from './operations.ts'
import { plain } from './plain.ts'
import { result } from './result.ts'
import { sickLeave } from './sick-leave.ts'
import { staff } from './staff.ts'

/** The kinds that come with the program. */
export const builtInKinds: readonly Kind[] = [
  result,
  operations,
  investments,
  incomeStatement,
  balanceSheet,
  balanceRequirement,
  decisions,
  goals,
  goalsSummary,
  keyFigures,
  staff,
  sickLeave,
  internalControl,
  actionPlan,
  plain,
]

/** What a table is when its headings name no kind. */
export const fallbackKind: Kind = plain
