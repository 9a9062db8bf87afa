/** Money of one unit in another, exactly: 36 791 tkr is 36,791 mnkr. */

import type { Amount } from '../model/amount.ts'
import type { moneyUnits } from '../model/report.ts'
import type { Quantity } from '../model/table.ts'

/** Each as a power of ten of kronor. */
const powers: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6 } satisfies Record<
  (typeof moneyUnits)[number],
  number
>

export const isMoney = (unit: string): boolean => Object.hasOwn(powers, unit.toLowerCase())

/** The amount as it is where either has no unit or one that is no money. */
export function convertedTo({ amount, unit }: Quantity, to: string | null): Amount {
  if (unit === null || to === null || !isMoney(unit) || !isMoney(to)) return amount
  const shift = powers[unit.toLowerCase()]! - powers[to.toLowerCase()]!
  const decimals = amount.decimals - shift
  return decimals >= 0
    ? { units: amount.units, decimals }
    : { units: amount.units * 10n ** BigInt(-decimals), decimals: 0 }
}
