/** Writes over the cells of a CSV text in its own style: its delimiter, and quotes where it has them. */

import type { SourceText, Span } from '../../model/span.ts'
import type { WrittenCell } from '../../model/table.ts'
import { csvField, readCsv, type CsvField } from './csv.ts'

export interface CsvWriter {
  /** What takes the place of a cell. The cells of a row that ends before them must come in their order. */
  put(
    cell: Pick<WrittenCell, 'span' | 'beyond'>,
    text: string,
  ): { readonly span: Span; readonly text: string }
  read(span: Span): string
  /** The texts as a row, in quotation marks where the row at an offset has them. */
  row(texts: readonly string[], like: number): string
}

/** Null where quotes do not pair: nobody knows then where a cell ends. */
export function csvWriter(source: SourceText): CsvWriter | null {
  const { delimiter, faults, fields } = readCsv(source)
  if (faults.length > 0) return null
  /** Delimiters that have been put behind a row, by its end. */
  const added = new Map<number, number>()
  return {
    put({ span, beyond }, text) {
      const { start, end, quoted } = fieldAt(fields, span.start)
      if (beyond === undefined)
        return { span: quoted ? { ...span, start, end } : span, text: csvField(text, delimiter, quoted) }
      const before = delimiter.repeat(beyond - (added.get(end) ?? 0))
      added.set(end, beyond)
      return { span: { ...span, start: end, end }, text: before + csvField(text, delimiter, quoted) }
    },
    row(texts, like) {
      const first = indexAt(fields, like)
      return texts
        .map((text, at) => csvField(text, delimiter, fields[first + at]?.quoted && text !== ''))
        .join(delimiter)
    },
    read({ start, end }) {
      const written = source.text.slice(start, end)
      return fieldAt(fields, start).quoted ? written.replaceAll('""', '"') : written
    },
  }
}

/** The field that an offset lies in or ends. */
const fieldAt = (fields: readonly CsvField[], offset: number): CsvField => fields[indexAt(fields, offset)]!

function indexAt(fields: readonly CsvField[], offset: number): number {
  let [low, high] = [0, fields.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fields[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
