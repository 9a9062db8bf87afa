/** The known name that a misspelt one most likely means. */

import { distance } from 'fastest-levenshtein'

/** The share of letters that may differ: ”Pågrå” is still ”Pågår”. */
const slips = 0.4

/** The nearest of `known`, or null when all are too far off to be a slip of the keyboard. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null
  let bestDistance = Infinity
  const folded = written.toLowerCase()
  for (const name of known) {
    const steps = stepsBetween(folded, name.toLowerCase())
    if (steps < bestDistance) [best, bestDistance] = [name, steps]
  }
  return best !== null &&
    bestDistance <= Math.max(1, Math.floor(Math.max(written.length, best.length) * slips))
    ? best
    : null
}

/** Letters that have changed places are one slip, though it takes two exchanges to mend them. */
const stepsBetween = (written: string, name: string): number =>
  written !== name && lettersOf(written) === lettersOf(name) ? 1 : distance(written, name)

const lettersOf = (word: string): string => [...word].sort().join('')
