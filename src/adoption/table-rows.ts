/** The rows of a table as text, each cell with the place that it came from. */

import type { ForeignCell } from '../documents/document.ts'
import { csvField } from '../source/data/csv.ts'
import { cellMarkdown, withoutBreaks } from './markdown-text.ts'
import type { AdoptedPlace, PlacedPart } from './places.ts'
import { isFilled, type ShapedTable } from './table-shape.ts'
import { wordsOf } from './words-of.ts'

interface RowsText {
  readonly text: string
  readonly parts: readonly PlacedPart[]
}

/** `| Post | Budget |`, as they stand in a chapter. */
export function pipeRows(shaped: ShapedTable, place: AdoptedPlace): RowsText {
  const write = writer(shaped, place)
  write.row(shaped.headings, true, (content) => ` ${cellMarkdown(withoutBreaks(content))} |`, '|')
  const align = shaped.headings.map((_, index) => (isOfFigures(shaped, index) ? ' ---: |' : ' --- |'))
  write.line(`|${align.join('')}`)
  for (const cells of shaped.rows) write.row(cells, false, (content) => ` ${cellMarkdown(content)} |`, '|')
  return write.done()
}

/** Cells apart by semicolons, as they stand in a file. */
export function csvRows(shaped: ShapedTable, place: AdoptedPlace): RowsText {
  const write = writer(shaped, place)
  write.row(shaped.headings, true, field, '')
  for (const cells of shaped.rows) write.row(cells, false, field, '')
  return write.done()
}

const field = (content: ForeignCell['content'], index: number): string =>
  (index === 0 ? '' : ';') + csvField(cellText(content), ';')

/** What is bold as a whole stays so. */
function cellText(content: ForeignCell['content']): string {
  const words = wordsOf(content).normalize('NFC')
  return content.length === 1 && content[0]!.type === 'strong' && words !== '' ? `**${words}**` : words
}

function writer(shaped: ShapedTable, place: AdoptedPlace) {
  const parts: PlacedPart[] = []
  let text = ''
  return {
    line: (written: string) => {
      text += `${written}\n`
    },
    row(
      cells: readonly ForeignCell[],
      isHeading: boolean,
      written: (content: ForeignCell['content'], index: number) => string,
      before: string,
    ) {
      const label = cells.find(isFilled)
      const row = isHeading || !label ? null : wordsOf(label.content)
      text += before
      cells.forEach(({ content, at }, index) => {
        const start = text.length
        text += written(content, index)
        const own = at.cell === null && at.page === null ? place.at : at
        const column = columnName(shaped, index)
        parts.push({ start, end: text.length, place: { ...place, at: own, row, column } })
      })
      text += '\n'
    },
    done: (): RowsText => ({ text, parts }),
  }
}

/** Null for the column that names the rows. */
const columnName = ({ headings }: ShapedTable, index: number): string | null =>
  (index > 0 && wordsOf(headings[index]!.content)) || null

function isOfFigures({ rows }: ShapedTable, index: number): boolean {
  const cells = rows.map((row) => wordsOf(row[index]!.content)).filter((cell) => cell !== '')
  return index > 0 && cells.filter((cell) => /^\W?\s?\d/.test(cell)).length * 2 > cells.length
}
