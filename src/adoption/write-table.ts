/** A table of a document made elsewhere → the block that it is in a chapter. */

import type { PhrasingContent } from 'mdast'
import type { SignConvention } from '../model/conventions.ts'
import type { Language } from '../model/language.ts'
import type { DraftTable } from './draft.ts'
import { cellMarkdown } from './markdown-text.ts'
import type { PlacedPart } from './places.ts'
import { isFilled, shapeOf } from './table-shape.ts'
import { wordsOf } from './words-of.ts'

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

export function writeTable(
  table: DraftTable,
  { kind, signs }: TableChoice,
  under: string,
  language: Language,
): WrittenBlock | null {
  const shaped = shapeOf(table, language)
  if (!shaped) return null
  const parts: PlacedPart[] = []
  const attributes = [
    `#${table.id}`,
    ...(kind === null ? [] : [`kind=${kind}`]),
    ...(table.unit === null ? [] : [`unit=${table.unit}`]),
    ...(signs === null ? [] : [`signs=${signs}`]),
    ...(shaped.headingRows === null ? [] : [`headings=${shaped.headingRows}`]),
  ]
  const caption = table.title ? `[${cellMarkdown(withoutBreaks(table.title).map(withRoundBrackets))}]` : ''
  let text = `:::table${caption}{${attributes.join(' ')}}\n\n`
  const place = { at: table.at, table, row: null, column: null, under }
  const names = shaped.headings.map(({ content }) => wordsOf(content))
  const writeRow = (cells: (typeof shaped.rows)[number], isHeading: boolean): void => {
    const label = cells.find(isFilled)
    const row = isHeading || !label ? null : wordsOf(label.content)
    text += '|'
    cells.forEach((cell, index) => {
      const start = text.length
      text += ` ${cellMarkdown(isHeading ? withoutBreaks(cell.content) : cell.content)} |`
      const at = cell.at.cell === null && cell.at.page === null ? table.at : cell.at
      parts.push({ start, end: text.length, place: { ...place, at, row, column: columnAt(index) } })
    })
    text += '\n'
  }
  const columnAt = (index: number): string | null => {
    if (index === 0) return null
    // A heading above several columns stands over the first of them.
    const own = names[index] || names.slice(1, index).findLast((name) => name !== '') || ''
    const below = shaped.headingRows === null ? '' : wordsOf(shaped.rows[0]![index]!.content)
    return [own, below].filter((name, at, all) => name !== '' && all.indexOf(name) === at).join(' ') || null
  }
  writeRow(shaped.headings, true)
  text += `|${shaped.headings.map((_, index) => (isOfFigures(index) ? ' ---: |' : ' --- |')).join('')}\n`
  for (const cells of shaped.rows) writeRow(cells, false)
  text += '\n:::'
  return { text, parts: [{ start: 0, end: text.length, place }, ...parts] }

  function isOfFigures(index: number): boolean {
    const cells = shaped!.rows.map((row) => wordsOf(row[index]!.content)).filter((cell) => cell !== '')
    return index > 0 && cells.filter((cell) => /^\W?\s?\d/.test(cell)).length * 2 > cells.length
  }
}

/** What a block is called ends at a bracket. */
function withRoundBrackets(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[[{]/g, '(').replace(/[\]}]/g, ')') }
  return node.type === 'strong' || node.type === 'emphasis'
    ? { ...node, children: node.children.map(withRoundBrackets) }
    : node
}

const withoutBreaks = (content: DraftTable['rows'][number][number]['content']) =>
  content.map((node) => (node.type === 'break' ? { type: 'text' as const, value: ' ' } : node))
