/** `{{…}}` in prose, headings, captions and cells → what it prints, and where that comes from. */

import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { dateText } from '../model/calendar.ts'
import { asRoot, type Content, type ValueNode } from '../model/content.ts'
import { lookUp } from '../model/look-up.ts'
import { enDash } from '../model/number-text.ts'
import type { ReportMeta, WrittenReport } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Cell, Column, Table } from '../model/table.ts'
import { isDash } from '../tables/number-grammar.ts'
import { findCell, isUnknown, referenceTo, type UnknownName } from './find-cell.ts'
import { helpers, plain } from './helpers.ts'
import { readExpression, type Expression } from './read-expression.ts'
import { reportData } from './report-data.ts'

export interface ValueContext {
  /** The report's id. */
  readonly id: string
  readonly meta: ReportMeta
  /** The tables whose cells can be asked for. */
  readonly tables: readonly Table[]
  /** Ids of tables whose own cells are still to be filled in. */
  readonly waiting?: readonly string[]
  readonly emit: Emit
}

/** Fills in the values of chapters and captions. Those in cells have been filled in before their tables were typed. */
export function resolveValues(report: Pick<WrittenReport, 'chapters'>, context: ValueContext): void {
  for (const { title, content, span } of report.chapters) {
    resolveIn(title, span, context)
    resolveIn(content, span, context)
  }
  for (const { caption, columns, span } of context.tables) {
    resolveIn(caption ?? [], span, context)
    for (const { heading } of columns) resolveIn(heading.content, heading.span, context)
  }
}

export function resolveIn(
  content: readonly (Content | PhrasingContent)[],
  within: Span,
  context: ValueContext,
): void {
  visit(asRoot(content as readonly Content[]), (node) => {
    if (node.type === 'value') resolve(node, within, context)
    if (node.type === 'box') resolveIn(node.title, within, context)
    if (node.type === 'chartBlock') resolveIn(node.caption, within, context)
  })
}

function resolve(node: ValueNode, within: Span, context: ValueContext): void {
  const { id, meta, tables, emit } = context
  const start = within.cell === undefined ? (node.position?.start.offset ?? within.start) : within.start
  const place = (at: number, length: number): Span =>
    within.cell === undefined
      ? { file: within.file, start: start + at, end: start + at + Math.max(length, 1) }
      : within
  const expression = readExpression(node.written)
  if (!expression) {
    emit(
      'value/unknown',
      { problem: 'syntax', written: node.written, nearest: null, known: [] },
      place(0, node.written.length),
    )
    return
  }
  const report = ({ unknown: problem, segment, nearest: near, known }: UnknownName) =>
    emit(
      'value/unknown',
      { problem, written: segment.text, nearest: near, known },
      place(segment.at, segment.text.length),
    )

  const { helper, path } = expression
  if (helper && !Object.hasOwn(helpers, helper.text)) {
    const known = Object.keys(helpers)
    report({ unknown: 'helper', segment: helper, nearest: nearest(helper.text, known), known })
    return
  }
  const [first, second] = path
  if (first!.text === 'report' || first!.text === 'vars') {
    const data = first!.text === 'report' ? reportData(id, meta) : meta.variables
    const name = second?.text ?? ''
    const found = lookUp(data, name)
    if (found !== undefined && path.length === 2) node.value = found
    else
      report({
        unknown: 'name',
        segment: second ?? first!,
        nearest: nearest(name, Object.keys(data)),
        known: Object.keys(data),
      })
    return
  }
  // A table without columns could not be read, which has been told.
  if (tables.some((table) => table.id === first!.text && table.columns.length === 0)) return
  const found = findCell(path, tables, meta.language, context.waiting)
  if (isUnknown(found)) return report(found)
  const cell = found.table.rows[found.row]!.cells[found.column]!
  // What could not be read has been told where it stands.
  if (cell.value.type === 'unreadable') return
  const printed = printedValue(cell, found.table.columns[found.column]!, expression, meta)
  if (typeof printed === 'string') {
    node.value = printed
    node.cell = {
      table: found.table.id,
      row: found.row,
      column: found.column,
      reference: referenceTo(found, meta.language),
    }
    return
  }
  const { bad, at, known } = printed
  const isBlank = cell.value.type === 'missing'
  emit(
    isBlank ? 'value/empty' : 'value/unknown',
    { problem: 'option', written: bad, nearest: nearest(bad, known), known },
    isBlank ? place(0, node.written.length) : place(at, bad.length),
    isBlank ? [cell.written.span] : [],
  )
}

/** A cell as it is said in a sentence: with its unit, and nought as a figure. */
function printedValue(
  { value, written }: Cell,
  column: Column,
  expression: Expression,
  meta: ReportMeta,
): ReturnType<typeof plain> {
  const { helper } = expression
  const helped = (helper && lookUp(helpers, helper.text)) ?? plain
  switch (value.type) {
    case 'number':
      return helped(value, expression, meta)
    case 'missing':
      return { bad: '', at: 0, known: [] }
    default:
      break
  }
  if (helper) return { bad: helper.text, at: helper.at, known: [] }
  if (value.type === 'date') return dateText(value.date, meta.language)
  if (value.type === 'choice') return value.own ?? lookUp(column.choices, value.choice) ?? written.text
  return value.type === 'none' && isDash(written.text) ? enDash : written.text
}
