/** The lists of terms that a report asks for, with the terms that it uses. */

import type { List, PhrasingContent } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { meaningOf, type Term } from '../model/glossary.ts'
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
    const language = chapter.lang ?? meta.language
    const content = rewritten(chapter.content, (node) => {
      if (node.type !== 'list' || !node.data?.isGlossary) return node
      used ??= usedTerms(chapters, glossary, meta)
      if (used.length === 0)
        emit('glossary/empty', { isThere: glossary.length > 0 }, spanOf(node, chapter.span))
      return used.length === 0 ? [] : { ...node, children: used.map((term) => item(term, language)) }
    })
    return content === chapter.content ? chapter : { ...chapter, content }
  })
}

/** `language` is that of the text around it. */
function item(term: Term, language: string): List['children'][number] {
  const { name, language: lang } = term
  const data = lang === language ? {} : { lang }
  const said: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: name, data }] },
    { type: 'text', value: `: ${meaningOf(term)}`, data },
  ]
  const children: PhrasingContent[] =
    lang === language
      ? said
      : [{ type: 'htmlElement', data: { hName: 'span', hProperties: { lang } }, children: said }]
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}
