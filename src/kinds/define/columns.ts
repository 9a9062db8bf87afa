/** The columns of a declaration. */

import { amountOfNumber } from '../../model/amount.ts'
import { isAdditive } from '../../model/formula.ts'
import { isFault, readFormula } from '../../model/read-formula.ts'
import type { Choice, ColumnKind } from '../kind.ts'
import type { ChoiceDeclaration, ColumnDeclaration, KindDeclaration } from './declaration.ts'
import { reportRepeated, type Report } from './faults.ts'
import { defineFormula, numbersAmong, numberTypes, reportCircles } from './formulas.ts'
import { withAliases, type Texts } from './texts.ts'

export function defineColumns(declaration: KindDeclaration, texts: Texts, report: Report): ColumnKind[] {
  const { columns } = declaration
  reportRepeated(columns, ({ id }) => [id], 'columns', report)
  const hasKey = columns.some(({ role }) => role === 'key')
  const firstText = hasKey
    ? -1
    : columns.findIndex(({ type, role }) => (type ?? 'text') === 'text' && role === undefined)
  const defined = columns.map((column, index): ColumnKind => {
    const path = ['columns', index]
    const type = column.type ?? 'text'
    const { min, max } = column
    if (min !== undefined && max !== undefined && min > max) report({ problem: 'range' }, [...path, 'min'])
    if ((type === 'choice') !== (column.choices !== undefined)) report({ problem: 'choices' }, path)
    return {
      id: column.id,
      headings: withAliases(column.heading, column.aliases, [...path, 'heading'], texts),
      type,
      role: column.role ?? (index === firstText ? 'key' : 'value'),
      unit: column.unit ?? null,
      required: column.required ?? false,
      filled: column.filled ?? false,
      blankHeading: column.blankHeading ?? false,
      atCutoff: column.atCutoff ?? false,
      earlierOf: column.earlierOf ?? null,
      acrossPeriods: column.acrossPeriods ?? null,
      adopted: column.adopted ?? null,
      deviation: column.deviation ?? false,
      min: min === undefined ? null : amountOfNumber(min),
      max: max === undefined ? null : amountOfNumber(max),
      decimals: column.decimals ?? null,
      choices: (column.choices ?? []).map((choice, at) =>
        defineChoice(choice, texts, [...path, 'choices', at]),
      ),
      reasons: column.reasons ?? false,
      reading: column.reading ?? null,
      formula: defineFormula(column.formula, numbersAmong(columns), [...path, 'formula'], report),
      rollForward: column.rollForward ?? (isOfItsPeriod(column) ? 'empty' : 'keep'),
      said: texts<readonly string[]>(column.said ?? [], [...path, 'said'], []),
      strong: column.strong ?? false,
      summed: column.total ? column.total === 'sum' : numberTypes.includes(type) && isSummable(column),
    }
  })
  reportRepeated(defined, ({ headings }) => headings.sv.map((word) => word.toLowerCase()), 'columns', report)
  reportCircles(defined, (index) => ['columns', index, 'formula'], report)
  return defined
}

/** What is computed, remarked, or as at the cutoff is another in the next report. */
const isOfItsPeriod = ({ formula, role, atCutoff }: ColumnDeclaration): boolean =>
  formula !== undefined || role === 'comment' || atCutoff === true

/** Sums of quotients mean nothing: what a formula divides or multiplies is computed for the total from the total's own cells. */
function isSummable({ formula }: ColumnDeclaration): boolean {
  const first = typeof formula === 'string' ? readFormula(formula) : null
  return first === null || isFault(first) || isAdditive(first)
}

function defineChoice(choice: ChoiceDeclaration, texts: Texts, path: readonly PropertyKey[]): Choice {
  if (typeof choice === 'string')
    return { id: choice, words: withAliases(choice, undefined, path, texts), finished: false, mark: null }
  const words = withAliases(choice.value, choice.aliases, path, texts)
  return {
    id: choice.id ?? words.sv[0],
    words,
    finished: choice.finished ?? false,
    mark: choice.mark ?? null,
  }
}
