/** The known saying that a misspelt one must mean. */

import { slipsBetween } from '../model/slips.ts'

/** Words this short are words of their own, not slips of others: ej and en, ja and nja. */
const shortest = 4

/** From this length two letters may be wrong. */
const long = 8

/**
 * `Delvis upfyllt` means “Delvis uppfyllt”, but `Ouppfyllt` does not mean “Uppfyllt”: word must answer to word, and each
 * begin alike, so that no negation, degree or opposite is taken for a slip. Null where that leaves none, or several.
 */
export function nearestSaying(written: string, known: readonly string[]): string | null {
  const words = wordsOf(written)
  const run = words.join('')
  if (run === '') return null
  const joined = known.find((saying) => wordsOf(saying).join('') === run)
  if (joined !== undefined) return joined
  let [best, bestSteps]: [string | null, number] = [null, Infinity]
  for (const saying of known) {
    const steps = stepsBetween(words, wordsOf(saying))
    if (steps !== null && steps < bestSteps) [best, bestSteps] = [saying, steps]
  }
  return best
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How many letters are wrong, or null where some word is another. */
function stepsBetween(written: readonly string[], known: readonly string[]): number | null {
  if (written.length !== known.length) return null
  let all = 0
  for (const [index, word] of known.entries()) {
    const steps = slipsIn(written[index]!, word)
    if (steps === null) return null
    all += steps
  }
  return all
}

function slipsIn(written: string, word: string): number | null {
  if (written === word) return 0
  const longest = Math.max(written.length, word.length)
  if (Math.min(written.length, word.length) < shortest || longest > 40) return null
  if (/\p{N}/u.test(written + word) || !beginAlike(written, word) || !endAlike(written, word)) return null
  const steps = slipsBetween(written, word)
  return steps <= (longest >= long ? 2 : 1) ? steps : null
}

/** Prefixes are what makes opposites: `o-`, `in-`, `de-`. */
const beginAlike = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))

/** `Uppfylltej` lacks a blank. */
const denial = /(?:ej|inte|not)$/
const endAlike = (a: string, b: string): boolean => denial.test(a) === denial.test(b)
