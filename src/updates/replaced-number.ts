/** A number in a cell's own text, replaced so that what stands around it stays: a unit, the mark of a note, bold. */

const number = /(?:[-+\u2010-\u2015\u2212] ?)?\d(?:[\d.,\u00a0\u2007\u2009\u202f ]*\d)?/g
/** `1 234 1)` ends in the mark of a note. */
const noteMark = / \d{1,2}\)$/
/** `(16,2)` and `16,2-`, as ledgers write what is below zero. */
const ledgerNegative = /^\([\d .,\u00a0]+\)$|\d ?[-\u2212]$/

/** `bare` is the new number alone, `whole` with the unit of its column, for cells that hold other than one number. */
export function replacedNumber(raw: string, bare: string, whole: string): string {
  const mark = noteMark.exec(raw)?.[0] ?? ''
  const body = raw.slice(0, raw.length - mark.length)
  const found = body.match(number) ?? []
  const [only] = found
  if (only === undefined || found.length > 1 || ledgerNegative.test(body.trim())) return whole + mark
  return body.replace(only, () => bare) + mark
}
