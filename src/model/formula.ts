/**
 * The formulas of table kinds: numbers, ids of columns or rows, `+ - * /`, parentheses, and one comparison in a check.
 * There is nothing else that they can do.
 */

import type { Amount } from './amount.ts'

export type Formula =
  | { readonly type: 'number'; readonly amount: Amount }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'negative'; readonly of: Formula }
  | {
      readonly type: 'operation'
      readonly operator: Operator
      readonly left: Formula
      readonly right: Formula
    }

export type Operator = '+' | '-' | '*' | '/'
export type Comparison = '=' | '<' | '<=' | '>' | '>='

export interface Check {
  readonly comparison: Comparison
  readonly left: Formula
  readonly right: Formula
}

/** Why a text is no formula, and where in it. */
export interface FormulaFault {
  readonly fault: 'sign' | 'end' | 'comparison' | 'depth'
  readonly at: number
}

/** Every name in the formula, once each, in the order in which they stand. */
export function namesIn(formula: Formula): string[] {
  switch (formula.type) {
    case 'number':
      return []
    case 'name':
      return [formula.name]
    case 'negative':
      return namesIn(formula.of)
    case 'operation':
      return [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])]
  }
}

/** Whether the formula of sums is the sum of the formulas: no product, quotient or constant in it but by a plain number. */
export function isAdditive(formula: Formula): boolean {
  switch (formula.type) {
    case 'number':
      return false
    case 'name':
      return true
    case 'negative':
      return isAdditive(formula.of)
    case 'operation': {
      const { operator, left, right } = formula
      if (operator === '+' || operator === '-') return isAdditive(left) && isAdditive(right)
      if (operator === '*' && left.type === 'number') return isAdditive(right)
      return right.type === 'number' && isAdditive(left)
    }
  }
}
