/** From figures to places along an axis, with ticks at round figures. Places are all that figures become floats for. */

import { nice, ticks } from 'd3-array'
import { amountOf, amountOfNumber, toDecimalString, type Amount } from '../../model/amount.ts'
import type { Canvas } from '../../model/chart.ts'
import { largest, smallest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { type as typeSizes } from './svg.ts'

export interface Scale {
  at(value: number): number
  /** Where nought lies; null where it lies outside. */
  readonly nought: number | null
  readonly ticks: readonly Tick[]
}

interface Tick {
  readonly at: number
  readonly label: string
  /** The middle of its label: beside the tick where the drawing ends; null for one that would meet another. */
  readonly labelAt: number | null
}

/** Floats that lie closer have too few digits left for steps between them. */
const leastSpan = 1e-300
/** From here on JavaScript writes no number without its power of ten. */
const unwritten = 1e21
/** Of an axis: figures that take less of it lie flat. */
const leastFilled = 2 / 3
/** Between the labels of two ticks. */
const leastGap = 8

export const numberOf = (amount: Amount): number => Number(toDecimalString(amount))

/** Steps that are added up leave digits that no figure has. */
const withoutNoise = (tick: number): number => Number(tick.toPrecision(12))

export function linearScale(
  values: readonly number[],
  [start, end]: readonly [number, number],
  tickCount: number,
  language: Language,
): Scale {
  const [least, most] = [smallest(values), largest(values)]
  // For a single tick no ends on both sides of nought are round.
  const [low, high] = most - least < leastSpan ? [least, least] : nice(least, most, Math.max(2, tickCount))
  const span = high - low || 1
  const at = (value: number): number => start + ((value - low) / span) * (end - start)
  const found = ticks(low, high, tickCount).map(withoutNoise)
  const decimals = largest(
    found.map((tick) => Math.min(amountOfNumber(tick).decimals, 6)),
    0,
  )
  return {
    at,
    nought: low <= 0 && high >= 0 ? at(0) : null,
    ticks: found.map((tick) => ({
      at: at(tick),
      labelAt: at(tick),
      label: numberText(
        Math.abs(tick) < unwritten ? amountOf(tick.toFixed(decimals)) : amountOfNumber(tick),
        language,
      ),
    })),
  }
}

/** Where there is room for few ticks: the first of these counts whose round ends leave most of the axis to its figures. */
export function closeScale(
  values: readonly number[],
  ends: readonly [number, number],
  counts: readonly [number, ...number[]],
  language: Language,
): Scale {
  const [least, most] = [smallest(values), largest(values)]
  const length = Math.abs(ends[1] - ends[0])
  const scales = counts.map((count) => linearScale(values, ends, count, language))
  return scales.find(({ at }) => Math.abs(at(most) - at(least)) >= leastFilled * length) ?? scales[0]!
}

/** Across a drawing: as many ticks as find room for their labels, and none of these outside. */
export function scaleAcross(
  values: readonly number[],
  ends: readonly [number, number],
  most: number,
  language: Language,
  { width, measure }: Canvas,
): Scale {
  for (let count = most; count > 0; count--) {
    const scale = linearScale(values, ends, count, language)
    const labelled = withLabels(scale.ticks, width, (label) => measure(label, typeSizes.small))
    if (count === 1 || labelled.every(({ labelAt }) => labelAt !== null)) return { ...scale, ticks: labelled }
  }
  return linearScale(values, ends, 1, language)
}

/** From the left, those that keep clear of the one before. */
function withLabels(all: readonly Tick[], width: number, widthOf: (label: string) => number): Tick[] {
  let taken = -Infinity
  return all.map((tick) => {
    const half = widthOf(tick.label) / 2
    const middle = Math.min(Math.max(tick.at, half), width - half)
    if (middle - half < taken + leastGap) return { ...tick, labelAt: null }
    taken = middle + half
    return { ...tick, labelAt: middle }
  })
}
