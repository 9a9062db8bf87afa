/** Slips of the keyboard: two digits that changed places, one that is another, a sign. All figures are in half units. */

import { smallest } from '../../model/extremes.ts'

export interface Term {
  readonly value: number
  readonly error: number
  /** How it counts into the difference. */
  readonly sign: number
}

/** How many slips would be taken for an explanation of the difference where one of them is; 0 where none is. */
export function explainingSlips(difference: number, tolerance: number, terms: readonly Term[]): number {
  const slips = terms.map(({ value, error }) => meantInstead(value, error))
  const isTurned = terms.some(({ value, sign }, index) =>
    // Putting the right figure for the printed one takes their difference out.
    slips[index]!.some((right) => Math.abs(difference - sign * (value - right)) <= tolerance),
  )
  if (isTurned) return slips.flat().length
  const finest = smallest(terms.map(({ error }) => stepOf(error)))
  return isOneDigit(difference, finest)
    ? terms.reduce((all, { value, error }) => all + 18 * digitsOf(value, error).length, 0)
    : 0
}

/** What a figure may have been meant as: its sign turned, or two neighbouring digits in each other's place. */
function meantInstead(value: number, error: number): number[] {
  if (value === 0) return []
  const digits = digitsOf(value, error)
  const found = [-value]
  for (let at = 0; at + 1 < digits.length; at++) {
    if (digits[at] === digits[at + 1]) continue
    const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
    found.push(Math.sign(value) * Number(swapped) * stepOf(error))
  }
  return found
}

/** Whether a figure comes right by its sign, or by two digits in each other's place. */
export const isMeantInstead = (
  { value, error }: Omit<Term, 'sign'>,
  correction: number,
  tolerance: number,
): boolean => meantInstead(value, error).some((right) => Math.abs(value + correction - right) <= tolerance)

const stepOf = (error: number): number => 2 * Math.max(error, 1)
const digitsOf = (value: number, error: number): string => String(Math.round(Math.abs(value) / stepOf(error)))

const isOneDigit = (difference: number, step: number): boolean =>
  /^[1-9]0*$/.test(String(Math.round(Math.abs(difference) / step)))
