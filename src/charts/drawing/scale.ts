/** From figures to places along an axis, with ticks at round figures. Places are all that figures become floats for. */

import { nice, ticks } from 'd3-array'
import { amountOf, toDecimalString, type Amount } from '../../model/amount.ts'
import { largest, smallest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'

export interface Scale {
  at(value: number): number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

/** Floats that lie closer have too few digits left for steps between them. */
const leastSpan = 1e-300

export const numberOf = (amount: Amount): number => Number(toDecimalString(amount))

export function linearScale(
  values: readonly number[],
  [start, end]: readonly [number, number],
  tickCount: number,
  language: Language,
): Scale {
  const [least, most] = [smallest(values), largest(values)]
  const [low, high] = most - least < leastSpan ? [least, least] : nice(least, most, tickCount)
  const span = high - low || 1
  const at = (value: number): number => start + ((value - low) / span) * (end - start)
  const found = ticks(low, high, tickCount)
  const decimals = largest(
    found.map((tick) => (String(tick).split('.')[1] ?? '').slice(0, 6).length),
    0,
  )
  return {
    at,
    ticks: found.map((tick) => ({
      at: at(tick),
      label: numberText(amountOf(tick.toFixed(decimals)), language),
    })),
  }
}
