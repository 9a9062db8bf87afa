/** Text of a page that its print does not say: what a theme hides or cuts off is silent to those who hear it read. */

import type { Measures } from './measures.ts'

/** Lines end elsewhere in print, and spaces with them; marks may be joined to letters. What no font has stays. */
const uncertain = /[^\p{L}\p{N}\ufffd]+/gu

/** A text so long is the same one wherever it is found. */
const sureLength = 12

/** Indices of what the page says and the print, paragraph by paragraph, does not. */
export function unspokenIn({ said }: Pick<Measures, 'said'>, spoken: readonly string[]): number[] {
  const printed = new Map<string, number>()
  const all = spoken.map((text) => text.normalize('NFKD').replace(uncertain, ''))
  for (const text of all) printed.set(text, (printed.get(text) ?? 0) + 1)
  const whole = all.join('')
  const gapped = all.filter((text) => text.includes('\ufffd')).map((text) => text.split(/\ufffd+/))
  const isFound = (text: string): boolean => {
    if (text.length > sureLength && whole.includes(text)) return true
    // That letters are missing is told by itself.
    if (gapped.some((parts) => fills(text, parts))) return true
    // A head that is printed again on each page has what its notes are called by there again.
    const note = /\d{1,3}$/.exec(text)?.[0]
    return (
      note !== undefined &&
      all.some((one) => one.startsWith(text) && one.slice(text.length).split(note).join('') === '')
    )
  }
  return said.flatMap((text, index) => {
    const count = printed.get(text) ?? 0
    printed.set(text, count - 1)
    return count > 0 || isFound(text) ? [] : [index]
  })
}

/** Whether a text is one of which these parts are known: its beginning, its end, and what follows on each other between. */
function fills(text: string, parts: readonly string[]): boolean {
  let at = 0
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.startsWith(parts[0]!) && text.endsWith(parts.at(-1)!)
}
