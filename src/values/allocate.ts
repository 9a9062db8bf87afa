/** A sum shared by weights, so that the shares are the sum: largest remainder, ties to those that stand first. */

import { amountOfNumber } from '../model/amount.ts'
import { largest } from '../model/extremes.ts'

/** `units` of the sum's last digit; weights are 0 or more, and shares of a sum whose weights are all 0 are 0. */
export function allocate(units: bigint, weights: readonly number[]): bigint[] {
  const scaled = wholeWeights(weights)
  const total = scaled.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return weights.map(() => 0n)
  const sign = units < 0n ? -1n : 1n
  const size = units * sign
  const shares = scaled.map((weight) => (size * weight) / total)
  let left = size - shares.reduce((sum, share) => sum + share, 0n)
  const byRemainder = scaled
    .map((weight, index) => ({ index, remainder: (size * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    shares[index]!++
    left--
  }
  return shares.map((share) => share * sign)
}

/** Weights as whole numbers in the same proportion, by the digits that they are written with. */
function wholeWeights(weights: readonly number[]): bigint[] {
  const amounts = weights.map(amountOfNumber)
  const decimals = largest(amounts.map((amount) => amount.decimals))
  return amounts.map((amount) => amount.units * 10n ** BigInt(decimals - amount.decimals))
}
