/** Money of one unit in another, exactly: 36 791 tkr is 36,791 mnkr. */

import type { Amount } from './amount.ts'
import type { Quantity } from './table.ts'
import { isMoney, powerOf } from './units.ts'

/** The amount as it is where either has no unit or one that is no money. */
export function convertedTo({ amount, unit }: Quantity, to: string | null): Amount {
  const [from, into] = [unit?.toLowerCase() ?? '', to?.toLowerCase() ?? '']
  if (!isMoney(from) || !isMoney(into)) return amount
  const shift = powerOf(from) - powerOf(into)
  const decimals = amount.decimals - shift
  return decimals >= 0
    ? { units: amount.units, decimals }
    : { units: amount.units * 10n ** BigInt(-decimals), decimals: 0 }
}
