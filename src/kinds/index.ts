import type { Kind } from './kind.ts'
import { actionPlan } from './built-in/action-plan.ts'
import { balanceRequirement } from './built-in/balance-requirement.ts'
import { balanceSheet } from './built-in/balance-sheet.ts'
import { decisions } from './built-in/decisions.ts'
import { forecastAccuracy } from './built-in/forecast-accuracy.ts'
import { forecasts } from './built-in/forecasts.ts'
import { goals } from './built-in/goals.ts'
import { goalsSummary } from './built-in/goals-summary.ts'
import { incomeStatement } from './built-in/income-statement.ts'
import { internalControl } from './built-in/internal-control.ts'
import { investments } from './built-in/investments.ts'
import { keyFigures } from './built-in/key-figures.ts'
import { operations } from './built-in/operations.ts'
import { plain } from './built-in/plain.ts'
import { result } from './built-in/result.ts'
import { sickLeave } from './built-in/sick-leave.ts'
import { staff } from './built-in/staff.ts'

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
  forecasts,
  forecastAccuracy,
  plain,
]
