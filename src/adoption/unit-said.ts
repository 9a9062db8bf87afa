import { reportUnitOf, type MoneyUnit } from '../model/units.ts'

/** The unit of money that a caption or the line above a table names: `Driftredovisning, mnkr`, `(tkr)`, `Belopp i tkr`; null for none. */
export function unitSaid(text: string): MoneyUnit | null {
  const bracketed = [...text.matchAll(/[([]([^)\]]{1,30})[)\]]/g)].map(([, words]) => words!)
  const said = [text, ...bracketed, ...(text.includes(',') ? [text.slice(text.lastIndexOf(',') + 1)] : [])]
  for (const words of said) {
    const unit = reportUnitOf(words) ?? reportUnitOf(words.replace(/^.*\b(?:i|in)\s+/i, ''))
    if (unit) return unit
  }
  return null
}

/** Whether a line says the unit and nothing else. */
export const isUnitLine = (text: string): boolean =>
  unitSaid(text) !== null &&
  /^(?:\W*(?:alla |samtliga )?(?:belopp|siffror|amounts|figures)?(?: är)?(?: angivna)?(?: in| i)?\W*)?[\w\s.]{2,18}\W*$/iu.test(
    text,
  ) &&
  text.length < 45
