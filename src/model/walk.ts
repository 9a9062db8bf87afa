/** The ways through a report's content, for all that look at every node of it. */

import type { Heading, Node, PhrasingContent, Root } from 'mdast'
import { asRoot, langOf, type Content } from './content.ts'
import { spokenOf, type Language } from './language.ts'
import type { Chapter, Report } from './report.ts'
import type { Span } from './span.ts'
import type { Column, Table } from './table.ts'
import { SKIP, visit } from './visit.ts'

/**
 * Every node in reading order, titles of boxes and captions of charts among them, which are no children of theirs. What
 * is within a node that the action answers `skip` for is passed by.
 */
export function eachNodeIn(
  content: readonly (Content | PhrasingContent)[],
  action: (node: Content, parent: Content | Root, index: number) => 'skip' | void,
): void {
  const root = asRoot(content as readonly Content[])
  const [only] = root.children
  // Nearly all cells of a large table are a single text: walking them as trees would take most of a check's time.
  if (only?.type === 'text' && root.children.length === 1) {
    action(only, root, 0)
    return
  }
  visit(root, (node, index, parent) => {
    if (node.type === 'root') return undefined
    if (action(node, parent!, index!) === 'skip') return SKIP
    if (node.type === 'box') eachNodeIn(node.title, action)
    if (node.type === 'chartBlock') eachNodeIn(node.caption, action)
    return undefined
  })
}

/** The same of a chapter, each with the language that the program speaks in the text around it. */
export function eachNodeSpoken(
  { lang, content }: Pick<Chapter, 'lang' | 'content'>,
  report: Language,
  action: (node: Content, language: Language) => void,
): void {
  const walk = (nodes: readonly Content[], language: Language): void =>
    eachNodeIn(nodes, (node) => {
      action(node, language)
      const own = spokenOf(langOf(node), language)
      if (own === language || !('children' in node)) return undefined
      walk(node.children as Content[], own)
      return 'skip'
    })
  walk(content, spokenOf(lang, report))
}

/** The headings of a chapter's sections, in order; its own title is none of them. */
export function eachHeading(
  { content, file }: Pick<Chapter, 'content' | 'file'>,
  action: (heading: Heading, span: Span) => void,
): void {
  visit(asRoot(content), 'heading', (heading) => action(heading, spanOf(heading, { file, start: 0, end: 0 })))
}

/** The cell that something stands in. */
export interface AtCell {
  readonly table: Table
  readonly column: Column
  /** It names its row, or the group of it. */
  readonly isLabel: boolean
}

export interface Surroundings {
  readonly parent: Content | Root
  readonly siblings: readonly Content[]
  readonly index: number
  /** Null outside of cells. */
  readonly at: AtCell | null
}

/** Every node that readers will see, of some types or null for all, wherever it stands: prose, titles, captions, headings, cells, boxes. */
export function eachNode<Type extends Content['type']>(
  { chapters, tables }: Pick<Report, 'chapters' | 'tables'>,
  types: readonly Type[] | null,
  action: (node: Extract<Content, { type: Type }>, span: Span, surroundings: Surroundings) => void,
): void {
  const isMeant = (node: Content): node is Extract<Content, { type: Type }> =>
    types === null || (types as readonly string[]).includes(node.type)
  const walk = (
    content: readonly (Content | PhrasingContent)[],
    within: Span,
    at: AtCell | null = null,
  ): void =>
    eachNodeIn(content, (node, parent, index) => {
      if (isMeant(node))
        action(node, spanOf(node, within), { parent, siblings: childrenOf(parent), index, at })
    })
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

const childrenOf = (parent: Content | Root): readonly Content[] =>
  'children' in parent ? (parent.children as Content[]) : []

/** Where a node stands; in a workbook nothing within a cell has a place of its own. */
export const spanOf = ({ position }: Node, within: Span): Span =>
  within.cell === undefined
    ? { file: within.file, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
    : within
