/** Tables in which something changed, each as a section of the view, and those that came and went. */

import { toString } from 'mdast-util-to-string'
import type { Table } from '../model/table.ts'
import { numberReport, type NumberedReport } from '../numbering/number-report.ts'
import { changeText, figureText, seenText } from './change-text.ts'
import { headingOf } from './compare-tables.ts'
import type { CellChange, LabelledRow, ReportDifference, TableDifference } from './difference.ts'
import { leftward, rightward, type DiffSection, type Grid, type Tone } from './section.ts'
import { excerpts } from './excerpts.ts'
import type { DiffWords } from './words.ts'

export function tableSections(difference: ReportDifference, say: DiffWords): DiffSection[] {
  const { before, after, tables, tablesAdded, tablesRemoved } = difference
  const numbered = { before: numberReport(before), after: numberReport(after) }
  const whole = (tone: Tone, found: readonly Table[], report: NumberedReport): Grid[] =>
    found.length === 0
      ? []
      : [
          {
            caption: tone === 'added' ? say.added : say.removed,
            tone,
            byCell: false,
            columns: [leftward(say.table)],
            rows: found.map((table) => [tableName(table, report, say)]),
          },
        ]
  const grids = [
    ...whole('added', tablesAdded, numbered.after),
    ...whole('removed', tablesRemoved, numbered.before),
  ]
  return [
    ...tables.map((table) => tableSection(table, numbered.after, say)),
    ...(grids.length > 0 ? [{ heading: say.tables, notes: [], grids }] : []),
  ]
}

/** `Tabell 2: Ekonomiskt resultat`; a table without a caption by what its kind is called. */
function tableName({ id, caption, title }: Table, { targets }: NumberedReport, say: DiffWords): string {
  const name = caption ? toString(caption).trim() : title
  const number = targets.get(id)?.number ?? null
  return number === null ? name : `${say.table} ${number}: ${name}`
}

function tableSection(difference: TableDifference, report: NumberedReport, say: DiffWords): DiffSection {
  const { after, converted, columnsAdded, columnsRemoved, columnsRenamed, cells } = difference
  const hasMoney = after.columns.some(({ type }) => type === 'money')
  return {
    heading: tableName(after, report, say),
    notes: [
      ...(after.unit && hasMoney ? [say.amountsIn(after.unit)] : []),
      ...(converted ? [say.converted(converted.from, converted.to)] : []),
      ...columnsRenamed.map((column) => say.columnRenamed(column.before, column.after)),
      ...columnsAdded.map((column) => say.columnAdded(headingOf(column))),
      ...columnsRemoved.map((column) => say.columnRemoved(headingOf(column))),
    ],
    grids: [
      ...figureGrid(ofType(cells, 'figure'), say),
      ...stateGrid(difference, say),
      ...rowGrid('added', difference.after, difference.rowsAdded, say),
      ...rowGrid('removed', difference.before, difference.rowsRemoved, say),
      ...textGrid(ofType(cells, 'text'), say),
    ],
  }
}

const ofType = (cells: readonly CellChange[], type: CellChange['type']) =>
  cells.filter((cell) => cell.type === type)

function figureGrid(cells: readonly CellChange[], say: DiffWords): Grid[] {
  const rows = cells.map((cell) => {
    const { before, after } = cell
    const [old, now] = cell.figures
      ? [
          figureText(cell.figures.before, after.column, say.language),
          figureText(cell.figures.after, after.column, say.language),
        ]
      : [seenText(before, say.language), seenText(after, say.language)]
    return [label(cell.row, say), cell.column, old, now, changeText(cell, say.language)]
  })
  const columns = [
    ...[say.row, say.column].map(leftward),
    ...[say.before, say.after, say.change].map(rightward),
  ]
  return grid(say.figures, columns, rows)
}

function stateGrid({ cells, verdicts }: TableDifference, say: DiffWords): Grid[] {
  const rows = [
    ...verdicts.map(({ row, before, after }) => [
      label(row, say),
      say.fulfilment,
      say.verdicts[before],
      say.verdicts[after],
    ]),
    ...ofType(cells, 'state').map(({ row, column, before, after }) => [
      label(row, say),
      column,
      seenText(before, say.language),
      seenText(after, say.language),
    ]),
  ]
  const caption = cells.some(({ type }) => type === 'state') ? say.states : say.verdictsChanged
  return grid(caption, [say.row, say.column, say.before, say.after].map(leftward), rows)
}

function textGrid(cells: readonly CellChange[], say: DiffWords): Grid[] {
  const rows = cells.map(({ row, column, before, after }) => [
    label(row, say),
    column || say.row,
    ...excerpts(seenText(before, say.language), seenText(after, say.language)),
  ])
  return grid(say.texts, [say.row, say.column, say.before, say.after].map(leftward), rows)
}

/** Rows that came or went, with the figures that they hold. */
function rowGrid(
  tone: 'added' | 'removed',
  { columns }: Table,
  rows: readonly LabelledRow[],
  say: DiffWords,
): Grid[] {
  const shown = columns.flatMap(({ type, role }, index) =>
    type !== 'text' && role === 'value' && rows.some(({ row }) => row.cells[index]?.value.type !== 'missing')
      ? [index]
      : [],
  )
  if (rows.length === 0) return []
  const heads = shown.map((index) => {
    const column = columns[index]!
    return { heading: headingOf(column), toTheRight: column.type !== 'choice' && column.type !== 'date' }
  })
  return [
    {
      caption: tone === 'added' ? say.rowsAdded : say.rowsRemoved,
      tone,
      byCell: false,
      columns: [leftward(say.row), ...heads],
      rows: rows.map(({ label: name, row }) => [
        label(name, say),
        ...shown.map((index) => {
          const cell = row.cells[index]
          return cell && cell.value.type !== 'missing'
            ? seenText({ cell, column: columns[index]! }, say.language)
            : ''
        }),
      ]),
    },
  ]
}

const grid = (caption: string, columns: Grid['columns'], rows: Grid['rows']): Grid[] =>
  rows.length === 0 ? [] : [{ caption, tone: 'changed', byCell: true, columns, rows }]

const label = (text: string, say: DiffWords): string => text || say.noLabel
