/** The chapters of a draft → their Markdown, and where each part of it came from. */

import type { ListItem, RootContent } from 'mdast'
import type { ForeignBlock, ForeignPlace } from '../documents/document.ts'
import type { Language } from '../model/language.ts'
import { appendixWords } from '../source/appendix-words.ts'
import { slug } from '../source/slug.ts'
import type { Draft, DraftBlock, DraftChapter } from './draft.ts'
import { blockMarkdown, headingMarkdown } from './markdown-text.ts'
import type { PlacedPart } from './places.ts'
import { wordsOf } from './words-of.ts'
import { writeTable, type TableChoice, type WrittenBlock, type WrittenFile } from './write-table.ts'

export interface WrittenChapter {
  /** `02-ekonomi.md`. */
  readonly name: string
  readonly text: string
  readonly parts: readonly PlacedPart[]
  /** What its tables hold outside of it. */
  readonly files: readonly WrittenFile[]
}

export type ChoiceOf = (id: string) => TableChoice

export function writeChapters(draft: Draft, choiceOf: ChoiceOf): WrittenChapter[] {
  const digits = Math.max(2, String(draft.chapters.length).length)
  const ends = draft.chapters.findLastIndex((chapter) => !isAppendix(chapter))
  return draft.chapters.map((chapter, index) => ({
    name: `${String(index + 1).padStart(digits, '0')}-${slug(wordsOf(chapter.title), 'kapitel')}.md`,
    ...writeChapter(chapter, draft, choiceOf, appendixSettings(chapter, index > ends, draft.facts.language)),
  }))
}

const isAppendix = ({ title }: DraftChapter): boolean => appendixWords(wordsOf(title)) !== null

/** It keeps what it is called: the document's text says so too. */
function appendixSettings(chapter: DraftChapter, isLast: boolean, language: Language): string {
  if (!isAppendix(chapter)) return ''
  const [yes, no] = language === 'sv' ? ['ja', 'nej'] : ['true', 'false']
  return `---\n${isLast ? `appendix: ${yes}\n` : ''}numbered: ${no}\n---\n\n`
}

function writeChapter(
  chapter: DraftChapter,
  draft: Draft,
  choiceOf: ChoiceOf,
  settings: string,
): Omit<WrittenChapter, 'name'> {
  const parts: PlacedPart[] = []
  const files: WrittenFile[] = []
  const noted = new Set<string>()
  let under = wordsOf(chapter.title)
  let text = settings
  const add = ({ text: own, parts: within }: WrittenBlock): void => {
    const start = text.length
    text += `${own}\n\n`
    for (const part of within) parts.push({ ...part, start: start + part.start, end: start + part.end })
  }
  const line = (written: string, at: ForeignPlace): WrittenBlock => ({
    text: written,
    parts: [
      { start: 0, end: written.length + 1, place: { at, table: null, row: null, column: null, under } },
    ],
  })
  add(line(headingMarkdown(chapter.title, 1), chapter.at))
  for (const block of chapter.blocks) {
    if (block.type === 'heading') under = wordsOf(block.content)
    noteNames(block, noted)
    if (block.type === 'table') {
      const written = writeTable(block, choiceOf(block.id), under, draft.facts.language)
      if (written) add(written.block)
      if (written?.file) files.push(written.file)
    } else add(line(written(block), block.at))
  }
  for (const name of noted) {
    const blocks = draft.notes.get(name)
    if (!blocks) continue
    const children = blocks.flatMap((block) => nodesOf(block)) as ListItem['children']
    add(
      line(
        blockMarkdown({ type: 'footnoteDefinition', identifier: name, children }),
        blocks[0]?.at ?? chapter.at,
      ),
    )
  }
  return { text: `${text.trimEnd()}\n`, parts, files }
}

const written = (block: Exclude<DraftBlock, { type: 'table' }>): string =>
  block.type === 'heading'
    ? headingMarkdown(block.content, block.level)
    : nodesOf(block)
        .map((node) => blockMarkdown(node))
        .join('\n\n')

/** Lists within lists beyond these are written as lines of the one around them. */
const mostDepth = 6

function nodesOf(block: ForeignBlock | DraftBlock, depth = 0): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: [...block.content] }] }]
    case 'paragraph': {
      const paragraph = { type: 'paragraph' as const, children: [...block.content] }
      return block.role === 'quote' ? [{ type: 'blockquote', children: [paragraph] }] : [paragraph]
    }
    case 'list':
      if (depth >= mostDepth) return block.items.flat().flatMap((inner) => nodesOf(inner, depth))
      return [
        {
          type: 'list',
          ordered: block.isOrdered,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: item.flatMap((inner) => nodesOf(inner, depth + 1)) as ListItem['children'],
          })),
        },
      ]
    case 'image':
      return [
        { type: 'paragraph', children: [{ type: 'image', url: `images/${block.name}`, alt: block.alt }] },
      ]
    case 'table':
      // A table within a list has no place of its own there: its words stay.
      return block.rows.map((row) => ({
        type: 'paragraph',
        children: [
          {
            type: 'text',
            value: row
              .map(({ content }) => wordsOf(content))
              .filter(Boolean)
              .join(' · '),
          },
        ],
      }))
  }
}

/** The notes that a block leads to, in the order that they are met. */
function noteNames(block: ForeignBlock | DraftBlock, found: Set<string>): void {
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      const { type, identifier } = node as { type?: unknown; identifier?: unknown }
      if (type === 'footnoteReference' && typeof identifier === 'string') found.add(identifier)
      for (const key of ['content', 'children', 'items', 'rows', 'title'] as const)
        if (key in node) walk((node as Record<string, unknown>)[key])
    }
  }
  walk(block)
}
