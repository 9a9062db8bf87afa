/** What the chapters of a record are written with: paragraphs, sections, and tables that nothing is computed in. */

import { noRemarks } from '../model/remarks.ts'
import type { Heading, Paragraph } from 'mdast'
import type { TableBlock } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import { startOf, type Span } from '../model/span.ts'
import { unstated, type Cell, type Column, type Quantity, type Row, type Table } from '../model/table.ts'

/** A text, a figure, or nothing. */
export type RecordCell = string | Quantity | null

export interface RecordColumn {
  readonly heading: string
  /** `group`: the same text in rows below each other is printed once. */
  readonly holds: 'group' | 'text' | 'figures'
}

export interface RecordRow {
  readonly cells: readonly RecordCell[]
  /** Where in the report's sources it is from. */
  readonly span: Span
}

export interface Blocks {
  paragraph(text: string): Paragraph
  section(title: string): Heading
  table(title: string, columns: readonly RecordColumn[], rows: readonly RecordRow[]): TableBlock
  /** Those that have been made. */
  tables(): readonly Table[]
}

/** The file that they stand in, as far as anything stands in one. */
export const recordFile = 'record.md'
const nowhere = startOf(recordFile)

const at = { line: 1, column: 1, offset: 0 }
const position = { start: at, end: at }

/** `language` is the report's. */
export function createBlocks(language: Language): Blocks {
  const tables: Table[] = []
  let sections = 0
  return {
    paragraph: (value) => ({ type: 'paragraph', children: [{ type: 'text', value, position }], position }),
    section(title) {
      const id = `section-${++sections}`
      return {
        type: 'heading',
        depth: 2,
        data: { id, level: 2 },
        children: [{ type: 'text', value: title, position }],
        position,
      }
    },
    table(title, columns, rows) {
      const table = tableOf(`table-${tables.length + 1}`, title, columns, rows, language)
      tables.push(table)
      return { type: 'tableBlock', table: table.id, position }
    },
    tables: () => tables,
  }
}

const tableOf = (
  id: string,
  title: string,
  columns: readonly RecordColumn[],
  rows: readonly RecordRow[],
  language: Language,
): Table => ({
  id,
  ownId: unstated.ownId,
  kind: 'record',
  title,
  titleIn: { sv: title, en: title },
  language,
  isDense: true,
  caption: null,
  remarks: noRemarks,
  sparkline: unstated.sparkline,
  page: null,
  unit: null,
  signs: 'unsigned',
  columns: columns.map((column, index) => typedColumn(column, index)),
  rows: rows.map((row, index) => typedRow(row, rows[index - 1], columns)),
  relations: [],
  relationsAsked: null,
  rules: [],
  rounded: false,
  span: nowhere,
})

const typedColumn = ({ heading, holds }: RecordColumn, index: number): Column => ({
  // A column that bears an id is nobody's free one: its texts are not searched for figures.
  id: `column-${index + 1}`,
  scope: null,
  heading: written(heading, nowhere),
  headingDate: null,
  type: holds === 'figures' ? 'measure' : 'text',
  role: holds === 'group' ? 'group' : 'value',
  unit: null,
  toTheRight: holds === 'figures',
  atCutoff: false,
  acrossPeriods: null,
  isDeviation: false,
  isEarlier: false,
  adopted: null,
  finished: [],
  choices: { sv: {}, en: {} },
  marks: {},
  said: [],
  isStrong: false,
})

function typedRow(
  { cells, span }: RecordRow,
  before: RecordRow | undefined,
  columns: readonly RecordColumn[],
): Row {
  return {
    role: 'body',
    id: null,
    same: [],
    isIncome: false,
    assessment: null,
    cells: cells.map((cell, index) =>
      columns[index]!.holds === 'group' && before?.cells[index] === cell
        ? { value: { type: 'missing' }, origin: 'inherited', written: written('', span) }
        : typedCell(cell, span),
    ),
    span,
  }
}

function typedCell(cell: RecordCell, span: Span): Cell {
  if (cell === null || cell === '')
    return { value: { type: 'missing' }, origin: 'written', written: written('', span) }
  if (typeof cell === 'string')
    return { value: { type: 'text' }, origin: 'written', written: written(cell, span) }
  // What another report's cell says is nothing that its author wrote here, to be held against other tables.
  return { value: { type: 'number', ...cell }, origin: 'computed', written: written('', span) }
}

const written = (text: string, span: Span): Cell['written'] => ({
  text,
  content: text === '' ? [] : [{ type: 'text', value: text, position }],
  span,
})
