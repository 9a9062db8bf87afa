/** A formula with the figures of one row, for a message: `Budget 11 662 − Prognos 9 662`. */

import type { FormulaTerm } from '../diagnostics/catalogue/table-figures.ts'
import type { Formula } from '../model/formula.ts'
import type { Amount } from '../model/amount.ts'

export interface NamedFigure {
  readonly heading: string
  readonly amount: Amount | null
}

export function describeFormula(formula: Formula, figureOf: (name: string) => NamedFigure): FormulaTerm[] {
  switch (formula.type) {
    case 'number':
      return [{ heading: '', amount: formula.amount }]
    case 'name':
      return [figureOf(formula.name)]
    case 'negative':
      return ['-', ...enclosed(formula.of)]
    case 'operation': {
      const { operator, left, right } = formula
      const binds = operator === '*' || operator === '/'
      return [
        ...(binds ? enclosed(left) : describeFormula(left, figureOf)),
        operator,
        ...(binds || operator === '-' ? enclosed(right) : describeFormula(right, figureOf)),
      ]
    }
  }

  function enclosed(part: Formula): FormulaTerm[] {
    const terms = describeFormula(part, figureOf)
    const isSum = part.type === 'operation' && (part.operator === '+' || part.operator === '-')
    return isSum ? ['(', ...terms, ')'] : terms
  }
}
