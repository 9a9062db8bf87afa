/** What is printed on landscape pages: whoever wrote it there, or a table's own width, has done what a hint would ask for. */

import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'
import { withLyingTables } from '../render/lying-tables.ts'

/** Whether what stands at a place of the sources is printed so. */
export function liesAt(report: Report): (span: Span) => boolean {
  const laid: Span[] = []
  for (const { content, file } of withLyingTables(report).chapters)
    eachNodeIn(content, (node) => {
      if (node.type !== 'landscape') return undefined
      laid.push(spanOf(node, { file, start: 0, end: 0 }))
      return 'skip'
    })
  return ({ file, start }) => laid.some((one) => one.file === file && one.start <= start && start < one.end)
}
