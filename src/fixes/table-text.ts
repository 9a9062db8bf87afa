/** How a table's cells and rows are changed where they are written, whatever they are written in. */

import type { Edit } from './edit.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Row, WrittenCell } from '../model/table.ts'
import { csvWriter } from '../source/data/csv-writer.ts'
import { guarded } from '../source/data/formula-guard.ts'
import { change, linesAround } from './change.ts'

export interface TableText {
  /** Null where there is no place to write. */
  put(cell: WrittenCell, text: string): Edit | null
  /** A cell's text as another cell of the same table may have it. */
  read(cell: WrittenCell): string
  /** A text of the program's own, as a cell may have it. */
  write(text: string): string
  /** A number as a cell that has `like` has it: in quotation marks, or with a point. */
  figure(written: string, like: string): string
  withoutRow(row: Row): Edit | null
  /** A new row before or behind another one, by the texts of its cells; null where there is no place for one. */
  rowBeside(row: Row, isBefore: boolean, texts: readonly string[]): Edit | null
  /** The heading is one text, or stands in every row. */
  headings(span: Span, column: number, rewritten: (written: string) => string): Edit[]
}

const once =
  (source: SourceText): TableText['headings'] =>
  ({ start, end }, _, rewritten) => [change(source, start, end, rewritten(source.text.slice(start, end)))]

/** What at the beginning of a line would end the table. */
const beginsBlock = /^(?:[-+#>=]|:{2}|\d+[.)])/

/** What a cell of a pipe table takes from its column. */
export interface PipeColumn {
  readonly heading: Span
  readonly toTheRight: boolean
}

/** The bars stay where they are, where the cell is wide enough. */
export function pipeText(
  source: SourceText,
  columns: readonly PipeColumn[],
  columnAt: (start: number) => PipeColumn,
): TableText {
  const { text } = source
  const betweenBars = ({ start, end }: Span) => ({
    start: start - /(?<![ \t])[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))![0].length,
    end: end + /^[ \t]*/.exec(text.slice(end))![0].length,
  })
  const padded = (put: string, { toTheRight }: PipeColumn, least: number): string => {
    const width = Math.max(put === '' ? 1 : put.length + 2, least)
    return toTheRight ? `${put} `.padStart(width) : ` ${put}`.padEnd(width)
  }
  const headWidth = ({ heading }: PipeColumn): number => {
    const { start, end } = betweenBars(heading)
    return end - start
  }
  return {
    put({ span }, put) {
      const column = columnAt(span.start)
      const { start, end } = betweenBars(span)
      return change(source, start, end, padded(put, column, Math.min(end - start, headWidth(column))))
    },
    read: ({ span: { start, end } }) => text.slice(start, end).trim(),
    write: asMarkdown,
    figure: (written) => written,
    withoutRow: ({ span }) => lines(source, span.start, span.end),
    rowBeside({ span: { start, end } }, isBefore, texts) {
      const before = text.slice(linesAround(text, start, end).start, start)
      const row = text.slice(start, end).trimEnd()
      const cells = columns.map((column, at) => padded(texts[at]!, column, headWidth(column))).join('|')
      const line =
        (row.startsWith('|') || beginsBlock.test(texts[0]!) ? '|' : '') +
        cells +
        (/(?<!\\)\|$/.test(row) ? '|' : '')
      return newLine(source, start, end, isBefore, before + line)
    },
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
      write: (written) => guarded(asData(written)),
      figure: (written) => written,
      withoutRow: ({ span }) => lines(source, span.start, span.end),
      rowBeside: ({ span: { start, end } }, isBefore, texts) =>
        newLine(source, start, end, isBefore, writer.row(texts, start)),
      headings: once(source),
    }
  )
}

function lines(source: SourceText, start: number, end: number): Edit {
  const around = linesAround(source.text, start, end)
  return change(source, around.start, around.end, '')
}

/** With a stroke before each sign that Markdown would take for its own. */
export const asMarkdown = (written: string): string =>
  written.replace(/[\\`*_[\]<>{}|~]|&(?=#?\w{1,32};)|:(?=ref\b)/g, String.raw`\$&`)

/** As a cell of a file that programs export has it, where the marks of reports are read, and no strokes before signs. */
export const asData = (written: string): string =>
  written
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/^\*(?=\*[^*]+\*\*$)/, '&#42;')
    .replace(/:(?=ref\[)/g, '&#58;')
    .replace(/\](?=\()/g, '&#93;')
    .replaceAll('{{', String.raw`\{{`)

/** A line of its own before or behind those that two offsets lie in. */
function newLine(source: SourceText, start: number, end: number, isBefore: boolean, line: string): Edit {
  const around = linesAround(source.text, start, end)
  if (isBefore) return change(source, around.start, around.start, `${line}\n`)
  const isEnded = source.text[around.end - 1] === '\n'
  return change(source, around.end, around.end, isEnded ? `${line}\n` : `\n${line}`)
}
