/** A draft's problems at the places where they lie: `[3]`, linked to the list of problems. */

import type { Node } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Described } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { asRoot } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Marks } from './render-context.ts'

export interface Problem {
  /** Counts from 1, in the order of the list. */
  readonly number: number
  readonly diagnostic: Diagnostic
  readonly described: Described
}

export function createMarks(problems: readonly Problem[], report: Report): Marks {
  const byNode = new Map<Node, number[]>()
  const inside = ({ diagnostic }: Problem, { file, start, end }: Span) =>
    diagnostic.span.file === file &&
    diagnostic.span.start >= start &&
    diagnostic.span.start < Math.max(end, start + 1)
  for (const { file, content } of report.chapters) {
    if (!problems.some(({ diagnostic }) => diagnostic.span.file === file)) continue
    visit(asRoot(content), (node) => {
      if (!['paragraph', 'heading', 'figureBlock'].includes(node.type) || !node.position) return
      const span = { file, start: node.position.start.offset!, end: node.position.end.offset! }
      const found = problems.filter((problem) => inside(problem, span))
      if (found.length > 0)
        byNode.set(
          node,
          found.map(({ number }) => number),
        )
    })
  }
  return {
    at: (node) => marksHtml(byNode.get(node) ?? []),
    within: (span) =>
      marksHtml(problems.filter((problem) => inside(problem, span)).map(({ number }) => number)),
  }
}

const marksHtml = (numbers: readonly number[]): string =>
  numbers.map((number) => `<a class="problem-mark" href="#problem-${number}">[${number}]</a>`).join('')
