/** What a document is made of, as long as something may still be said of it. */

import { points } from './lengths.ts'
import {
  paragraph,
  paragraphXml,
  withProperties,
  type Paragraph,
  type ParagraphProperties,
} from './paragraph.ts'

export interface Table {
  readonly type: 'table'
  /** `first` is said of its first paragraph. */
  xml(first: ParagraphProperties): string
}

export interface PageBreak {
  readonly type: 'pageBreak'
}

export type Block = Paragraph | Table | PageBreak

/** Styles of paragraphs that keep a distance of their own from what is above them. */
const distant = /^(?:Heading|TableCaption|TableUnit|TableNote|Figure|TOC|ListHeading)/

/**
 * Blocks as they stand in a document. Word joins tables that meet, has no distance below one, and no page break but at a
 * paragraph. `section` ends them.
 */
export function blocksXml(blocks: readonly Block[], section: string | null): string {
  const written: string[] = []
  let breaks = false
  let isBelowTable = false
  for (const block of withEnd(blocks, section)) {
    if (block.type === 'pageBreak') {
      breaks = true
      continue
    }
    const more: ParagraphProperties = breaks ? { pageBreakBefore: true } : {}
    if (block.type === 'table') {
      if (isBelowTable) written.push(paragraphXml(between))
      written.push(block.xml(more))
    } else written.push(paragraphXml(withProperties(isBelowTable ? apart(block) : block, more)))
    isBelowTable = block.type === 'table'
    breaks = false
  }
  return written.join('')
}

/** What they end with is a paragraph, and says what is said of a section. */
function withEnd(all: readonly Block[], section: string | null): readonly Block[] {
  // A page that nothing is on would follow.
  const blocks = all.slice(0, all.findLastIndex(({ type }) => type !== 'pageBreak') + 1)
  const last = blocks.at(-1)
  if (section === null) return last?.type === 'paragraph' ? blocks : [...blocks, between]
  // LibreOffice loses the bookmarks of a paragraph that ends a section.
  const canEnd = last?.type === 'paragraph' && !last.content.includes('<w:bookmarkStart')
  return canEnd
    ? [...blocks.slice(0, -1), withProperties(last, { section })]
    : [...blocks, withProperties(between, { section })]
}

/** A table keeps no distance from what is below it. */
const apart = (block: Paragraph): Paragraph =>
  block.content === '' || distant.test(block.properties.style ?? '')
    ? block
    : withProperties(block, { spacing: { ...block.properties.spacing, before: belowTable } })

const belowTable = points(12)

/** Word needs a paragraph between tables, and one that ends what a table stands last in. */
export const between = paragraph('', { spacing: { before: 0, after: 0, line: 20 } })
