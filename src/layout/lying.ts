/**
 * What is printed on landscape pages: whoever wrote it there, or a table's own width, has done what a hint would ask for. And
 * what is printed in a box, where another page would help less than to move it out.
 */

import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'
import { withLyingTables } from '../render/lying-tables.ts'

export interface PrintedIn {
  /** Whether what stands at a place of the sources is printed on a landscape page. */
  readonly lies: (span: Span) => boolean
  /** Whether it stands in a box. */
  readonly boxed: (span: Span) => boolean
}

export function printedIn(report: Report): PrintedIn {
  const found: Record<'landscape' | 'box', Span[]> = { landscape: [], box: [] }
  for (const { content, file } of withLyingTables(report).chapters)
    eachNodeIn(content, (node) => {
      if (node.type === 'landscape' || node.type === 'box')
        found[node.type].push(spanOf(node, { file, start: 0, end: 0 }))
    })
  return { lies: (span) => isIn(found.landscape, span), boxed: (span) => isIn(found.box, span) }
}

const isIn = (spans: readonly Span[], { file, start }: Span): boolean =>
  spans.some((one) => one.file === file && one.start <= start && start < one.end)
