import { visit } from 'unist-util-visit'
import { nearest } from '../diagnostics/nearest.ts'
import { asRoot } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Rule } from './rule.ts'

/** `:ref[id]` and links to `#id` lead to something in the report. */
export const references: Rule = (report, emit) => {
  const known = idsOf(report)
  for (const { content, file } of report.chapters) {
    visit(asRoot(content), (node) => {
      const target =
        node.type === 'reference'
          ? node.target
          : node.type === 'link' && node.url.startsWith('#')
            ? node.url.slice(1)
            : null
      if (target === null || known.includes(target)) return
      emit(
        'ref/unknown',
        { target, nearest: nearest(target, known), known },
        { file, start: node.position!.start.offset!, end: node.position!.end.offset! },
      )
    })
  }
}

function idsOf({ chapters, tables }: Report): string[] {
  const ids: string[] = []
  for (const { id, content } of chapters) {
    ids.push(id)
    visit(asRoot(content), (node) => {
      if (node.type === 'heading') ids.push(node.data!.id!)
      if (node.type === 'figureBlock') ids.push(node.id)
    })
  }
  return [...ids, ...tables.map(({ id }) => id)]
}
