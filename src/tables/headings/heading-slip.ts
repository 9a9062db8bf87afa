/** The heading that a misspelt one is meant as. */

import type { Language } from '../../model/language.ts'
import { slipsBetween } from '../../model/slips.ts'
import { readHeading } from './read-heading.ts'

/** The share of letters in which a slip of the keyboard may differ from a heading that could stand there as it is. */
const slips = 0.2

/** The known heading that a heading is a slip of, or null. */
export function slipOf(heading: string, known: readonly string[], language: Language): string | null {
  const { word } = readHeading(heading, language)
  if (word.length < 4) return null
  const most = Math.max(1, Math.floor(word.length * slips))
  return known.find((name) => slipsBetween(word, name.toLowerCase(), most) <= most) ?? null
}
