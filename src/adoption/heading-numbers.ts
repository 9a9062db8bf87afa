/** Numbers that stand in front of headings: ours are set anew. */

import type { ForeignBlock, ForeignHeading } from '../documents/document.ts'
import { wordsOf } from './words-of.ts'

/** `3.1 Ekonomi`, where several headings are numbered by hand: numbers are set anew. */
const number = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.)\s+(?=\p{L})/u

const isNumbered = (block: ForeignBlock): block is ForeignHeading =>
  block.type === 'heading' && number.test(wordsOf(block.content))

export function withoutNumbers(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  if (blocks.filter(isNumbered).length < 2) return [...blocks]
  return blocks.map((block) => {
    if (!isNumbered(block)) return block
    const [first, ...others] = block.content
    if (first?.type !== 'text') return block
    return {
      ...block,
      content: [{ ...first, value: first.value.trimStart().replace(number, '') }, ...others],
    }
  })
}
