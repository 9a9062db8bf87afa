import { nameOfTable } from '../tables/between/name-of-table.ts'
import { miscountedGoals } from '../tables/between/miscounted-goals.ts'
import type { Rule } from './rule.ts'

/** A typed summary of goals that counts them otherwise than they are judged. */
export const goalsCount: Rule = ({ tables }, emit) => {
  for (const { summary, row, column, cell, written, counted, goals } of miscountedGoals(tables))
    emit(
      'goal/count',
      {
        row,
        column: column.heading.text,
        summary: nameOfTable(summary),
        written,
        counted: counted.length,
        goals: nameOfTable(goals),
        target: goals.id,
      },
      cell.written.span,
      counted.map(({ span }) => span),
    )
}
