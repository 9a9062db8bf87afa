/** Every Markdown node that readers will see, wherever it stands: prose, titles, captions, headings, cells, boxes. */

import type { Node, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { asRoot, type Content } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { CellType, Column, Table } from '../model/table.ts'

/** The cell that something stands in. */
export interface AtCell {
  readonly table: Table
  readonly column: Column
  /** It names its row, or the group of it. */
  readonly isLabel: boolean
}

interface Surroundings {
  readonly parent: Content | Root
  readonly siblings: readonly Content[]
  readonly index: number
  /** Null outside of cells. */
  readonly at: AtCell | null
}

export function eachNode(
  { chapters, tables }: Report,
  action: (node: Content, span: Span, surroundings: Surroundings) => void,
): void {
  const walk = (
    content: readonly (Content | PhrasingContent)[],
    within: Span,
    at: AtCell | null = null,
  ): void => {
    const root = asRoot(content as readonly Content[])
    const [only] = root.children
    // Nearly all cells of a large table are a single text: walking them as trees would take most of a check's time.
    if (only?.type === 'text' && root.children.length === 1)
      return action(only, spanOf(only, within), { parent: root, siblings: root.children, index: 0, at })
    visit(root, (node, index, parent) => {
      if (node.type === 'root') return
      action(node, spanOf(node, within), { parent: parent!, siblings: parent!.children, index: index!, at })
      if (node.type === 'box') walk(node.title, within)
      if (node.type === 'chartBlock') walk(node.caption, within)
    })
  }
  for (const { title, content, span } of chapters) {
    walk(title, span)
    walk(content, span)
  }
  for (const table of tables) {
    const { caption, columns, rows, span } = table
    walk(caption ?? [], span)
    for (const { heading } of columns) walk(heading.content, heading.span)
    const hasKey = columns.some(({ role }) => role === 'key')
    const places = columns.map((column, index): AtCell => {
      const isLabel = column.role === 'key' || column.role === 'group' || (!hasKey && index === 0)
      return { table, column, isLabel }
    })
    for (const { cells } of rows)
      cells.forEach(({ written }, index) => walk(written.content, written.span, places[index]!))
  }
}

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
export function eachProse(report: Report, action: (prose: Prose) => void): void {
  const languages = new Map(report.chapters.map(({ file, lang }) => [file, lang]))
  eachNode(report, (node, span, { parent, siblings, index, at }) => {
    if (node.type !== 'text' || !node.position || isFormula(parent)) return
    const before = siblings[index - 1]
    action({
      text: node.value,
      span,
      exact: span.cell === undefined && span.end - span.start === node.value.length,
      opens: !before || isLineBreak(before),
      alone: siblings.length === 1,
      cell: at?.column.type ?? null,
      at,
      lang: node.data?.lang ?? languages.get(span.file) ?? report.meta.language,
    })
  })
}

/** Where a stretch of the prose stands: all of the prose where its offsets do not count. */
export const spanWithin = ({ span, exact }: Prose, index: number, length: number): Span =>
  exact ? { ...span, start: span.start + index, end: span.start + index + length } : span

/** Keys, subscripts and superscripts are no words. */
const isFormula = (node: Content | Root): boolean =>
  node.type === 'htmlElement' && ['kbd', 'sub', 'sup'].includes(node.data.hName)

const isLineBreak = (node: Content): boolean =>
  node.type === 'break' || (node.type === 'htmlElement' && node.data.hName === 'br')

/** In a workbook nothing within a cell has a place of its own. */
const spanOf = ({ position }: Node, within: Span): Span =>
  within.cell === undefined
    ? { file: within.file, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
    : within
