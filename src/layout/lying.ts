/**
 * What is printed on landscape pages: whoever wrote it there, or a table's own width, has done what a hint would ask for. And
 * what is printed in a box, where another page would help less than to move it out.
 */

import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'
import { withLyingTables } from '../render/lying-tables.ts'

/** Whether what stands at a place of the sources is printed so. */
export function liesAt(report: Report): (span: Span) => boolean {
  return within(withLyingTables(report).chapters, 'landscape')
}

/** Whether what stands at a place of the sources stands in a box. */
export function boxedAt(report: Report): (span: Span) => boolean {
  return within(report.chapters, 'box')
}

function within(chapters: Report['chapters'], type: 'landscape' | 'box'): (span: Span) => boolean {
  const found: Span[] = []
  for (const { content, file } of chapters)
    eachNodeIn(content, (node) => {
      if (node.type !== type) return undefined
      found.push(spanOf(node, { file, start: 0, end: 0 }))
      return 'skip'
    })
  return ({ file, start }) => found.some((one) => one.file === file && one.start <= start && start < one.end)
}
