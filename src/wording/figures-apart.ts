/** Figures within text that runs from right to left: they run from left to right, and their signs would turn them round. */

/** As they are written here, in Arabic and in Persian. */
const digit = String.raw`[\d\u0660-\u0669\u06f0-\u06f9]`

const number = String.raw`\d+(?:[-/.,:\u00a0\u202f ]\d+)*`

/**
 * A number with what belongs to it: the capitals of a case (`KS 2026-1`), its sign, its groups and decimals, what parts a date or
 * the number of a telephone, what it goes on to in a range, its unit, or the end that makes an ordinal of it (`1:a`). Of digits of
 * the script's own, a date.
 */
const figures = new RegExp(
  String.raw`(?<![A-Za-z\u00c0-\u024f\d]-?)(?:[A-ZÅÄÖ]{1,6}[ \u00a0])?(?:[-\u2212+±§<>≤≥][ \u00a0\u202f]?){0,4}${number}(?:\u2013${number})?` +
    String.raw`(?:[ \u00a0\u202f]?(?:%|‰|°C|(?:kr|tkr|mnkr|mdkr|SEK|EUR|km²?|m[²³]|kg|[kMGT]Wh)(?![\p{L}\d])))?(?::[A-Za-zåäöÅÄÖ]{1,3}(?![\p{L}\d]))?` +
    String.raw`|(?<!${digit})${digit}+(?:[-\u2011]${digit}+)+(?!${digit})`,
  'gu',
)
/** Digits alone run the right way by themselves, and so do those that only signs within numbers part. */
const plain = /^\d+(?:[.,:/]\d+)*$/
/** Where one is followed by words from left to right, a line shows no longer which of the two is read first. */
const wordsFollow = /^[^\p{L}\p{N}]{0,40}\p{Script=Latin}/u

export interface FigurePart {
  readonly text: string
  /** Whether it has to be kept apart. */
  readonly isFigure: boolean
}

/** All of the text, in its order. */
export function figuresApart(text: string): readonly FigurePart[] {
  const parts: FigurePart[] = []
  let from = 0
  for (const { 0: figure, index } of text.matchAll(figures)) {
    const end = index + figure.length
    if (plain.test(figure) && !wordsFollow.test(text.slice(end, end + 42))) continue
    if (index > from) parts.push({ text: text.slice(from, index), isFigure: false })
    parts.push({ text: figure, isFigure: true })
    from = end
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), isFigure: false })
  return parts
}

/** For what is no more than a text: by the signs of Unicode that keep a part of it apart. */
export const setFromRight = (text: string): string =>
  `\u2067${figuresApart(text)
    .map(({ text: part, isFigure }) => (isFigure ? `\u2066${part}\u2069` : part))
    .join('')}\u2069`
