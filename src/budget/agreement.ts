/** A printed budget beside what was adopted, in whatever units they are: the same, the same but for rounding, or not. */

import { halfUnit } from '../model/approximate.ts'
import {
  compare,
  magnitude,
  minus,
  negated,
  nought,
  ratioOf,
  tenTo,
  times,
  type Ratio,
} from '../model/ratio.ts'
import type { Quantity } from '../model/table.ts'
import { powerOf } from '../model/units.ts'

export type BudgetAgreement = 'holds' | 'rounded' | 'broken'

/** How a figure agrees as it is signed, and with the other sign. */
export interface Agreements {
  readonly asSigned: BudgetAgreement
  readonly turned: BudgetAgreement
}

/**
 * `parts` says of how many rounded figures each of the two may be the sum: the one that is printed less finely may be off
 * by half of its last digit for each.
 */
export function agreements(
  printed: Quantity,
  adopted: Quantity,
  parts: { readonly printed: number; readonly adopted: number },
): Agreements {
  const [here, there] = [inKronor(printed), inKronor(adopted)]
  const [last, other] = [lastPower(printed), lastPower(adopted)]
  const count = last === other ? 0 : last > other ? parts.printed : parts.adopted
  const tolerance = times(times(halfUnit(0), tenTo(Math.max(last, other))), {
    over: BigInt(count),
    under: 1n,
  })
  const judge = (figure: Ratio): BudgetAgreement => {
    const apart = magnitude(minus(here, figure))
    if (compare(apart, nought) === 0) return 'holds'
    return compare(apart, tolerance) <= 0 ? 'rounded' : 'broken'
  }
  return { asSigned: judge(there), turned: judge(negated(there)) }
}

const inKronor = ({ amount, unit }: Quantity): Ratio => times(ratioOf(amount), tenTo(powerOf(unit)))

/** The power of ten of kronor that the last digit counts. */
const lastPower = ({ amount, unit }: Quantity): number => powerOf(unit) - amount.decimals
