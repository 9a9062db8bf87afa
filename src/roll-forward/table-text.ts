/** How a table's cells and rows are changed where they are written, whatever they are written in. */

import type { Edit } from '../fixes/edit.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Row, WrittenCell } from '../model/table.ts'
import { csvWriter } from '../source/data/csv-writer.ts'
import { change, linesAround } from './change.ts'

export interface TableText {
  /** Null where there is no place to write. */
  put(cell: WrittenCell, text: string): Edit | null
  /** A cell's text as another cell of the same table may have it. */
  read(cell: WrittenCell): string
  /** A text of the program's own, as a cell may have it. */
  write(text: string): string
  withoutRow(row: Row): Edit | null
  /** The heading is one text, or stands in every row. */
  headings(span: Span, column: number, rewritten: (written: string) => string): Edit[]
}

const once =
  (source: SourceText): TableText['headings'] =>
  ({ start, end }, _, rewritten) => [change(source, start, end, rewritten(source.text.slice(start, end)))]

/** What a cell of a pipe table takes from its column. */
export interface PipeColumn {
  readonly heading: Span
  readonly toTheRight: boolean
}

/** The bars stay where they are, where the cell is wide enough. */
export function pipeText(source: SourceText, columnAt: (start: number) => PipeColumn): TableText {
  const { text } = source
  const betweenBars = ({ start, end }: Span) => ({
    start: start - /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))![0].length,
    end: end + /^[ \t]*/.exec(text.slice(end))![0].length,
  })
  return {
    put({ span }, put) {
      const { heading, toTheRight } = columnAt(span.start)
      const { start, end } = betweenBars(span)
      const head = betweenBars(heading)
      const width = Math.max(put === '' ? 1 : put.length + 2, Math.min(end - start, head.end - head.start))
      return change(source, start, end, toTheRight ? `${put} `.padStart(width) : ` ${put}`.padEnd(width))
    },
    read: ({ span: { start, end } }) => text.slice(start, end).trim(),
    write: (written) => written.replaceAll('|', '\\|'),
    withoutRow: ({ span }) => lines(source, span.start, span.end),
    headings: once(source),
  }
}

/** Null where the file's cells cannot be told apart. */
export function csvText(source: SourceText): TableText | null {
  const writer = csvWriter(source)
  return (
    writer && {
      put(cell, put) {
        if (cell.beyond !== undefined && put === '') return null
        const { span, text } = writer.put(cell, put)
        return change(source, span.start, span.end, text)
      },
      read: ({ span, beyond }) => (beyond === undefined ? writer.read(span) : ''),
      write: (written) => written,
      withoutRow: ({ span }) => lines(source, span.start, span.end),
      headings: once(source),
    }
  )
}

function lines(source: SourceText, start: number, end: number): Edit {
  const around = linesAround(source.text, start, end)
  return change(source, around.start, around.end, '')
}
