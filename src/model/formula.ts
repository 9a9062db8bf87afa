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
