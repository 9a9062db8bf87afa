/** How the numbers of a table are typed, so that new ones can be typed alike. */

import type { Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { noBreakSpace, numberText } from '../model/number-text.ts'
import type { Cell, Column, Table } from '../model/table.ts'

export interface NumberStyle {
  /** Before the digits of a negative number: `-`, `- `, `−`. */
  readonly minus: string
  /** Between groups of three digits. */
  readonly group: string
  /** Behind the digits: ` %`, ` tkr`. */
  readonly unit: string
}

/** Found once for each column, since finding one reads the whole table. */
export function columnStyles(table: Table): (index: number, text: string) => NumberStyle {
  const styles = new Map<number, NumberStyle>()
  return (index, text) => {
    const style = styles.get(index) ?? styleOf(table, index, text)
    styles.set(index, style)
    return style
  }
}

/** After the numbers of the column itself, then of the whole table. */
function styleOf({ columns, rows }: Table, index: number, text: string): NumberStyle {
  const typed = (cells: readonly (Cell | undefined)[]) =>
    cells.flatMap((cell) =>
      cell?.value.type === 'number' && cell.origin === 'written'
        ? [text.slice(cell.written.span.start, cell.written.span.end)]
        : [],
    )
  const isNumber = ({ type }: Column) => type === columns[index]!.type
  const own = typed(rows.map(({ cells }) => cells[index]))
  const all = [...own, ...typed(rows.flatMap(({ cells }) => cells.filter((_, at) => isNumber(columns[at]!))))]
  return styleOfNumbers(all)
}

/** As the first of these texts that shows it: each sign may be shown by another. */
export function styleOfNumbers(texts: readonly string[]): NumberStyle {
  const first = (pattern: RegExp) =>
    texts.map((number) => pattern.exec(number)?.[1]).find((found) => found !== undefined)
  return {
    minus: first(/^\W*([-\u2212\u2013] ?)(?=\d)/) ?? '-',
    group: first(/^\D*\d{1,3}([ \u00a0\u2009\u202f.,]?)\d{3}(?:\D|$)/) ?? '',
    unit: first(/\d([ \u00a0]?[%\p{L}]+)[^\w%\p{L}]*$/u) ?? '',
  }
}

export function styled(amount: Amount, { minus, group, unit }: NumberStyle, language: Language): string {
  const separator = language === 'sv' ? noBreakSpace : ','
  const digits = numberText({ ...amount, units: amount.units < 0n ? -amount.units : amount.units }, language)
  return (amount.units < 0n ? minus : '') + digits.replaceAll(separator, group) + unit
}
