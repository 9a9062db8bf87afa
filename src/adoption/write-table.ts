/** A table of a document made elsewhere → the block that it is in a chapter. */

import type { PhrasingContent } from 'mdast'
import type { ForeignCell } from '../documents/document.ts'
import type { SignConvention } from '../model/conventions.ts'
import type { Language } from '../model/language.ts'
import type { DraftTable } from './draft.ts'
import { cellMarkdown, withoutBreaks } from './markdown-text.ts'
import type { PlacedPart } from './places.ts'
import { csvRows, pipeRows } from './table-rows.ts'
import { shapeOf } from './table-shape.ts'

/** What is said of a table that it does not say itself. */
export interface TableChoice {
  /** Null leaves it to the headings. */
  readonly kind: string | null
  readonly signs: SignConvention | null
}

export interface WrittenBlock {
  readonly text: string
  /** Offsets from the beginning of the text. */
  readonly parts: readonly PlacedPart[]
}

/** What stands in a file beside the chapter. */
export interface WrittenFile extends WrittenBlock {
  /** `data/drift.csv`. */
  readonly name: string
}

export interface WrittenTable {
  readonly block: WrittenBlock
  readonly file: WrittenFile | null
}

/** Longer tables are read more easily in a file of their own. */
const mostRows = 60

export function writeTable(
  table: DraftTable,
  { kind, signs }: TableChoice,
  under: string,
  language: Language,
): WrittenTable | null {
  const shaped = shapeOf(table, language)
  if (!shaped) return null
  const place = { at: table.at, table, row: null, column: null, under }
  const attributes = [
    `#${table.id}`,
    ...(kind === null ? [] : [`kind=${kind}`]),
    ...(table.unit === null ? [] : [`unit=${table.unit}`]),
    ...(signs === null ? [] : [`signs=${signs}`]),
    ...(shaped.headingRows === null ? [] : [`headings=${shaped.headingRows}`]),
  ]
  const caption = table.title ? `[${cellMarkdown(withoutBreaks(table.title).map(withRoundBrackets))}]` : ''
  const around = (text: string): PlacedPart => ({ start: 0, end: text.length, place })
  if (shaped.rows.length <= mostRows || shaped.rows.some((row) => row.some(hasMore))) {
    const head = `:::table${caption}{${attributes.join(' ')}}\n\n`
    const rows = pipeRows(shaped, place)
    const text = `${head}${rows.text}\n:::`
    const parts = [around(text), ...rows.parts.map((part) => moved(part, head.length))]
    return { block: { text, parts }, file: null }
  }
  const name = `data/${table.id}.csv`
  const text = `::table${caption}{${attributes.join(' ')} src=${name}}`
  return { block: { text, parts: [around(text)] }, file: { name, ...csvRows(shaped, place) } }
}

const moved = (part: PlacedPart, by: number): PlacedPart => ({
  ...part,
  start: part.start + by,
  end: part.end + by,
})

/** Notes and links have no room in a file of cells. */
const hasMore = ({ content }: ForeignCell): boolean =>
  content.some(({ type }) => type === 'footnoteReference' || type === 'link')

/** What a block is called ends at a bracket. */
function withRoundBrackets(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[[{]/g, '(').replace(/[\]}]/g, ')') }
  return node.type === 'strong' || node.type === 'emphasis'
    ? { ...node, children: node.children.map(withRoundBrackets) }
    : node
}
