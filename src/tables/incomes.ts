/**
 * Which rows hold income, where that is told by the row: those whose names say so, those that stand under a heading or a sum
 * of income, and totals of both.
 */

import type { RowPlan } from './row-plan.ts'

/** `sums` are the rows that are sums by their figures, by what they sum. */
export function withIncomes(
  plans: readonly RowPlan[],
  sums: ReadonlyMap<number, readonly number[]>,
): readonly RowPlan[] {
  const incomes = new Set([...plans.keys()].filter((row) => plans[row]!.income))
  plans.forEach((plan, row) => {
    const isOfIncome = plan.isFound ? plan.income && !plan.isOutcome : plan.sort === 'income'
    if (!isOfIncome) return
    if (plan.role === 'heading') partsBelow(row).forEach(mark)
    else if (isSum(plan)) partsAbove(row).forEach(mark)
  })
  let someIncome = false
  let ofParts = false
  return plans.map((plan, row) => {
    if (plan.role === 'body' && incomes.has(row)) someIncome = true
    if (plan.role !== 'apart') ofParts = isIncome(plan, row)
    return { ...plan, income: plan.role === 'apart' ? (plan.income || ofParts) && !plan.saysCost : ofParts }
  })

  /** A total of income and cost is a result, unless it is called a cost or is found to be of costs alone. */
  function isIncome(plan: RowPlan, row: number): boolean {
    if (incomes.has(row)) return true
    if (plan.role === 'body' || plan.saysCost) return false
    const found = sums.get(row) ?? []
    if (plan.isFound) return found.some((part) => incomes.has(part))
    const isOfCosts = found.length > 0 && !plan.isOutcome && found.every((part) => !incomes.has(part))
    return someIncome && !isOfCosts
  }

  function mark(row: number): void {
    if (incomes.has(row) || plans[row]!.saysCost) return
    incomes.add(row)
    sums.get(row)?.forEach(mark)
  }

  /** What a sum of income is of: what its figures say, else what stands between it and the last sum or heading. */
  function partsAbove(row: number): readonly number[] {
    const found = sums.get(row)
    if (found) return found
    const start = plans.slice(0, row).findLastIndex((plan) => isSum(plan) || plan.role === 'heading') + 1
    return bodyRows(start, row)
  }

  /** What stands below a heading, to the next one or to a sum of it; a result there is of more than that. */
  function partsBelow(row: number): readonly number[] {
    const next = plans.findIndex((plan, at) => at > row && (isSum(plan) || plan.role === 'heading'))
    const end = next === -1 ? plans.length : next
    const closing = plans[next]
    const isOfMore = closing && isSum(closing) && (closing.isOutcome || closing.saysCost)
    return isOfMore ? [] : bodyRows(row + 1, end)
  }

  /** None, where the name of one says that there are costs among them. */
  function bodyRows(from: number, to: number): readonly number[] {
    const rows = [...plans.keys()].slice(from, to).filter((row) => plans[row]!.role === 'body')
    return rows.some((row) => plans[row]!.saysCost) ? [] : rows
  }
}

const isSum = ({ role }: RowPlan): boolean => role === 'total' || role === 'subtotal'
