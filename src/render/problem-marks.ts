/** A draft's problems at the places where they lie: `[3]`, linked to the list of problems. */

import { group } from 'd3-array'
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
  const places = group(placesOf(report), sheetOf)
  const numbers = new Map<Node | string, number[]>()
  for (const [sheet, inSheet] of group(problems, ({ diagnostic }) => sheetOf(diagnostic.span))) {
    const placeOf = placeFinder(places.get(sheet) ?? [])
    for (const { number, diagnostic } of inSheet.toSorted(byStart)) {
      const place = placeOf(diagnostic.span.start)
      if (place) numbers.set(place.key, [...(numbers.get(place.key) ?? []), number])
    }
  }
  return {
    at: (node) => marksHtml(numbers.get(node) ?? []),
    within: (span) => marksHtml(numbers.get(keyOf(span)) ?? []),
  }
}

const byStart = (a: Problem, b: Problem): number =>
  a.diagnostic.span.start - b.diagnostic.span.start || a.number - b.number

/** Finds the place of offsets that are asked for in their order, passing each place once. */
function placeFinder(places: readonly Place[]): (offset: number) => Place | undefined {
  const sorted = places.toSorted((a, b) => a.start - b.start)
  let passed = 0
  let open: Place[] = []
  return (offset) => {
    open = open.filter((place) => endOf(place) > offset)
    for (; passed < sorted.length && sorted[passed]!.start <= offset; passed++)
      if (endOf(sorted[passed]!) > offset) open.push(sorted[passed]!)
    const [innermost] = open.toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return innermost ?? sorted[passed] ?? places.at(-1)
  }
}

const endOf = ({ start, end }: Place): number => Math.max(end, start + 1)

interface Place extends Span {
  readonly key: Node | string
}

const keyOf = (span: Span): string => `${sheetOf(span)}:${span.start}:${span.end}`

/** Offsets count within a text, or within a sheet of a workbook. */
const sheetOf = ({ file, cell }: Span): string =>
  cell === undefined ? file : `${file} ${cell.slice(0, cell.lastIndexOf('!'))}`

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
