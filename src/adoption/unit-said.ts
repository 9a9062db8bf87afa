import { reportUnitOf, type MoneyUnit } from '../model/units.ts'

/** The unit of money that a caption or the line above a table names: `Driftredovisning, mnkr`, `(tkr)`, `Belopp i tkr`; null for none. */
export function unitSaid(text: string): MoneyUnit | null {
  const bracketed = [...text.matchAll(/[([]([^)\]]{1,30})[)\]]/g)].map(([, words]) => words!)
  const first = stated.exec(text)?.[1]
  const said = [
    ...(first === undefined ? [] : [first]),
    text,
    ...bracketed,
    ...(text.includes(',') ? [text.slice(text.lastIndexOf(',') + 1)] : []),
  ]
  for (const words of said) {
    const unit = reportUnitOf(words) ?? reportUnitOf(words.replace(/^.*\b(?:i|in)\s+/i, ''))
    if (unit) return unit
  }
  return null
}

/** `Driftredovisning` of `Driftredovisning, mnkr` and of `Driftredovisning (belopp i tkr)`. */
export function withoutUnit(text: string): string {
  const last =
    /(?<!\s)\s*(?:[([]([^()[\]]{1,30})[)\]]|,([^,]{1,30})|\b((?:belopp i|amounts in) [^,()]{2,18}))$/i.exec(
      text,
    )
  const words = last && (last[1] ?? last[2] ?? last[3]!)
  return words !== null && unitSaid(words) !== null ? text.slice(0, last!.index) : text
}

/** `Belopp i mnkr. Talen är avrundade.`: the unit is said first, and then something else. */
const stated =
  /^\W*(?:(?:alla|samtliga|all) )?(?:belopp|siffror|amounts|figures)(?: är| are)?(?: angivna| given)? (?:i|in) ([\p{L}\d ]{2,18}?)\s*(?:[.;]\s+|$)/iu

export interface UnitLine {
  /** What the line says beside it. */
  readonly rest: string
}

/** Null where a line above a table is not about its unit. */
export function unitLine(text: string): UnitLine | null {
  const found = stated.exec(text)
  if (found && reportUnitOf(found[1]!)) return { rest: text.slice(found[0].length).trim() }
  return reportUnitOf(text.replace(/^\W+|(?<![\s.:)\]])[\s.:)\]]+$/g, '')) ? { rest: '' } : null
}
