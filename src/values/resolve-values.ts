/** `{{…}}` in prose, headings, captions and cells → what it prints, and where that comes from. */

import type { PhrasingContent } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { dateText } from '../model/calendar.ts'
import type { Content, ValueNode } from '../model/content.ts'
import { spokenOf, type Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { enDash } from '../model/number-text.ts'
import type { Chapter, Report, ReportMeta } from '../model/report.ts'
import { rewrittenIn } from '../model/rewrite.ts'
import type { Span } from '../model/span.ts'
import type { Cell, Column, Quantity, Table } from '../model/table.ts'
import { eachNodeSpoken } from '../model/walk.ts'
import { isShareName, isThingName, nameOf } from '../tables/name-words.ts'
import { isDash, isProblem, readQuantity } from '../tables/number-grammar.ts'
import { rowLabel } from '../tables/row-names.ts'
import { findCell, isUnknown, referenceTo, type FoundCell, type UnknownName } from './find-cell.ts'
import { helpers, plain, printedText } from './helpers.ts'
import { readExpression, type Expression } from './read-expression.ts'
import { reportData } from './report-data.ts'

export interface ValueContext {
  /** The report's id. */
  readonly id: string
  readonly meta: ReportMeta
  /** The tables whose cells can be asked for. */
  readonly tables: readonly Table[]
  /** Ids of tables that wait for the one whose cells are filled in, each with the way back to it. */
  readonly waiting?: ReadonlyMap<string, readonly string[]>
  readonly emit: Emit
}

/** Chapters and tables with the values that prose, captions and headings print. Those in cells have been filled in before their tables were typed. */
export function resolveValues(
  chapters: readonly Chapter[],
  context: ValueContext,
): Pick<Report, 'chapters' | 'tables'> {
  const { language: usual } = context.meta
  const spokenAt = new Map<string, Language>()
  for (const chapter of chapters)
    eachNodeSpoken(chapter, usual, (node, spoken) => {
      if (node.type === 'tableBlock' && spoken !== usual) spokenAt.set(node.table, spoken)
    })
  return {
    chapters: chapters.map((chapter) => {
      const { span, title, content, lang } = chapter
      const within = <C extends Content | PhrasingContent>(part: readonly C[]) =>
        withValues(part, span, context, spokenOf(lang, usual))
      return { ...chapter, title: within(title), content: within(content) }
    }),
    tables: context.tables.map((table) => {
      const spoken = spokenAt.get(table.id) ?? usual
      const caption = table.caption && withValues(table.caption, table.span, context, spoken)
      const columns = table.columns.map((column) => {
        const { heading } = column
        const content = withValues(heading.content, heading.span, context, spoken)
        return content === heading.content ? column : { ...column, heading: { ...heading, content } }
      })
      return { ...table, caption, columns }
    }),
  }
}

/** The same content, where each value that can be had is what it prints; `spoken` is the language of the text. */
export const withValues = <C extends Content | PhrasingContent>(
  content: readonly C[],
  within: Span,
  context: ValueContext,
  spoken: Language = context.meta.language,
): readonly C[] =>
  rewrittenIn(content, spoken, (node, language) =>
    node.type === 'value'
      ? resolved(node, within, { ...context, meta: { ...context.meta, language } })
      : node,
  )

/** The node with what it prints, in the language of `context`; the same one, and reported, where that cannot be had. */
export function resolved(node: ValueNode, within: Span, context: ValueContext): ValueNode {
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
    return node
  }
  const unresolved = ({ unknown: problem, segment, nearest: near, known }: UnknownName) => {
    emit(
      'value/unknown',
      { problem, written: segment.text, nearest: near, known },
      place(segment.at, segment.text.length),
    )
    return node
  }

  const { helper, path } = expression
  if (helper && !Object.hasOwn(helpers, helper.text)) {
    const known = Object.keys(helpers)
    return unresolved({ unknown: 'helper', segment: helper, nearest: nearest(helper.text, known), known })
  }
  const [first, second] = path
  if (first!.text === 'report' || first!.text === 'vars') {
    const data = first!.text === 'report' ? reportData(id, meta) : meta.variables
    const name = second?.text ?? ''
    const found = lookUp(data, name)
    if (found !== undefined && path.length === 2) return { ...node, value: found }
    return unresolved({
      unknown: 'name',
      segment: second ?? first!,
      nearest: nearest(name, Object.keys(data)),
      known: Object.keys(data),
    })
  }
  // A table without columns could not be read, which has been told.
  if (tables.some((table) => table.id === first!.text && table.columns.length === 0)) return node
  const found = findCell(path, tables, context.waiting)
  if (isUnknown(found)) return unresolved(found)
  const cell = found.table.rows[found.row]!.cells[found.column]!
  // What could not be read has been told where it stands.
  if (cell.value.type === 'unreadable') return node
  const column = unitColumn(found)
  const printed = printedValue(cell, column, expression, found.table.language, meta)
  if (typeof printed === 'string' || 'quantity' in printed) {
    const { table, row } = found
    const reference = referenceTo(found)
    const value = typeof printed === 'string' ? printed : printedText(printed, meta.language)
    const quantity =
      typeof printed === 'string' ? writtenQuantity(cell, column, table.language) : printed.quantity
    return {
      ...node,
      value,
      ...(quantity && { quantity }),
      cell: { table: table.id, row, column: found.column, reference },
    }
  }
  const { bad, at, known } = printed
  const isBlank = cell.value.type === 'missing'
  emit(
    isBlank ? 'value/empty' : 'value/unknown',
    { problem: 'option', written: bad, nearest: nearest(bad, known), known },
    isBlank ? place(0, node.written.length) : place(at, bad.length),
    isBlank ? [cell.written.span] : [],
  )
  return node
}

