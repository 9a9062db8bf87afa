/** Headings of chapters and captions of tables that bear a date, a month or a year → those of the next report. */

import type { Text } from 'mdast'
import type { Edit } from '../fixes/edit.ts'
import { asRoot, type Content } from '../model/content.ts'
import type { SourceText } from '../model/span.ts'
import type { Language } from '../model/language.ts'
import { SKIP, visit } from '../model/visit.ts'
import { isRefused, parseMarkdown } from '../source/markdown.ts'
import { change } from '../fixes/change.ts'
import { movedText } from './moved-text.ts'
import type { NextPeriod } from './next-period.ts'

/** `end` is where the front matter ends. */
export function rollHeadings(
  source: SourceText,
  end: number,
  period: NextPeriod,
  language: Language,
): Edit[] {
  const { text } = source
  const body = text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end)
  const root = parseMarkdown(body)
  if (isRefused(root)) return []
  const edits: Edit[] = []
  visit(asRoot(root.children as Content[]), (node) => {
    // Those are prose, and carried over as such.
    if (['blockquote', 'list', 'footnoteDefinition'].includes(node.type)) return SKIP
    const isCaption = (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
    const isTable = (node.type as string) === 'leafDirective' && (node as { name?: string }).name === 'table'
    if (node.type !== 'heading' && !isCaption && !isTable) return undefined
    visit(node, 'text', ({ position }: Text) => {
      const [start, stop] = [position!.start.offset!, position!.end.offset!]
      const written = text.slice(start, stop)
      const moved = movedText(written, period, language)
      if (moved !== written) edits.push(change(source, start, stop, moved))
    })
    return SKIP
  })
  return edits
}
