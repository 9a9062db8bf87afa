/** Blocks in a row → chapters by their headings, which go down a level at a time. */

import type { PhrasingContent } from 'mdast'
import { nowhere } from '../documents/document.ts'
import type { ForeignBlock, ForeignParagraph } from '../documents/document.ts'
import { smallest } from '../model/extremes.ts'
import type { Language, Localized } from '../model/language.ts'
import type { DraftBlock, DraftChapter } from './draft.ts'
import { wordsOf } from './words-of.ts'

const beginning: Localized<string> = { sv: 'Inledning', en: 'Introduction' }

/** `title` is what the document itself is called: a heading that says so, before all others, is no chapter. */
export function chaptersOf(blocks: readonly DraftBlock[], title: string, language: Language): DraftChapter[] {
  const headed = withHeadings(blocks.filter((block) => !isOfDocument(block)))
  const body = withoutTitle(headed, title)
  const top = smallest(body.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))
  const chapters: { title: readonly PhrasingContent[]; at: DraftChapter['at']; blocks: DraftBlock[] }[] = []
  let depth = 1
  for (const block of body) {
    if (block.type === 'heading' && block.level <= top) {
      chapters.push({ title: block.content, at: block.at, blocks: [] })
      depth = 1
      continue
    }
    if (chapters.length === 0)
      chapters.push({ title: [{ type: 'text', value: beginning[language] }], at: nowhere, blocks: [] })
    if (block.type === 'heading') {
      depth = Math.min(block.level - top + 1, depth + 1, 4)
      chapters.at(-1)!.blocks.push({ ...block, level: depth })
    } else chapters.at(-1)!.blocks.push(block)
  }
  return chapters.flatMap(inLength)
}

/** Lines that a chapter is written in at most: longer ones are read slowly. */
const mostLines = 3000

/** A chapter that is too long goes on in others of the same name. */
function inLength(chapter: DraftChapter): DraftChapter[] {
  const found: { readonly blocks: DraftBlock[] }[] = [{ blocks: [] }]
  let lines = 0
  for (const block of chapter.blocks) {
    const own = linesOf(block)
    if (lines > 0 && lines + own > mostLines) {
      found.push({ blocks: [] })
      lines = 0
    }
    lines += own
    found.at(-1)!.blocks.push(block)
  }
  return found.map(({ blocks }) => ({ ...chapter, blocks }))
}

/** About as many as it is written in. */
function linesOf(block: ForeignBlock): number {
  switch (block.type) {
    case 'table':
      return Math.min(block.rows.length, 60) + 4
    case 'list':
      return block.items.reduce((sum, item) => sum + item.reduce((all, one) => all + linesOf(one), 0), 0)
    default:
      return 1
  }
}

const isOfDocument = (block: DraftBlock): boolean =>
  block.type === 'paragraph' && (block.role === 'title' || block.role === 'subtitle')

/** A document without a heading in it has bold lines in their place. */
function withHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  if (blocks.some(({ type }) => type === 'heading')) return [...blocks]
  return blocks.map((block, at): DraftBlock => {
    if (block.type !== 'paragraph' || at === blocks.length - 1 || !isBoldLine(block)) return block
    const content = block.content.flatMap((node) => (node.type === 'strong' ? node.children : [node]))
    return { type: 'heading', level: 1, content, at: block.at }
  })
}

function isBoldLine({ content, role }: ForeignParagraph): boolean {
  const text = wordsOf(content)
  const isBold = content.every((node) => node.type === 'strong' || wordsOf([node]) === '')
  return role === 'text' && isBold && text.length > 1 && text.length < 80 && !/[.:,;]$/.test(text)
}

/** A single heading above all others is the document's own title. */
function withoutTitle(blocks: readonly DraftBlock[], title: string): readonly DraftBlock[] {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []))
  const [first] = headings
  if (!first) return blocks
  const isAbove = headings.slice(1).every(({ level }) => level > first.level)
  const saysTitle = wordsOf(first.content).toLowerCase() === title.toLowerCase()
  const isAlone = headings.length > 1 && isAbove
  return isAlone && saysTitle ? blocks.filter((block) => block !== first) : blocks
}
