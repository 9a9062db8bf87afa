/**
 * When a written figure agrees with a number: when the number, rounded to the decimals that the figure is written with and
 * in its unit, gives the figure. Words that approximate it allow more: one unit of the figure's last digit that is not 0,
 * but no more than a twentieth of it either way (`ca`, `omkring`) or a tenth of it upwards (`drygt`, `över`, `minst`) or
 * downwards (`knappt`, `nästan`, `högst`). So `ca 300` is 285 to 315, `drygt 2` is 2 to 2.2, `knappt 2,4` is 2.3 to 2.4.
 * A range agrees with what lies in it.
 */

import type { Amount } from '../model/amount.ts'
import {
  compare,
  magnitude,
  minus,
  plus,
  ratioOf,
  rounded,
  tenTo,
  times,
  type Ratio,
} from '../model/ratio.ts'
import type { Approximation } from './figure-grammar.ts'

/** Signs apart: only how large both are. The number is in the figure's unit. */
export function agrees(
  amounts: readonly Amount[],
  approximation: Approximation | null,
  number: Ratio,
): boolean {
  const size = magnitude(number)
  const [figure, other] = amounts as [Amount, Amount | undefined]
  if (other) {
    const ends = [ratioOf(figure), ratioOf(other)].map(magnitude).sort(compare)
    return compare(ends[0]!, size) <= 0 && compare(size, ends[1]!) <= 0
  }
  const written = magnitude(ratioOf(figure))
  if (compare(ratioOf(rounded(size, figure.decimals)), written) === 0) return true
  if (approximation === null) return false
  const slack = slackOf(figure, approximation)
  const low = approximation === 'over' ? written : minus(written, slack)
  const high = approximation === 'under' ? written : plus(written, slack)
  return compare(low, size) <= 0 && compare(size, high) <= 0
}

function slackOf({ units, decimals }: Amount, approximation: Approximation): Ratio {
  const size = units < 0n ? -units : units
  const zeros = /(?<!0)0*$/.exec(size.toString())![0].length
  const lastDigit = ratioOf({ units: 10n ** BigInt(zeros), decimals })
  const part = { over: size, under: (approximation === 'about' ? 20n : 10n) * 10n ** BigInt(decimals) }
  return compare(lastDigit, part) < 0 ? lastDigit : part
}

/** A number of one power of ten of a unit in another: thousands in millions are 3 to 6. */
export const converted = (number: Ratio, from: number, to: number): Ratio => times(number, tenTo(from - to))
