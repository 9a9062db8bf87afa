/** A paragraph as its author wrote it, for those who look for markup in it that Markdown has not taken for such. */

import type { Paragraph } from 'mdast'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'

export interface WrittenParagraph {
  readonly node: Paragraph
  readonly span: Span
  readonly source: string
  /** Without indentation. */
  readonly lines: readonly string[]
  readonly firstLine: Span
}

export type ParagraphSlip = (paragraph: WrittenParagraph, context: ChapterContext) => void

export function writtenParagraph(node: Paragraph, context: ChapterContext): WrittenParagraph {
  const span = context.spanOf(node)
  const source = context.text.slice(span.start, span.end)
  const lines = source.split('\n')
  return {
    node,
    span,
    source,
    lines: lines.map((line) => line.replace(/^[\s>]+/, '')),
    firstLine: { ...span, end: span.start + lines[0]!.length },
  }
}
