/** Words in CSV that a spreadsheet would run as a formula: an apostrophe before them makes it take them for what they are. */

/** What spreadsheets take for the beginning of a formula, the wide signs of East Asian keyboards among it. */
const beginsFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
/** A number is none, whatever sign stands before it and unit behind it, nor is a dash that stands for nothing. */
const isNumber = /^[+-]\s?(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?\s?%?(?: \p{L}+)*$|^[+-]$/u

const isFormula = (text: string): boolean => beginsFormula.test(text) && !isNumber.test(text)

export const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text)

/** The words behind an apostrophe that keeps them from being a formula. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text
