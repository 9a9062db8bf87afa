/** Patterns of JSON Schema, which knows no flags: for words in capitals and small letters alike. */

const blank = String.raw`\s`

/** Texts that are one of these words, whatever the case of their letters, with the characters that may part and surround them. */
export const patternOfWords = (words: readonly string[], between = blank, around = blank): string =>
  padded(
    words
      .map((word) =>
        word
          .split(/[\s_-]+/)
          .map(inAnyCase)
          .join(`[${between}]+`),
      )
      .join('|'),
    around,
  )

/** Blanks around a text make no difference. */
const padded = (pattern: string, around = blank): string => `^[${around}]*(?:${pattern})[${around}]*$`

/** A pattern of a whole text, with blanks around it. */
export const paddedPattern = ({ source }: RegExp): string => padded(source.replace(/^\^|\$$/g, ''))

const inAnyCase = (word: string): string =>
  Array.from(word, (sign) => {
    const [small, capital] = [sign.toLowerCase(), sign.toUpperCase()]
    return small === capital ? sign.replace(/[$()*+./?[\\\]^{|}]/, String.raw`\$&`) : `[${small}${capital}]`
  }).join('')
