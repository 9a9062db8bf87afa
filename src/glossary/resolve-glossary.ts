/** The lists of terms that a report asks for, with the terms that it uses. */

import type { List } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Term } from '../model/glossary.ts'
import type { Chapter, Report } from '../model/report.ts'
import { rewritten } from '../model/rewrite.ts'
import { spanOf } from '../model/walk.ts'
import { usedTerms } from './used-terms.ts'

/** A list without any term is reported, and left out. */
export function resolveGlossary(
  { chapters, glossary, meta }: Pick<Report, 'chapters' | 'glossary' | 'meta'>,
  emit: Emit,
): readonly Chapter[] {
  let used: readonly Term[] | null = null
  return chapters.map((chapter) => {
    const content = rewritten(chapter.content, (node) => {
      if (node.type !== 'list' || !node.data?.isGlossary) return node
      used ??= usedTerms(chapters, glossary, meta)
      if (used.length === 0)
        emit('glossary/empty', { isThere: glossary.length > 0 }, spanOf(node, chapter.span))
      return used.length === 0 ? [] : { ...node, children: used.map(item) }
    })
    return content === chapter.content ? chapter : { ...chapter, content }
  })
}

const item = ({ name, means }: Term): List['children'][number] => ({
  type: 'listItem',
  spread: false,
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: name }] },
        { type: 'text', value: `: ${means}` },
      ],
    },
  ],
})
