/** What a report says in words, run by run, wherever it stands. */

import type { Root } from 'mdast'
import type { Content } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { CellType } from '../model/table.ts'
import { eachNode, type AtCell } from '../model/walk.ts'

/** A run of words as readers see it. */
export interface Prose {
  readonly text: string
  readonly span: Span
  /** The source says the same, character by character: no escapes or entities. */
  readonly exact: boolean
  /** Nothing stands before it that it could be the rest of, as in `H<sub>2</sub>O`. */
  readonly opens: boolean
  /** It is all there is in its cell, paragraph or emphasis. */
  readonly alone: boolean
  readonly cell: CellType | null
  /** The cell; null outside of cells. */
  readonly at: AtCell | null
  /** The language that it is in, as HTML has it. */
  readonly lang: string
}

/** All that is written in words; code is not, and what has no place of its own is left out. */
export function eachProse({ chapters, tables, meta }: Report, action: (prose: Prose) => void): void {
  const languages = new Map(chapters.map(({ file, lang }) => [file, lang]))
  const langIn = (file: string): string => languages.get(file) ?? meta.language
  for (const chapter of chapters)
    proseOf(chapter, { chapters: [chapter], tables: [] }, langIn(chapter.file)).forEach(action)
  for (const table of tables)
    proseOf(table, { chapters: [], tables: [table] }, langIn(table.span.file)).forEach(action)
}

interface Known {
  readonly lang: string
  readonly prose: readonly Prose[]
}

/** Of chapters and tables, which several rules look through, and after an edit all of a report but one. */
const known = new WeakMap<object, Known>()

/** `lang` is the language that what is in it is in, where nothing else is said. */
function proseOf(part: object, within: Pick<Report, 'chapters' | 'tables'>, lang: string): readonly Prose[] {
  const before = known.get(part)
  if (before?.lang === lang) return before.prose
  const prose: Prose[] = []
  eachNode(within, ['text'], (node, span, { parent, siblings, index, at }) => {
    if (!node.position || isFormula(parent)) return
    const preceding = siblings[index - 1]
    prose.push({
      text: node.value,
      span,
      exact: span.cell === undefined && span.end - span.start === node.value.length,
      opens: !preceding || isLineBreak(preceding),
      alone: siblings.length === 1,
      cell: at?.column.type ?? null,
      at,
      lang: node.data?.lang ?? lang,
    })
  })
  known.set(part, { lang, prose })
  return prose
}

/** Where a stretch of the prose stands: all of the prose where its offsets do not count. */
export const spanWithin = ({ span, exact }: Prose, index: number, length: number): Span =>
  exact ? { ...span, start: span.start + index, end: span.start + index + length } : span

/** Keys, subscripts and superscripts are no words. */
const isFormula = (node: Content | Root): boolean =>
  node.type === 'htmlElement' && ['kbd', 'sub', 'sup'].includes(node.data.hName)

const isLineBreak = (node: Content): boolean =>
  node.type === 'break' || (node.type === 'htmlElement' && node.data.hName === 'br')
