/** Numbers as a workbook stores them, `0.30000000000000004` or `1.2E-3`, read as the exact decimals that Excel shows. */

import { zero, type Amount } from '../../../model/amount.ts'

/** Excel's precision. Digits beyond it come from binary floating point. */
const significantDigits = 15

/** No double takes more digits, and none is larger. */
const lengthLimit = 400
const magnitudeLimit = 309

const shape = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?$/

/** The number without trailing zeros; null for what is none. */
export function readStoredNumber(written: string): Amount | null {
  if (/^-?\d{1,15}$/.test(written)) return { units: BigInt(written), decimals: 0 }
  const found = written.length > lengthLimit ? null : shape.exec(written)
  if (!found) return null
  const [, sign, whole, fraction = '', exponent = '0'] = found as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  if (whole + fraction === '') return null
  const all = (whole + fraction).replace(/^0+/, '')
  const magnitude = all.length - fraction.length + Number(exponent)
  if (all === '' || magnitude < -magnitudeLimit - significantDigits) return zero
  if (magnitude > magnitudeLimit) return null

  const kept = BigInt(all.slice(0, significantDigits)) + (all.charAt(significantDigits) >= '5' ? 1n : 0n)
  const decimals = Math.min(all.length, significantDigits) - magnitude
  const units = sign === '-' ? -kept : kept
  return decimals < 0
    ? { units: units * 10n ** BigInt(-decimals), decimals: 0 }
    : trimmed({ units, decimals }, 0)
}

/** Rounds half away from zero, or adds zeros. */
export function rounded({ units, decimals }: Amount, to: number): Amount {
  if (decimals <= to) return { units: units * 10n ** BigInt(to - decimals), decimals: to }
  const step = 10n ** BigInt(decimals - to)
  const magnitude = ((units < 0n ? -units : units) + step / 2n) / step
  return { units: units < 0n ? -magnitude : magnitude, decimals: to }
}

/** Without trailing zeros among the decimals beyond `least`. */
export function trimmed({ units, decimals }: Amount, least: number): Amount {
  let [digits, left] = [units, decimals]
  while (left > least && digits % 10n === 0n) {
    digits /= 10n
    left--
  }
  return { units: digits, decimals: left }
}
