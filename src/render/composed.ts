/**
 * Hebrew letters with a mark as one letter each, for print: fonts paint a mark before the letter that it follows, and programs
 * that read the page would part the two. Texts have them apart, as Unicode's normal form does.
 */

const composed: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xfb4e - 0xfb1d + 1 }, (_, index) => String.fromCharCode(0xfb1d + index))
    .map((letter) => [letter.normalize('NFD'), letter] as const)
    // Of a letter with two marks it has both, in one order.
    .filter(([parts, letter]) => parts !== letter),
)

const marked = /[\u05d0-\u05f2][\u05b0-\u05c2]+/g

export const withComposedLetters = (html: string): string =>
  html.replace(marked, (letters) => composed.get(letters) ?? letters)
