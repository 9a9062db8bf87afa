/** The body of a web page → its blocks, in reading order. */

import type { Element, ElementContent } from 'hast'
import type { ForeignBlock, ForeignDocument, ForeignTable } from '../document.ts'
import { nowhere } from '../document.ts'
import { gridOf, type SpanningCell } from '../grid.ts'
import { countLosses, type LossCounter } from '../losses.ts'
import { isLeftOut, lossOf } from './left-out.ts'
import { phrasing, type Inline } from './phrasing.ts'

interface Reader extends Inline {
  readonly losses: LossCounter
  readonly blocks: ForeignBlock[]
  readonly images: Map<string, Uint8Array>
}

export function readBlocks(body: Element): Pick<ForeignDocument, 'blocks' | 'notes' | 'images' | 'losses'> {
  const losses = countLosses()
  const images = new Map<string, Uint8Array>()
  const blocks = blocksIn(body.children, losses, images)
  return { blocks, notes: new Map(), images, losses: losses.all() }
}

/** Blocks apart from those around them, as in an item of a list. */
function blocksIn(
  nodes: readonly ElementContent[],
  losses: LossCounter,
  images: Map<string, Uint8Array>,
): ForeignBlock[] {
  const blocks: ForeignBlock[] = []
  const reader: Reader = { losses, blocks, images, image: (element) => takeImage(element, reader) }
  readAll(nodes, reader)
  return blocks
}

/** What stands in a line of its own between blocks is a paragraph. */
function readAll(nodes: readonly ElementContent[], reader: Reader): void {
  let line: ElementContent[] = []
  const endLine = () => {
    paragraph(line, 'text', reader)
    line = []
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !isBlock(node)) {
      line.push(node)
      continue
    }
    endLine()
    readBlock(node, reader)
  }
  endLine()
}

const blockNames =
  /^(?:address|article|aside|blockquote|body|center|details|div|dl|dt|dd|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|nav|ol|p|pre|section|summary|table|ul)$/

const isBlock = (element: Element): boolean =>
  blockNames.test(element.tagName) ||
  element.children.some((child) => child.type === 'element' && isBlock(child))

function readBlock(element: Element, reader: Reader): void {
  const { tagName, children } = element
  if (isLeftOut(element)) {
    const lost = lossOf(element)
    if (lost) reader.losses.add(lost, nowhere)
    return
  }
  const level = headingLevel(element)
  if (level !== null) {
    const content = phrasing(children, reader)
    if (content.length > 0) reader.blocks.push({ type: 'heading', level, content, at: nowhere })
    return
  }
  switch (tagName) {
    case 'p':
    case 'pre':
    case 'dt':
    case 'dd':
    case 'summary':
      return paragraph(children, roleOf(element), reader)
    case 'figcaption':
      return paragraph(children, 'caption', reader)
    case 'blockquote':
      return quote(children, reader)
    case 'ul':
    case 'ol':
      return list(element, reader)
    case 'table':
      return table(element, reader)
    case 'hr':
      return
    default:
      return readAll(children, reader)
  }
}

/** `<h2>`, or what says that it is one; contents and page heads of Word's pages are told by their classes. */
function headingLevel({ tagName, properties }: Element): number | null {
  const own = /^h([1-6])$/.exec(tagName)
  if (own) return Number(own[1])
  if (properties.role !== 'heading') return null
  const level = Number(properties.ariaLevel ?? 2)
  return Number.isInteger(level) && level > 0 ? level : 2
}

/** Classes that Word and LibreOffice give what they save as web pages. */
function roleOf({ properties }: Element): 'text' | 'caption' | 'title' | 'subtitle' {
  const names = [properties.className ?? []].flat().map(String)
  const is = (...known: string[]) => names.some((name) => known.includes(name.toLowerCase()))
  if (is('msocaption', 'caption')) return 'caption'
  if (is('msotitle', 'title')) return 'title'
  return is('msosubtitle', 'subtitle') ? 'subtitle' : 'text'
}

function paragraph(
  nodes: readonly ElementContent[],
  role: 'text' | 'caption' | 'title' | 'subtitle',
  reader: Reader,
): void {
  for (const node of nodes)
    if (node.type === 'element' && isLeftOut(node)) {
      const lost = lossOf(node)
      if (lost) reader.losses.add(lost, nowhere)
    }
  const content = phrasing(nodes, reader)
  if (content.length > 0) reader.blocks.push({ type: 'paragraph', role, content, at: nowhere })
}

