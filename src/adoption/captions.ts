/** Which line is a table's caption, and what it says: a title, a number, a unit. */

import type { PhrasingContent } from 'mdast'
import type { ForeignBlock, ForeignParagraph, ForeignTable } from '../documents/document.ts'
import { slug } from '../source/slug.ts'
import type { DraftBlock, DraftTable } from './draft.ts'
import { unitLine, unitSaid, withoutUnit } from './unit-said.ts'
import { wordsOf } from './words-of.ts'

/** `Tabell 3.`, `Table 4.2:` in front of a caption. */
const numbered = /^(?:tabell|table|tab\.)\s*(\d+(?:\.\d+)*[a-z]?)?\s*[.:–—-]*\s*/iu

/** The blocks with each table named by the lines around it; those lines are its own then. */
export function withCaptions(blocks: readonly ForeignBlock[]): DraftBlock[] {
  const found: DraftBlock[] = []
  const ids = new Set<string>()
  let heading = ''
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.type === 'heading') heading = wordsOf(block.content)
    if (block.type !== 'table') {
      found.push(block)
      continue
    }
    const above = linesAbove(found)
    found.splice(found.length - above.length)
    const below = blocks[at + 1]
    const isCaptioned = block.caption !== null || above.some((line) => !unitLine(wordsOf(line.content)))
    const after = !isCaptioned && below?.type === 'paragraph' && isCaptionOf(below) ? below : null
    if (after) at++
    found.push(named(block, [...above, ...(after ? [after] : [])], heading, ids))
    for (const line of above) {
      const rest = unitLine(wordsOf(line.content))?.rest
      if (rest) found.push({ ...line, content: [{ type: 'text', value: rest }] })
    }
  }
  return counted(found)
}

/** Where none has a number, they are counted. */
function counted(blocks: readonly DraftBlock[]): DraftBlock[] {
  const isNumbered = blocks.some((block) => block.type === 'table' && block.number !== null)
  let count = 0
  return blocks.map((block) =>
    block.type === 'table' && !isNumbered ? { ...block, number: String(++count) } : block,
  )
}

/** The lines that end in a table: its unit, its caption. */
function linesAbove(blocks: readonly DraftBlock[]): ForeignParagraph[] {
  const lines: ForeignParagraph[] = []
  for (const block of blocks.toReversed()) {
    if (block.type !== 'paragraph' || lines.length === 2) break
    const text = wordsOf(block.content)
    const isUnit = unitLine(text) !== null
    if (!isUnit && !isCaptionLine(block, text)) break
    lines.unshift(block)
    if (!isUnit) break
  }
  return lines
}

const isCaptionOf = ({ role, content }: ForeignParagraph): boolean =>
  (role === 'caption' || /^(?:tabell|table)\s*\d/iu.test(wordsOf(content))) &&
  !/^(?:figur|diagram|bild|figure|chart)\b/iu.test(wordsOf(content))

/** A short line that is no sentence. */
const isCaptionLine = (block: ForeignParagraph, text: string): boolean =>
  isCaptionOf(block) ||
  (block.role === 'text' && text.length < 110 && !/[.:!?;,]$/.test(text) && !/^[-•*(\d]/.test(text))

function named(
  table: ForeignTable,
  lines: readonly ForeignParagraph[],
  heading: string,
  ids: Set<string>,
): DraftTable {
  const caption = table.caption ?? lines.find(({ content }) => !unitLine(wordsOf(content)))?.content ?? null
  const written = caption ? wordsOf(caption) : ''
  const said = [written, ...lines.map(({ content }) => wordsOf(content)), heading]
  const title = caption && bareTitle(withoutNumber(caption))
  const name = withoutUnit(written === '' ? heading : written.replace(numbered, '') || heading)
  return {
    ...table,
    number: numbered.exec(written)?.[1] ?? null,
    id: unique(slug(name, 'tabell'), ids),
    title: title && title.length > 0 ? title : null,
    name,
    unit: said.map(unitSaid).find((unit) => unit !== null) ?? null,
  }
}

/** The unit is printed below the caption anyway. */
function bareTitle(caption: readonly PhrasingContent[]): PhrasingContent[] {
  const last = caption.at(-1)
  if (last?.type !== 'text') return [...caption]
  const value = withoutUnit(last.value.trimEnd())
  return [...caption.slice(0, -1), ...(value.trim() === '' ? [] : [{ ...last, value }])]
}

/** Numbers are set anew. */
function withoutNumber(caption: readonly PhrasingContent[]): PhrasingContent[] {
  const whole = numbered.exec(wordsOf(caption))?.[0].length ?? 0
  if (whole === 0) return [...caption]
  let left = whole
  return caption.flatMap((node): PhrasingContent[] => {
    if (left <= 0) return [node]
    const length = wordsOf([node]).length
    if (node.type !== 'text' || length <= left) {
      left -= node.type === 'text' ? node.value.length : length
      return []
    }
    const value = node.value.trimStart().replace(numbered, '').trimStart()
    const rest = value.length < node.value.trimStart().length ? value : node.value.slice(left).trimStart()
    left = 0
    return rest === '' ? [] : [{ type: 'text', value: rest }]
  })
}

/** `drift`, `drift-2`. */
function unique(id: string, taken: Set<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`
  taken.add(free)
  return free
}
