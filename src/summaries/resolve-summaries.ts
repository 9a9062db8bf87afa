/** Summaries as asked for → boxes that say what the typed tables come to. */

import type { BlockContent, List, PhrasingContent } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Box, Content } from '../model/content.ts'
import { spokenOf, type Language } from '../model/language.ts'
import { compare, ratioOf } from '../model/ratio.ts'
import type { Chapter } from '../model/report.ts'
import { rewrittenIn } from '../model/rewrite.ts'
import type { SummaryRequest } from '../model/summary.ts'
import { deviationIn, headlinesOf, type Headline } from './headlines.ts'
import { words } from './said-values.ts'
import type { KeyFigure, SummaryPart, Summed, Told } from './summary-part.ts'

export interface Summing extends Pick<Summed, 'meta' | 'tables' | 'kinds'> {
  readonly parts: readonly SummaryPart[]
  readonly emit: Emit
}

/** What the author wrote in the box comes first. One with nothing to say is reported, and left out where it is empty. */
export function resolveSummaries(chapters: readonly Chapter[], summing: Summing): readonly Chapter[] {
  return chapters.map((chapter) => {
    const spoken = spokenOf(chapter.lang, summing.meta.language)
    const content = rewrittenIn(chapter.content, spoken, (node, language) =>
      node.type === 'box' && node.summary ? summedUp(node, node.summary, language, summing) : node,
    )
    return content === chapter.content ? chapter : { ...chapter, content }
  })
}

function summedUp(
  { summary: _, ...box }: Box,
  request: SummaryRequest,
  language: Language,
  { parts, emit, ...report }: Summing,
): Content | readonly Content[] {
  const result = resultOf(request, report, emit)
  const summed: Summed = { ...report, language, result: result === 'unclear' ? null : result }
  const told = parts.flatMap((part) => (request.show.includes(part.id) ? (part.tell(summed) ?? []) : []))
  if (told.length === 0 && result !== 'unclear') emit('summary/empty', {}, request.span)
  const children = [...box.children, ...blocksOf(told)]
  return children.length === 0 ? [] : { ...box, children }
}

/** Tables that end as far from budget, in the same unit, are of one whole. */
function sayTheSame(all: readonly Headline[]): boolean {
  const [first, ...others] = all.map((one) => deviationIn(one, one.row)?.quantity)
  return others.every(
    (other) =>
      first && other?.unit === first.unit && compare(ratioOf(other.amount), ratioOf(first.amount)) === 0,
  )
}

/** In the table that the author names, else in the only one that tells a result. One that is unclear has been reported. */
function resultOf(
  { table: wanted, show, span }: SummaryRequest,
  { tables, kinds }: Pick<Summing, 'tables' | 'kinds'>,
  emit: Emit,
): Headline | 'unclear' | null {
  const known = headlinesOf('ending', tables, kinds)
  const ids = known.flatMap(({ table }) => table.ownId?.id ?? [])
  if (wanted) {
    const table = tables.find(({ id }) => id === wanted.text)
    // A table that could not be read has been reported.
    if (table?.columns.length === 0) return 'unclear'
    const [named] = table ? headlinesOf('ending', [table], kinds) : []
    const facts = { written: wanted.text, isThere: table !== undefined, known: ids }
    if (!named) emit('summary/table', { ...facts, nearest: nearest(wanted.text, ids) }, wanted.span)
    return named ?? 'unclear'
  }
  const [first] = known
  if (!first || sayTheSame(known)) return first ?? null
  if (!show.includes('result') && !show.includes('deviations')) return null
  emit('summary/which-table', { known: known.map(({ table }) => table.id) }, span)
  return 'unclear'
}

function blocksOf(told: readonly Told[]): readonly BlockContent[] {
  const figures = told.flatMap((one) => one.figures)
  const paragraphs = told.flatMap(({ text }): BlockContent[] =>
    text.length === 0 ? [] : [{ type: 'paragraph', children: [...text] }],
  )
  return figures.length === 0 ? paragraphs : [keyFigures(figures), ...paragraphs]
}

/** A list whose items are set as boxes where there is room. */
const keyFigures = (figures: readonly KeyFigure[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  data: { hProperties: { className: ['key-figures'] } },
  children: figures.map(({ label, value }) => {
    const children: PhrasingContent[] = [words(`${label} `), { type: 'strong', children: [...value] }]
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
  }),
})