/** The column of a cell; its unit is not that of a row that says in its name that it holds no amounts. */
function unitColumn({ table, row, column }: FoundCell): Column {
  const found = table.columns[column]!
  const name = found.type === 'text' ? nameOf(rowLabel(table, row)) : ''
  return isShareName(name, table.language) || isThingName(name, table.language)
    ? { ...found, unit: null }
    : found
}

/** A number of a column that nothing is declared of; null for words. */
function writtenQuantity(
  { value, written }: Pick<Cell, 'value' | 'written'>,
  { unit }: Column,
  language: Language,
): Quantity | null {
  const read = value.type === 'text' ? readQuantity(written.text, language) : null
  return read === null || isProblem(read) ? null : { amount: read.amount, unit: read.unit ?? unit }
}

/** A cell as it is said in a sentence: with its unit, and nought as a figure. */
function printedValue(
  { value, written }: Pick<Cell, 'value' | 'written'>,
  column: Column,
  expression: Expression,
  readIn: Language,
  meta: ReportMeta,
): string | ReturnType<typeof plain> {
  const { helper } = expression
  if (value.type === 'missing') return { bad: '', at: 0, known: [] }
  if (value.type === 'number')
    return ((helper && lookUp(helpers, helper.text)) ?? plain)(value, expression, meta)
  if (helper) {
    const quantity = writtenQuantity({ value, written }, column, readIn)
    if (quantity === null) return { bad: helper.text, at: helper.at, known: [] }
    return lookUp(helpers, helper.text)!(quantity, expression, meta)
  }
  const bare = column.unit === null ? null : writtenQuantity({ value, written }, column, readIn)
  if (bare?.unit && bare.unit === column.unit) return plain(bare, expression, meta)
  if (value.type === 'date') return dateText(value.date, meta.language)
  if (value.type === 'choice')
    return value.own ?? lookUp(column.choices[meta.language], value.choice) ?? written.text
  return value.type === 'none' && isDash(written.text) ? enDash : written.text
}