function quote(nodes: readonly ElementContent[], reader: Reader): void {
  const inner = blocksIn(nodes, reader.losses, reader.images)
  for (const block of inner)
    reader.blocks.push(block.type === 'paragraph' ? { ...block, role: 'quote' } : block)
}

function list({ tagName, children }: Element, reader: Reader): void {
  const items = children.flatMap((child) => {
    if (child.type !== 'element' || isLeftOut(child)) return []
    const inner = blocksIn(child.tagName === 'li' ? child.children : [child], reader.losses, reader.images)
    return inner.length > 0 ? [inner] : []
  })
  if (items.length > 0) reader.blocks.push({ type: 'list', isOrdered: tagName === 'ol', items, at: nowhere })
}

function table(element: Element, reader: Reader): void {
  const rows = rowsOf(element)
  if (isFrame(element, rows)) return readFrame(rows, reader)
  const cells = rows.map((row) =>
    cellsOf(row).map((cell): SpanningCell => {
      if (holdsTable(cell)) reader.losses.add('nestedTable', nowhere)
      return {
        content: phrasing(cell.children, reader),
        columns: spanOf(cell.properties.colSpan),
        rows: spanOf(cell.properties.rowSpan),
        at: nowhere,
      }
    }),
  )
  const grid = gridOf(cells)
  if (grid.length === 0 || grid[0]!.length === 0) return
  const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const found: ForeignTable = {
    type: 'table',
    caption: caption?.type === 'element' ? phrasing(caption.children, reader) : null,
    rows: grid,
    headRows: headRowsOf(rows),
    at: nowhere,
  }
  reader.blocks.push(found)
}

const cellsOf = ({ row }: TableRow): Element[] =>
  row.children.filter(
    (cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName) && !isLeftOut(cell),
  )

/** What only lays out the page: it says so, or is a single cell, or holds tables and has no headings of its own. */
function isFrame({ properties }: Element, rows: readonly TableRow[]): boolean {
  if (properties.role === 'presentation' || properties.role === 'none') return true
  const cells = rows.flatMap(cellsOf)
  const isHeaded = rows.some(({ isHead }) => isHead) || cells.some(({ tagName }) => tagName === 'th')
  return cells.length === 1 || (!isHeaded && cells.some(holdsTable))
}

const holdsTable = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)))

function readFrame(rows: readonly TableRow[], reader: Reader): void {
  for (const { children } of rows.flatMap(cellsOf)) readAll(children, reader)
}

interface TableRow {
  readonly row: Element
  readonly isHead: boolean
}

/** The rows of a table, not those of tables within it. */
function rowsOf(element: Element, isHead = false): TableRow[] {
  return element.children.flatMap((child): TableRow[] => {
    if (child.type !== 'element' || isLeftOut(child)) return []
    if (child.tagName === 'tr') return [{ row: child, isHead }]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child, child.tagName === 'thead') : []
  })
}

/** Rows of a table's head, or those at its top that hold nothing but header cells. */
function headRowsOf(rows: readonly TableRow[]): number | null {
  const inHead = rows.filter(({ isHead }) => isHead).length
  if (inHead > 0) return inHead
  const isHeader = ({ row }: TableRow) => {
    const cells = row.children.flatMap((cell) => (cell.type === 'element' ? [cell] : []))
    return cells.length > 0 && cells.every((cell) => cell.tagName === 'th')
  }
  const first = rows.findIndex((row) => !isHeader(row))
  return first > 0 ? first : null
}

const spanOf = (value: unknown): number => {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1
}

/** A picture that lies in the page is taken along; others would have to be fetched. */
function takeImage({ properties }: Element, { images, losses, blocks }: Reader): void {
  const alt = String(properties.alt ?? '').trim()
  const [, kind, coding, data] =
    /^data:image\/(png|jpeg|gif|webp|svg\+xml)(?:;[\w=-]+)*?(;base64)?,([\s\S]+)$/.exec(
      String(properties.src ?? ''),
    ) ?? []
  const bytes = data === undefined ? null : bytesOf(data, coding !== undefined)
  if (!kind || !bytes) {
    if (properties.role !== 'presentation') losses.add('image', nowhere)
    return
  }
  const name = `bild-${images.size + 1}.${kind === 'jpeg' ? 'jpg' : kind.replace('+xml', '')}`
  images.set(name, bytes)
  blocks.push({ type: 'image', name, alt, at: nowhere })
}

function bytesOf(data: string, isBase64: boolean): Uint8Array | null {
  try {
    return Buffer.from(isBase64 ? data : decodeURIComponent(data), isBase64 ? 'base64' : 'utf8')
  } catch {
    // A stray per cent sign: no browser shows it either.
    return null
  }
}
