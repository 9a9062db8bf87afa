/** Figures as reports print them, read: `−1 200,5`, `12 %`, `−1,200.5`. */

type Language = 'sv' | 'en'

/** Digits in groups of three or in one, decimals, and a unit or a per cent sign. */
const figure = {
  sv: /^([-+\u00b1\u2212\u2013]?) ?(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?( ?%| \p{L}[\p{L}.]*)?$/u,
  en: /^([-+\u00b1\u2212\u2013]?) ?(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?( ?%| \p{L}[\p{L}.]*)?$/u,
} as const

/** Amounts of a column may be in several units. */
const kronor: ReadonlyMap<string, number> = new Map([
  ['tkr', 1e3],
  ['mnkr', 1e6],
  ['mkr', 1e6],
  ['mdkr', 1e9],
])

interface Figure {
  /** With the language's decimal sign, a hyphen for minus, and nothing between digits: as spreadsheets read it. */
  readonly plain: string
  /** To sort by: amounts in kronor. */
  readonly value: number
}

/** Null for what is no figure. `text` is one line, with plain blanks or those that do not break. */
export function readFigure(text: string, language: Language): Figure | null {
  const [match, sign, digits, decimals, unit = ''] = figure[language].exec(text.replace(/\s/g, ' ')) ?? []
  if (match === undefined) return null
  const whole = digits!.replace(/[ ,]/g, '')
  const minus = /^[+\u00b1]?$/.test(sign!) ? '' : '-'
  const rest = (mark: string): string => (decimals === undefined ? '' : mark + decimals)
  return {
    plain: minus + whole + rest(language === 'sv' ? ',' : '.') + (unit.endsWith('%') ? '%' : unit),
    value: Number(minus + whole + rest('.')) * (kronor.get(unit.trim()) ?? 1),
  }
}

/** What stands where there is no figure: a dash, or the two dots of official statistics. */
export const isBlank = (text: string): boolean => /^(?:|[-\u2212\u2013\u2014]|\.{1,3}|\u2026)$/.test(text)
