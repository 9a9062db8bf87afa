/** Text → formula: `women + men`, and one comparison in a check. */

import { amountOf } from './amount.ts'
import type { Check, Comparison, Formula, FormulaFault, Operator } from './formula.ts'

export const isFault = (read: object): read is FormulaFault => 'fault' in read

/** Reads `women + men`. */
export function readFormula(text: string): Formula | FormulaFault {
  try {
    const reader = createReader(text)
    const formula = reader.sum()
    reader.end()
    return formula
  } catch (error) {
    return faultOf(error)
  }
}

/** Reads `women + men = total`. */
export function readCheck(text: string): Check | FormulaFault {
  try {
    const reader = createReader(text)
    const left = reader.sum()
    const comparison = reader.comparison()
    const right = reader.sum()
    reader.end()
    return { left, comparison, right }
  } catch (error) {
    return faultOf(error)
  }
}

class Unreadable extends Error {
  readonly fault: FormulaFault
  constructor(fault: FormulaFault) {
    super(fault.fault)
    this.fault = fault
  }
}

function faultOf(error: unknown): FormulaFault {
  if (error instanceof Unreadable) return error.fault
  throw error
}

/** More parentheses or signs than these are no one's formula, and would exhaust the stack. */
const depthLimit = 50
const lengthLimit = 1000

const token = /\s*(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z][A-Za-z0-9]*)|(<=|>=|[-+*/()=<>]))/y

function createReader(text: string) {
  let at = 0
  let depth = 0
  const peek = () => {
    token.lastIndex = at
    const found = token.exec(text)
    return found && { number: found[1], name: found[2], sign: found[3], end: token.lastIndex }
  }
  const fail = (fault: FormulaFault['fault']): never => {
    const white = /\s*/y
    white.lastIndex = at
    white.exec(text)
    const isEnd = fault === 'sign' && white.lastIndex >= text.length
    throw new Unreadable({ fault: isEnd ? 'end' : fault, at: white.lastIndex })
  }
  const take = <S extends string>(signs: readonly S[]): S | null => {
    const next = peek()
    const sign = signs.find((known) => known === next?.sign)
    if (!next || sign === undefined) return null
    at = next.end
    return sign
  }
  const chain = <O extends Operator>(operators: readonly O[], operand: () => Formula): Formula => {
    let left = operand()
    for (let operator = take(operators); operator; operator = take(operators))
      left = { type: 'operation', operator, left, right: operand() }
    return left
  }
  const sum = (): Formula => chain(['+', '-'], product)
  const product = (): Formula => chain(['*', '/'], factor)
  const factor = (): Formula => {
    if (++depth > depthLimit) fail('depth')
    const read = single()
    depth--
    return read
  }
  const single = (): Formula => {
    if (take(['-'])) return { type: 'negative', of: factor() }
    if (take(['('])) {
      const inner = sum()
      return take([')']) ? inner : fail('sign')
    }
    const next = peek()
    if (next?.number === undefined && next?.name === undefined) return fail('sign')
    at = next.end
    return next.number === undefined
      ? { type: 'name', name: next.name! }
      : { type: 'number', amount: amountOf(next.number) }
  }
  if (text.length > lengthLimit) fail('depth')
  return {
    sum,
    comparison: (): Comparison => take(['=', '<=', '>=', '<', '>']) ?? fail('comparison'),
    end: () => (/^\s*$/.test(text.slice(at)) ? undefined : fail('sign')),
  }
}
