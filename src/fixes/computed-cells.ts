/** Blank cells that were computed → edits that write the values into pipe tables and CSV files, in the file's own style. */

import { csvWriter, type CsvWriter } from '../source/data/csv-writer.ts'
import type { Language } from '../model/language.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Cell, Column, Table, WrittenCell } from '../model/table.ts'
import type { Edit } from './edit.ts'
import { columnStyles, styled } from './number-style.ts'

export function computedCells(
  tables: readonly Table[],
  sources: ReadonlyMap<string, SourceText>,
  language: Language,
): Edit[] {
  const writerOf = csvWriters()
  const places = new Set<string>()
  return tables.flatMap((table) => {
    // What is printed from elsewhere may be another value in another version of the report.
    if (table.rows.some(({ cells }) => cells.some(holdsValue))) return []
    const styleIn = columnStyles(table)
    return table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, origin, written }, index): Edit[] => {
        const { span, beyond = '' } = written
        const source = sources.get(span.file)
        if (origin !== 'computed' || value.type !== 'number' || !source || !isBlank(written, source))
          return []
        const put = isPipeCell(span, table) ? intoPipeTable(table.columns[index]!) : writerOf(source)?.put
        // Two tables of a report may be read from one file.
        const place = `${span.file}:${span.start}:${beyond}`
        if (!put || places.has(place)) return []
        places.add(place)
        const after = styled(value.amount, styleIn(index, source.text), language)
        return [{ before: '', after, ...put(written, after, source) }]
      }),
    )
  })
}

type Put = (cell: WrittenCell, text: string, source: SourceText) => Pick<Edit, 'span' | 'text'>

/** Elsewhere than in CSV there is no blank that could be filled: a writer of each file, or null. */
function csvWriters(): (source: SourceText) => CsvWriter | null {
  const writers = new Map<string, CsvWriter | null>()
  return (source) => {
    const { file } = source
    if (!/\.(?:csv|tsv|txt)$/i.test(file)) return null
    if (!writers.has(file)) writers.set(file, csvWriter(source))
    return writers.get(file)!
  }
}

const isBlank = ({ span, beyond, inOtherUnit }: WrittenCell, { text }: SourceText): boolean =>
  span.cell === undefined &&
  inOtherUnit === undefined &&
  (beyond !== undefined || text.slice(span.start, span.end).trim() === '')

const isPipeCell = ({ file, start, end }: Span, { span }: Table): boolean =>
  file.endsWith('.md') && span.file === file && span.start <= start && end <= span.end

/** Set into the blank so that the row's bars stay where they are, where it is wide enough. */
const intoPipeTable =
  ({ toTheRight }: Column): Put =>
  ({ span }, text) => {
    const width = Math.max(span.end - span.start, text.length + 2)
    return { span, text: toTheRight ? `${text} `.padStart(width) : ` ${text}`.padEnd(width) }
  }

const holdsValue = ({ written }: Cell): boolean => written.content.some(({ type }) => type === 'value')
