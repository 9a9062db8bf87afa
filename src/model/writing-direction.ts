/** Which way a language is written, by its tag as HTML has it. */

export type Direction = 'ltr' | 'rtl'

/** Scripts by which a tag may say it: `ku-Arab`, `yi-Latn`. */
const rightToLeftScripts: ReadonlySet<string> = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm'])

/** Languages whose usual script runs from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw ji ks lrc mzn pnb prs ps sd syr ug ur ydd yi yid'.split(' '),
)

export function directionOf(tag: string): Direction {
  const [language, script] = tag.toLowerCase().split('-')
  const isReversed = script?.length === 4 ? rightToLeftScripts.has(script) : rightToLeft.has(language!)
  return isReversed ? 'rtl' : 'ltr'
}

export const isRightToLeft = (tag: string): boolean => directionOf(tag) === 'rtl'

/** What HTML says of words in one language within those of another: nothing where they run the same way. */
export const turnedFrom = (around: string, tag: string): Direction | null =>
  directionOf(tag) === directionOf(around) ? null : directionOf(tag)

/** Hebrew, Arabic and the scripts between and after them; not the digits among them. */
const rightLetter =
  /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a text has letters, or marks, that run from right to left. */
export const holdsRightLetter = (text: string): boolean => rightLetter.test(text)
