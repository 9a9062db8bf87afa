/** A table of a PDF, by its rows and cells as they are tagged. */

import { plainText } from '../../source/plain-text.ts'
import { refuse } from '../../source/office/office-fault.ts'
import type { ForeignCell, ForeignPlace, ForeignTable } from '../document.ts'
import { spotsOf, type Spanning } from '../grid.ts'
import type { Piece } from './inline-content.ts'
import { isInline } from './roles.ts'
import { columnRooms } from './column-rooms.ts'
import { isElement, type TaggedElement, type TaggedKid } from './structure.ts'
import type { ElementReader } from './element-reader.ts'

interface TaggedRow {
  readonly cells: readonly TaggedElement[]
  readonly isHead: boolean
}

type Rows = ForeignTable['rows']

/** Null where it has no rows. */
export function readTable(table: TaggedElement, reader: ElementReader): readonly ForeignTable[] | null {
  const captions: TaggedKid[] = []
  const tagged = rowsIn(table.kids, false, captions)
  const rows = laidOut(tagged, reader)
  if (!rows) return null
  const heads = tagged.findIndex((row) => !isHeadRow(row))
  const headRows = heads === -1 ? null : heads
  const caption = reader.content(cellPieces(captions, reader))
  const kept = withoutRepeatedHeads(rows, headRows ?? 0)
  const found: ForeignTable = {
    type: 'table',
    caption: caption.length > 0 ? caption : null,
    rows: kept,
    headRows: headRows === 0 ? null : headRows,
    at: reader.placeOf(table.kids),
  }
  return [found]
}

function rowsIn(kids: readonly TaggedKid[], isHead: boolean, captions: TaggedKid[]): TaggedRow[] {
  return kids.flatMap((kid): TaggedRow[] => {
    if (!isElement(kid)) return []
    if (kid.type === 'Caption') captions.push(kid)
    else if (kid.type === 'TR') return [{ cells: cellsIn(kid.kids), isHead }]
    else return rowsIn(kid.kids, isHead || kid.type === 'THead', captions)
    return []
  })
}

const cellsIn = (kids: readonly TaggedKid[]): TaggedElement[] =>
  kids.flatMap((kid): TaggedElement[] => {
    if (!isElement(kid)) return []
    return kid.type === 'TH' || kid.type === 'TD' ? [kid] : cellsIn(kid.kids)
  })

/** A row of headings, the corner above the names of rows aside, and what is empty beside a heading above several columns. */
function isHeadRow({ cells, isHead }: TaggedRow): boolean {
  const [, ...others] = cells
  const heads = others.filter(({ type }) => type === 'TH')
  return isHead || (heads.length > 0 && others.every((cell) => heads.includes(cell) || isEmpty(cell)))
}

const isEmpty = ({ kids }: TaggedElement): boolean => kids.every((kid) => isElement(kid) && isEmpty(kid))

/** Rows of one length; null where there are no cells at all. */
function laidOut(tagged: readonly TaggedRow[], reader: ElementReader): Rows | null {
  const grid = spotsOf(tagged.map(({ cells }) => cells.map((cell) => printedCell(cell, reader))))
  const width = grid[0]?.length ?? 0
  if (width * grid.length > cellLimit) refuse({ fault: 'size' })
  if (width === 0) return null
  const rooms = columnRooms(
    grid.map((row) => row.map(({ cell }) => (cell?.columns === 1 ? cell.pieces : []))),
  )
  return grid.map((row, index) => {
    const ofRow = reader.placeOf(tagged[index]!.cells)
    return row.map(({ cell, isCovered }, column): ForeignCell => {
      if (!cell || isCovered) return { content: [], isCovered, at: ofRow }
      const content = reader.content(cell.pieces, cell.columns === 1 ? rooms[column]! : null)
      return { content, isCovered, at: cell.at.page === null ? ofRow : cell.at }
    })
  })
}

/** Cells, those that others go on in too. */
const cellLimit = 1_000_000

interface PrintedCell extends Spanning {
  readonly pieces: readonly Piece[]
  readonly at: ForeignPlace
}

const printedCell = ({ kids, columnSpan, rowSpan }: TaggedElement, reader: ElementReader): PrintedCell => ({
  columns: columnSpan,
  rows: rowSpan,
  pieces: printedOnce(cellPieces(kids, reader)),
  at: reader.placeOf(kids),
})

/** Headings that are printed again on each page stand in one cell with some programs. */
function printedOnce(pieces: readonly Piece[]): readonly Piece[] {
  const texts = new Map<number, string>()
  for (const piece of pieces)
    if (piece.kind === 'run')
      texts.set(piece.run.page, (texts.get(piece.run.page) ?? '') + piece.run.text.trim())
  const [first, ...others] = texts
  return first && others.every(([, text]) => text === first[1])
    ? pieces.filter((piece) => piece.kind !== 'run' || piece.run.page === first[0])
    : pieces
}

/** What stands in a cell, paragraphs apart. */
function cellPieces(kids: readonly TaggedKid[], reader: ElementReader): readonly Piece[] {
  const lines: (readonly Piece[])[] = []
  let line: TaggedKid[] = []
  const endLine = (): void => {
    lines.push(reader.pieces(line))
    line = []
  }
  for (const kid of kids) {
    if (!isElement(kid) || isInline(kid)) line.push(kid)
    else {
      endLine()
      if (kid.type === 'Table') reader.losses.add('nestedTable', reader.placeOf([kid]))
      if (kid.type === 'Figure') reader.losses.add('image', reader.placeOf([kid]))
      lines.push(
        isElement(kid) && kid.kids.some(isElement) ? cellPieces(kid.kids, reader) : reader.pieces([kid]),
      )
    }
  }
  endLine()
  return lines
    .filter((one) => one.length > 0)
    .flatMap((one, index): readonly Piece[] => (index === 0 ? one : [{ kind: 'break' }, ...one]))
}

const textOf = (row: Rows[number]): string => row.map(({ content }) => plainText(content)).join('\t')

/** Programs print the headings again on each page, and some tag them again. */
function withoutRepeatedHeads(rows: Rows, headRows: number): Rows {
  const heads = rows.slice(0, headRows).map(textOf)
  const pageOf = (row: number) => rows[row]![0]!.at.page
  const isRepeated = (from: number) =>
    headRows > 0 &&
    from >= headRows &&
    from + headRows <= rows.length &&
    pageOf(from) !== pageOf(from - 1) &&
    heads.every((head, index) => textOf(rows[from + index]!) === head)
  const kept: Rows[number][] = []
  for (let row = 0; row < rows.length; row++) {
    if (isRepeated(row)) row += headRows - 1
    else kept.push(rows[row]!)
  }
  return kept
}
