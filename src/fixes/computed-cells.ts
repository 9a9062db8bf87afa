/** Blank cells that were computed → edits that write the values into pipe tables and CSV files, in the file's own style. */

import { csvField, readCsv } from '../source/data/csv.ts'
import type { Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { noBreakSpace, numberText } from '../model/number-text.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Cell, Column, Table } from '../model/table.ts'
import type { Edit } from './edit.ts'

export function computedCells(
  tables: readonly Table[],
  sources: ReadonlyMap<string, SourceText>,
  language: Language,
): Edit[] {
  return tables.flatMap((table) => {
    // What is printed from elsewhere may be another value in another version of the report.
    if (table.rows.some(({ cells }) => cells.some(holdsValue))) return []
    const computed = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, index) => {
        const { value, origin, written } = cell
        const source = sources.get(written.span.file)
        if (
          origin !== 'computed' ||
          value.type !== 'number' ||
          !source ||
          !isWritable(written.span, table, source)
        )
          return []
        return [{ span: written.span, amount: value.amount, index, source }]
      }),
    )
    return computed.map(({ span, amount, index, source }): Edit => {
      const style = styleOf(table, index, source.text)
      const after = styled(amount, style, language)
      const text = isPipeTable(span)
        ? aligned(after, source.text.slice(span.start, span.end), table.columns[index]!)
        : csvField(after, readCsv(source).delimiter)
      return { span, before: '', after, text }
    })
  })
}

const isPipeTable = ({ file }: Span): boolean => file.endsWith('.md')

/** Only a blank field of a CSV file or blank cell of a pipe table can be filled; elsewhere there is none to write into. */
function isWritable({ file, cell, start, end }: Span, table: Table, { text }: SourceText): boolean {
  if (cell !== undefined || text.slice(start, end).trim() !== '') return false
  if (/\.(?:csv|tsv|txt)$/i.test(file)) return true
  return table.span.file === file && table.span.start <= start && end <= table.span.end
}

/** How the numbers of a table are typed. */
interface NumberStyle {
  /** Before the digits of a negative number: `-`, `- `, `−`. */
  readonly minus: string
  /** Between groups of three digits. */
  readonly group: string
  /** Behind the digits: ` %`, ` tkr`. */
  readonly unit: string
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
  const first = (pattern: RegExp) =>
    all.map((number) => pattern.exec(number)?.[1]).find((found) => found !== undefined)
  return {
    minus: first(/^\W*([-\u2212\u2013] ?)(?=\d)/) ?? '-',
    group: first(/^\D*\d{1,3}([ \u00a0\u2009\u202f.,]?)\d{3}(?:\D|$)/) ?? '',
    unit: first(/\d([ \u00a0]?[%\p{L}]+)\W*$/u) ?? '',
  }
}

function styled(amount: Amount, { minus, group, unit }: NumberStyle, language: Language): string {
  const separator = language === 'sv' ? noBreakSpace : ','
  const digits = numberText({ ...amount, units: amount.units < 0n ? -amount.units : amount.units }, language)
  return (amount.units < 0n ? minus : '') + digits.replaceAll(separator, group) + unit
}

/** Set into the blank so that the row's bars stay where they are, where it is wide enough. */
function aligned(text: string, blank: string, { toTheRight }: Column): string {
  const width = Math.max(blank.length, text.length + 2)
  return toTheRight ? `${text} `.padStart(width) : ` ${text}`.padEnd(width)
}

const holdsValue = ({ written }: Cell): boolean => written.content.some(({ type }) => type === 'value')
