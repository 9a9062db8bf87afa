/** A typed table → what table templates print. */

import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { Cell, Column, Row, Table } from '../model/table.ts'
import type { Target } from '../numbering/number-report.ts'
import { cellText } from './cell-text.ts'
import { escapeHtml, safeHtml, type SafeHtml } from './safe-html.ts'
import { words } from './words.ts'

export interface TableView {
  readonly id: string
  readonly kind: string
  /** “Tabell 3”, or null for a table without a caption. */
  readonly number: string | null
  readonly caption: SafeHtml | null
  /** Names the table where it has no caption. */
  readonly label: string
  readonly unitNote: string | null
  readonly columns: readonly { readonly id: string; readonly heading: SafeHtml; readonly align: Align }[]
  /** Row groups: one for each outermost group of a table that has such, else a single one. */
  readonly groups: readonly { readonly rows: readonly RowView[] }[]
  readonly note: string | null
  /** Few enough rows to be kept on one page. */
  readonly short: boolean
}

/** A table this long may be cut between pages rather than leave most of a page empty. */
const shortRows = 14

type Align = 'number' | 'text'

interface RowView {
  readonly role: string
  readonly cells: readonly CellView[]
}

interface CellView {
  readonly content: SafeHtml
  readonly align: Align
  /** `row` or `rowgroup` for header cells, else null. */
  readonly scope: string | null
  /** Rows that the cell spans; null for one. */
  readonly span: number | null
  /** A choice's id, for its symbol. */
  readonly status: string | null
  /** Whether some problem of a draft lies here. */
  readonly problem: boolean
}

export interface TableHtml {
  readonly caption: string | null
  readonly headings: readonly string[]
  /** Inline HTML of every cell, by row and column. */
  readonly cells: readonly (readonly string[])[]
  /** Numbers of the problems in each cell, as HTML; empty for none. */
  readonly marks: readonly (readonly string[])[]
  readonly headingMarks: readonly string[]
}

export function tableView(
  table: Table,
  kind: Kind | undefined,
  target: Target,
  html: TableHtml,
  language: Language,
): TableView {
  const word = words[language]
  const outer = table.columns.findIndex(({ role }) => role === 'group')
  const cellView = (row: Row, rowIndex: number, index: number): CellView => {
    const cell = row.cells[index]!
    const column = table.columns[index]!
    const marks = html.marks[rowIndex]![index]!
    return {
      content: safeHtml(printed(cell, column, kind, html.cells[rowIndex]![index]!, language) + marks),
      align: alignOf(column),
      scope: scopeOf(column, index === outer),
      span: spanOf(table, rowIndex, index),
      status: cell.value.type === 'choice' ? cell.value.choice : null,
      problem: marks !== '',
    }
  }
  const groups: { rows: RowView[] }[] = []
  table.rows.forEach((row, rowIndex) => {
    const begins = outer !== -1 && row.cells[outer]!.origin !== 'inherited'
    if (begins || groups.length === 0) groups.push({ rows: [] })
    const cells = row.cells.flatMap((cell, index) => {
      const merged = table.columns[index]!.role === 'group' && cell.origin === 'inherited'
      return merged ? [] : [cellView(row, rowIndex, index)]
    })
    groups.at(-1)!.rows.push({ role: row.role, cells })
  })
  return {
    id: table.id,
    kind: table.kind,
    number: target.number && `${word.table} ${target.number}`,
    caption: html.caption === null ? null : safeHtml(html.caption),
    label: kind?.title[language] ?? word.table,
    unitNote: table.unit && `${word.amountsIn} ${table.unit}`,
    columns: table.columns.map((column, index) => ({
      id: column.id ?? '',
      heading: safeHtml(html.headings[index]! + html.headingMarks[index]!),
      align: alignOf(column),
    })),
    groups,
    note: table.rounded ? word.rounded : null,
    short: outer === -1 && table.rows.length <= shortRows,
  }
}

/** Text cells print their own inline Markdown; all others the typed value. */
function printed(cell: Cell, column: Column, kind: Kind | undefined, inline: string, language: Language): string {
  if (cell.value.type === 'text') return inline
  const columnKind = kind?.columns.find(({ id }) => id === column.id)
  return escapeHtml(cellText(cell, column, columnKind, language))
}

const alignOf = ({ type }: Column): Align =>
  ['money', 'number', 'integer', 'percent'].includes(type) ? 'number' : 'text'

/** Inner groups head the rows they span, the outermost its whole row group. */
function scopeOf({ role }: Column, isOuter: boolean): string | null {
  if (role === 'key') return 'row'
  return role === 'group' ? (isOuter ? 'rowgroup' : 'row') : null
}

function spanOf({ columns, rows }: Table, rowIndex: number, index: number): number | null {
  if (columns[index]!.role !== 'group') return null
  let end = rowIndex + 1
  while (end < rows.length && rows[end]!.cells[index]!.origin === 'inherited') end++
  return end - rowIndex > 1 ? end - rowIndex : null
}
