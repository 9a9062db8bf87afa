/**
 * Exact decimal numbers. An amount is a whole number of units of its last digit, so that `4,40` stays two decimals
 * and sums never pass through binary floating point.
 */

export interface Amount {
  /** The number without its decimal sign: `-36,5` is −365 with one decimal. */
  readonly units: bigint
  /** How many of the digits are decimals, 0 or more. */
  readonly decimals: number
}

export const zero: Amount = { units: 0n, decimals: 0 }

/** Reads plain decimal digits: `-1234.5`. The text must match `-?[0-9]+(.[0-9]+)?`; anything else throws. */
export function amountOf(decimal: string): Amount {
  const point = decimal.indexOf('.')
  if (point === -1) return { units: BigInt(decimal), decimals: 0 }
  const decimals = decimal.length - point - 1
  return { units: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), decimals }
}

/** A finite number exactly as its shortest decimal writing, of any size: `2e+37` is not `1999…`, and `1.5e-7` has no noise. */
export function amountOfNumber(value: number): Amount {
  const [digits = '', power = '0'] = String(value).split('e')
  const { units, decimals } = amountOf(digits)
  const shifted = decimals - Number(power)
  return shifted < 0 ? { units: units * 10n ** BigInt(-shifted), decimals: 0 } : { units, decimals: shifted }
}

/** The inverse of {@link amountOf}: plain decimal digits with a point, decimals kept as they are. */
export function toDecimalString({ units, decimals }: Amount): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

export const isZero = (amount: Amount): boolean => amount.units === 0n

export const negate = ({ units, decimals }: Amount): Amount => ({ units: -units, decimals })

export const add = (a: Amount, b: Amount): Amount => aligned(a, b, (x, y) => x + y)

export const subtract = (a: Amount, b: Amount): Amount => aligned(a, b, (x, y) => x - y)

/** Negative where `a` is less, positive where it is more, nought where they are the same. */
export function compareAmounts(a: Amount, b: Amount): number {
  const { units } = subtract(a, b)
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

function aligned(a: Amount, b: Amount, combine: (x: bigint, y: bigint) => bigint): Amount {
  const decimals = Math.max(a.decimals, b.decimals)
  return { units: combine(scaled(a, decimals), scaled(b, decimals)), decimals }
}

const scaled = ({ units, decimals }: Amount, to: number): bigint => units * 10n ** BigInt(to - decimals)
