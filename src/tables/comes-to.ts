import { compareAmounts, subtract, type Amount } from '../model/amount.ts'

/** Whether figures come to a sum, within what rounding may put each of them off. */
export function comesTo(sum: Amount, figures: readonly Amount[]): boolean {
  const { units, decimals } = figures.reduce(subtract, sum)
  const tolerance = { units: BigInt(figures.length), decimals: sum.decimals }
  return compareAmounts({ units: units < 0n ? -units : units, decimals }, tolerance) <= 0
}
