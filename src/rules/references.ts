import { nearest } from '../diagnostics/nearest.ts'
import type { Content } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import { eachNode, eachNodeIn } from '../model/walk.ts'
import type { Rule } from './rule.ts'

/** `:ref[id]`, links to `#id` and definitions of such lead to something in the report. */
export const references: Rule = (report, emit, shown) => {
  const known = idsOf(shown)
  const all = new Set(known)
  eachNode(report, ['reference', 'link', 'definition'], (node, span) => {
    const target = targetOf(node)
    if (target !== null && !all.has(target))
      emit('ref/unknown', { target, nearest: nearest(target, known), known }, span)
  })
}

function targetOf(node: Content): string | null {
  if (node.type === 'reference') return node.target
  return (node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')
    ? node.url.slice(1)
    : null
}

export function idsOf({ chapters, tables }: Report): string[] {
  const ids: string[] = []
  for (const { id, content } of chapters) {
    ids.push(id)
    eachNodeIn(content, (node) => {
      if (node.type === 'heading') ids.push(node.data!.id!)
      if (node.type === 'figureBlock' || node.type === 'chartBlock') ids.push(node.id)
    })
  }
  return [...ids, ...tables.map(({ id }) => id)]
}
