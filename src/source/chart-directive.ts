/** `::chart[Caption]{table=… type=…}` → a chart as asked for; its names are looked up when the tables have been typed. */

import type { Name } from '../model/chart.ts'
import type { ChartBlock, Content } from '../model/content.ts'
import { lookUp } from '../model/look-up.ts'
import { chartLineChoices, chartTypeChoices } from '../model/report-choices.ts'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'
import {
  attributeSpan,
  chosen,
  idSpan,
  openingSpan,
  positioned,
  type Converter,
  type Directive,
} from './directive.ts'

export const chart: Converter = (node, { label }, context, convert) => {
  const span = openingSpan(node, context)
  const { table, id } = node.attributes ?? {}
  if (!table) {
    const facts = { directive: '::chart', attribute: 'table', nearest: null, value: '', known: [] }
    context.emit('directive/attribute', { ...facts, problem: 'missing' }, span)
    return null
  }
  const [category] = namesIn(node, 'category', span, context)
  const block: Content & ChartBlock = positioned(node, {
    type: 'chartBlock',
    id: '',
    ownId: id ? { id, span: idSpan(span, id, context) } : null,
    caption: convert.inlines(label),
    request: {
      type: chosen(node, 'type', chartTypeChoices, context),
      table: { text: table, span: attributeSpan(span, table, context) },
      category: category ?? null,
      values: namesIn(node, 'values', span, context),
      rows: namesIn(node, 'rows', span, context),
      lines: chosen(node, 'lines', chartLineChoices, context) ?? 'columns',
      span,
    },
  })
  context.figures.push(block)
  return [block]
}

/** `values="budget prognos"`: names apart by blanks or commas, each with its place. */
function namesIn(node: Directive, attribute: string, opening: Span, context: ChapterContext): Name[] {
  const written = lookUp(node.attributes ?? {}, attribute) ?? ''
  const { start } = attributeSpan(opening, written, context)
  return [...written.matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    text,
    span:
      start === opening.start
        ? opening
        : { ...opening, start: start + index, end: start + index + text.length },
  }))
}
