/** Signs that nobody sees and that turn the letters behind them round, as they come along from programs and telephones; for a pattern's class. */
export const turningSigns = String.raw`\u202a-\u202e\u2066-\u2069`
const turning = new RegExp(`[${turningSigns}]`, 'g')

/** What stands from the first of them to the last, and where that begins; null where there is none. */
export function turnedPart(text: string): { readonly at: number; readonly part: string } | null {
  const signs = text.search(turning) === -1 ? [] : [...text.matchAll(turning)]
  const [first, last] = [signs[0], signs.at(-1)]
  return first && last ? { at: first.index, part: text.slice(first.index, last.index + 1) } : null
}

/** The same text without them. */
export const withoutTurning = (text: string): string => text.replace(turning, '')
