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

/** Each problem of a chapter is marked once: in the innermost place that holds it, else in the next one after it. */
export function createMarks(problems: readonly Problem[], report: Report): Marks {
  const places = placesOf(report)
  const numbers = new Map<Node | string, number[]>()
  for (const { number, diagnostic } of problems) {
    const { span } = diagnostic
    const near = places.filter(({ file }) => file === span.file)
    const holding = near.filter(
      ({ start, end }) => start <= span.start && span.start < Math.max(end, start + 1),
    )
    const innermost = holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const next = near.filter(({ start }) => start >= span.start).sort((a, b) => a.start - b.start)[0]
    const place = innermost ?? next ?? near.at(-1)
    if (place) numbers.set(place.key, [...(numbers.get(place.key) ?? []), number])
  }
  return {
    at: (node) => marksHtml(numbers.get(node) ?? []),
    within: (span) => marksHtml(numbers.get(keyOf(span)) ?? []),
  }
}

interface Place extends Span {
  readonly key: Node | string
}

const keyOf = ({ file, start, end }: Span): string => `${file}:${start}:${end}`

/** Where marks can be set: titles, headings, paragraphs, figures, and the cells of tables. */
function placesOf({ chapters, tables }: Report): Place[] {
  const places: Place[] = []
  for (const { file, content, titleSpan } of chapters) {
    places.push({ ...titleSpan, key: keyOf(titleSpan) })
    visit(asRoot(content), (node) => {
      if (!['paragraph', 'heading', 'figureBlock', 'chartBlock'].includes(node.type) || !node.position) return
      places.push({ file, start: node.position.start.offset!, end: node.position.end.offset!, key: node })
    })
  }
  const cells = tables.flatMap(({ columns, rows }) => [
    ...columns.map(({ heading }) => heading),
    ...rows.flatMap((row) => row.cells.map(({ written }) => written)),
  ])
  return [...places, ...cells.map(({ span }) => ({ ...span, key: keyOf(span) }))]
}

const marksHtml = (numbers: readonly number[]): string =>
  numbers.map((number) => `<a class="problem-mark" href="#problem--${number}">[${number}]</a>`).join('')
