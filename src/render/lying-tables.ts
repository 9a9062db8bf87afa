/**
 * Tables that no upright page holds in type that can be read, laid on landscape pages of their own: the nodes that an author's
 * `::::landscape` makes, so that whatever prints a report knows what to do.
 */

import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Content, Landscape, TableBlock } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { Chapter, ChosenFont, FontName, Report } from '../model/report.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Column, Table } from '../model/table.ts'
import { cellText } from '../wording/cell-text.ts'
import { measureIn } from '../wording/font-widths.ts'
import { headingUnit } from '../wording/heading-unit.ts'
import { columnWidths, type CellWidth, type ColumnWidths } from './column-widths.ts'
import { headRows } from './heading-groups.ts'
import { hyphenated } from './hyphenate.ts'
import { rowLooks } from './row-looks.ts'
import { alignsOf } from './table-shape.ts'

/** In ems of the smallest type that can be read on paper: what a page has room for, in the font that themes set tables in. */
const rooms = { upright: 68, landscape: 103 } as const

/** The same report, each such table that stands in no box on a page of its own side. */
export const withLyingTables = rememberedOf((report: Report): Report => {
  const lying = new Map(
    report.tables.filter((table) => liesDown(table, report)).map((table) => [table.id, table]),
  )
  if (lying.size === 0) return report
  return {
    ...report,
    chapters: report.chapters.map((chapter) => {
      const content = begun(laid(chapter.content, lying), chapter)
      return content === chapter.content ? chapter : { ...chapter, content }
    }),
  }
})

/** The tables that lie for no other reason than their width. */
export function tablesLaidByWidth(report: Report): readonly Table[] {
  const { chapters, tables } = withLyingTables(report)
  const laid = new Set(chapters.flatMap(({ content }) => laidIn(content)))
  return tables.filter(({ id }) => laid.has(id))
}

/** Ids of the tables that no author has laid down. */
const laidIn = (content: readonly Content[]): string[] =>
  content.flatMap((node) => {
    if (node.type === 'inLanguage') return laidIn(node.children)
    return node.type === 'landscape' && node.isByWidth
      ? node.children.flatMap((child) => (child.type === 'tableBlock' ? [child.table] : []))
      : []
  })

/** The same nodes where none of them is such a table. */
function laid<C extends Content>(content: readonly C[], lying: ReadonlyMap<string, Table>): readonly C[] {
  const result = content.map((node: Content): Content => {
    if (node.type === 'inLanguage') {
      const children = laid(node.children, lying)
      return children === node.children ? node : { ...node, children: [...children] }
    }
    const table = node.type === 'tableBlock' ? lying.get(node.table) : undefined
    if (!table) return node
    const page: Landscape = { type: 'landscape', children: [node as TableBlock] }
    if (table.page === null) page.isByWidth = true
    if (node.position) page.position = node.position
    return page
  }) as C[]
  return result.some((node, index) => node !== content[index]) ? result : content
}

/** A chapter whose page would hold its title and a line or two begins on that of the table. */
function begun(content: readonly Content[], { content: written, pageBreak }: Chapter): readonly Content[] {
  const [first, page, ...others] = content
  const isMade = page?.type === 'landscape' && page !== written[1]
  if (!pageBreak || first?.type !== 'paragraph' || !isMade || toString(first).length > twoLines)
    return content
  const whole: Landscape = { ...page, children: [first, ...page.children] }
  if (first.position && page.position)
    whole.position = { start: first.position.start, end: page.position.end }
  return [whole, ...others]
}

/** In letters. */
const twoLines = 170

/** Fewer columns than this do not make a table too wide; one long word can be set smaller. */
const manyColumns = 7

const liesDown = (table: Table, report: Report): boolean =>
  table.page === null ? isTooWide(table, report, 'upright') : table.page === 'landscape'

/**
 * Whether a table of text has lines of single words on a page of this side, in the smallest type that can be read. One of figures
 * is never crushed: it is set smaller, or goes beyond its page.
 */
export const isCrushed = (table: Table, report: Report, page: keyof typeof rooms): boolean =>
  isTooWide(table, report, page) && widthsOf(textsOf(table, report.meta.language)).isMostlyText

function isTooWide(table: Table, { meta }: Report, page: keyof typeof rooms): boolean {
  if (table.columns.length < manyColumns) return false
  const texts = textsOf(table, meta.language)
  const { legible, isMostlyText } = widthsOf(texts)
  return isMostlyText
    ? legible > textGives * rooms[page]
    : legible * broadness(texts, meta.fonts.headings) > rooms[page]
}

/** Text gives way where figures cannot, and a page that lies leaves much of the one before it empty. */
const textGives = 1.06

/** How much wider these texts are in the font that the report has chosen for them; 1 where it is not known. */
function broadness({ columns }: Texts, font: ChosenFont | null): number {
  if (typeof font !== 'string') return 1
  const text = columns.flatMap((cells) => cells.map((cell) => cell.text)).join('')
  return measureIn(font)(text, 1) / Math.max(0.01, measureIn(usualFont)(text, 1))
}

const usualFont: FontName = 'source-sans'

interface Texts {
  readonly columns: readonly (readonly CellWidth[])[]
  readonly above: readonly { readonly from: number; readonly count: number; readonly text: string }[]
}

const widthsOf = ({ columns, above }: Texts): ColumnWidths => columnWidths(columns, rooms.upright, { above })

function textsOf(table: Table, language: Language): Texts {
  const aligns = alignsOf(table)
  const looks = rowLooks(table, language)
  const textOf = (content: readonly PhrasingContent[]): string =>
    hyphenated(content, language, 'long')
      .map((node) => toString(node))
      .join('')
  const heads = headRows(table)
  const columns = table.columns.map((column: Column, index): CellWidth[] => [
    { text: textOf(heads.own[index]!) + headingUnit(column, language), unbroken: false },
    ...table.rows.flatMap((row, at): CellWidth[] => {
      if (looks[at]!.isAcross) return []
      const cell = row.cells[index]!
      const { type } = cell.value
      const text = type === 'text' ? textOf(cell.written.content) : cellText(cell, column, language)
      return [{ text, unbroken: aligns[index] === 'number' || type === 'date' }]
    }),
  ])
  return {
    columns,
    above: heads.groups.map(({ content, ...across }) => ({ ...across, text: textOf(content) })),
  }
}
