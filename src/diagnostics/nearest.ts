/** The known name that a misspelt one most likely means. */

import { slipsBetween } from '../model/slips.ts'

/** The share of letters that may differ: ”Pågrå” is still ”Pågår”. */
const slips = 0.4

/** The nearest of `known`, or null when all are too far off to be a slip of the keyboard. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null
  let bestDistance = Infinity
  const folded = written.toLowerCase()
  for (const name of known) {
    const steps = slipsBetween(folded, name.toLowerCase(), mostSlips(written, name))
    if (steps < bestDistance) [best, bestDistance] = [name, steps]
  }
  return best !== null && bestDistance <= mostSlips(written, best) ? best : null
}

const mostSlips = (written: string, name: string): number =>
  Math.max(1, Math.floor(Math.max(written.length, name.length) * slips))
