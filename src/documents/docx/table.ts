/** Reads a table, or what a frame in the shape of a table holds. */

import { lookUp } from '../../model/look-up.ts'
import type { Attributes } from '../../source/office/xml.ts'
import type { ForeignBlock, ForeignImage, ForeignPlace } from '../document.ts'
import { attribute, isOn, wholeNumber } from './attributes.ts'
import { cellContent, type CellContent } from './cell-content.ts'
import type { ElementReader } from './element-reader.ts'
import type { PageRow } from './pages.ts'
import type { Reading, Story } from './reading.ts'
import { gridOf, type WrittenCell, type WrittenRow } from './table-grid.ts'
import { aroundOthers } from './wrappers.ts'

export interface Table {
  readonly reader: ElementReader
  /** What it is, when it has been read whole: a table, or what was framed by it. */
  end(): readonly ForeignBlock[]
}

interface OpenCell {
  readonly story: Story
  readonly at: ForeignPlace
  span: number
  goesOn: boolean
  isPartOfLeft: boolean
}

interface OpenRow {
  readonly cells: WrittenCell[]
  readonly blocks: (readonly ForeignBlock[])[]
  readonly contents: CellContent[]
  readonly at: ForeignPlace
  readonly page: PageRow
  /** Columns of the grid that it leaves out before its first cell. */
  before: number
  isHead: boolean
  isHidden: boolean
  isDeleted: boolean
}

export function newTable(reading: Reading): Table {
  const ofHeading: Reading = { ...reading, cell: 'heading' }
  const ofPlain: Reading = { ...reading, cell: 'plain' }
  const rows: (WrittenRow & { readonly isHead: boolean })[] = []
  const widths: number[] = []
  /** What stands in its cells, as long as it may be a frame. */
  let framed: (readonly ForeignBlock[])[] | null = []
  let isWide = false
  const nested: ForeignPlace[] = []
  const images: ForeignImage[] = []
  const signs: ForeignImage[] = []
  let row: OpenRow | null = null
  let cell: OpenCell | null = null

  const beginRow = (): OpenRow => ({
    cells: [],
    blocks: [],
    contents: [],
    at: reading.pages.here,
    page: reading.pages.beginRow(),
    before: 0,
    isHead: false,
    isHidden: false,
    isDeleted: false,
  })

  const endCell = ({ cells, blocks, contents }: OpenRow, ended: OpenCell): void => {
    const { span, goesOn } = ended
    const read = ended.story.end()
    const left = cells.at(-1)
    reading.spend(1)
    if (ended.isPartOfLeft && left) {
      cells[cells.length - 1] = { ...left, span: left.span + span }
      return
    }
    const content = cellContent(read)
    blocks.push(read)
    contents.push(content)
    cells.push({ content: content.line, span, goesOn, at: read[0]?.at ?? ended.at })
  }

  const endRow = (ended: OpenRow): void => {
    ended.page.end()
    if (ended.isHidden) reading.losses.add('hidden', ended.at)
    if (ended.isHidden || ended.isDeleted || ended.cells.length === 0) return
    for (const blocks of ended.blocks)
      for (const { type, at } of blocks) if (type === 'table') nested.push(at)
    for (const content of ended.contents) {
      for (const image of content.images) images.push(image)
      for (const sign of content.signs) signs.push(sign)
    }
    const at = ended.cells[0]!.at
    rows.push({ cells: ended.cells, before: ended.before, at, isHead: ended.isHead })
    isWide ||= ended.cells.length > 1
    if (isWide && rows.length > frameLimit) framed = null
    for (const blocks of ended.blocks) framed?.push(blocks)
  }

  const elements: Readonly<Record<string, (attributes: Attributes) => ElementReader | null>> = {
    tblPr: () => null,
    gridCol(attributes) {
      reading.spend(1)
      widths.push(wholeNumber(attribute(attributes, 'w')) ?? 0)
      return null
    },
    tr() {
      row = beginRow()
      return reader
    },
    trPr: () => (row ? rowPropertiesReader(row) : null),
    tc() {
      row?.page.beginCell()
      const story = reading.openStory(row?.isHead ? ofHeading : ofPlain)
      cell = { story, at: reading.pages.here, span: 1, goesOn: false, isPartOfLeft: false }
      return cellReader(cell)
    },
  }

  const reader: ElementReader = {
    open(name, attributes) {
      const around = aroundOthers(name, reader)
      if (around !== undefined) return around
      const open = lookUp(elements, name)
      return open ? open(attributes) : reader
    },
    close(name) {
      if (name === 'tc' && row && cell) endCell(row, cell)
      if (name !== 'tr' || !row) return
      endRow(row)
      row = null
    },
  }

  return {
    reader,
    end() {
      const frame = isFrame(rows, framed) ? framed : null
      if (frame) return frame.flat()
      for (const at of nested) reading.losses.add('nestedTable', at)
      for (const { at } of signs) reading.losses.add('image', at)
      const cells = gridOf(rows, widths, reading.spend)
      if (cells.every((row) => row.every(({ content }) => content.length === 0))) return images
      const heads = rows.findIndex(({ isHead }) => !isHead)
      const headRows = heads > 0 ? heads : null
      return [{ type: 'table', caption: null, rows: cells, headRows, at: rows[0]!.at }, ...images]
    },
  }
}

/** Rows of a frame that is more than a column wide. */
const frameLimit = 40

/**
 * One column, one row with more than texts in it, or less text than there is in tables within it: no table, but where its
 * author wanted things to stand. `framed`: what stands in each of its cells.
 */
function isFrame(
  rows: readonly WrittenRow[],
  framed: readonly (readonly ForeignBlock[])[] | null,
): framed is readonly (readonly ForeignBlock[])[] {
  if (framed === null) return false
  if (rows.every(({ cells }) => cells.length === 1)) return true
  if (rows.length === 1) return framed.some((blocks) => blocks.some(({ type }) => type !== 'paragraph'))
  const inTables = framed.flat().map((block) => (block.type === 'table' ? block.rows.flat().length : 0))
  const cells = framed.filter((blocks) => blocks.length > 0 && blocks.every(({ type }) => type !== 'table'))
  return inTables.reduce((sum, count) => sum + count, 0) > cells.length
}

function rowPropertiesReader(row: OpenRow): ElementReader {
  return {
    open(name, attributes) {
      if (name === 'gridBefore') row.before = wholeNumber(attribute(attributes, 'val')) ?? 0
      if (name === 'tblHeader') row.isHead = isOn(attributes)
      if (name === 'hidden') row.isHidden = isOn(attributes)
      if (name === 'del') row.isDeleted = true
      return null
    },
  }
}

function cellReader(cell: OpenCell): ElementReader {
  const { reader } = cell.story
  const properties: ElementReader = {
    open(name, attributes) {
      const value = attribute(attributes, 'val')
      if (name === 'gridSpan') cell.span = Math.max(1, wholeNumber(value) ?? 1)
      if (name === 'vMerge') cell.goesOn = value !== 'restart'
      if (name === 'hMerge') cell.isPartOfLeft = value !== 'restart'
      return null
    },
  }
  return {
    open: (name, attributes) => (name === 'tcPr' ? properties : reader.open(name, attributes)),
    close: (name) => reader.close?.(name),
  }
}
