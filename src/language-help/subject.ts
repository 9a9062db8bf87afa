/** What the word at a place stands for: a thing of the report that has a place of its own, or a file. */

import type { CheckedReport } from '../engine/checked-report.ts'
import type { TableCell } from '../explanations/explanation.ts'
import type { ChartBlock, Content, ValueNode } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import { placesOf, type Place } from '../places/places.ts'
import type { AttributeTakes } from '../source/directive/directive-type.ts'
import { workspacePath } from '../source/workspace-path.ts'
import { columnNames, findColumn, findRow, rowNames } from '../values/find-cell.ts'
import { readExpression } from '../values/read-expression.ts'
import type { Asked } from './asked.ts'
import { fileOfKind } from './kind-files.ts'
import { idIn } from './own-ids.ts'
import { readerOf, type ReadText } from './read-text.ts'

export type Subject =
  /** Whatever bears that id. */
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'cell'; readonly at: TableCell }
  | { readonly type: 'column'; readonly table: string; readonly column: number }
  | { readonly type: 'row'; readonly table: string; readonly row: number }
  | { readonly type: 'variant'; readonly name: string }
  /** A key of report.yaml. */
  | { readonly type: 'setting'; readonly path: readonly string[] }
  /** From the workspace's root. */
  | { readonly type: 'file'; readonly file: string }

interface NamedSubject {
  readonly subject: Subject
  /** The word that names it. */
  readonly span: Span
  /** The value that the word stands in, or null. */
  readonly value: { readonly node: ValueNode; readonly span: Span } | null
}

export interface SubjectIn extends NamedSubject {
  /** The first of the report's versions that holds the word. */
  readonly checked: CheckedReport
}

/** Null where no word names anything. */
export function subjectAt(asked: Asked): SubjectIn | null {
  for (const checked of asked.versions) {
    const found = subjectIn({ ...asked, checked })
    if (found) return { ...found, checked }
  }
  return null
}

function subjectIn(asked: Asked): NamedSubject | null {
  const { checked, versions, file, text, offset } = asked
  const read = readerOf(versions, { file, text })
  const places = placesOf(checked.numbered.report)
  // Behind its last letter a word is still meant.
  for (const start of offset > 0 ? [offset, offset - 1] : [offset]) {
    const around = places.at({ file, start, end: start })
    for (const place of around) {
      const found = named(place, around, asked, read)
      if (found) return found
    }
  }
  return null
}

function named(
  { span, thing }: Place,
  around: readonly Place[],
  asked: Asked,
  read: ReadText,
): NamedSubject | null {
  const { report } = asked.checked.numbered
  const is = (subject: Subject, at: Span = span): NamedSubject => ({ subject, span: at, value: null })
  switch (thing.type) {
    case 'node':
      return namedByNode(thing.node, span, asked, read)
    case 'title':
      return is({ type: 'id', id: thing.chapter.id })
    case 'cell': {
      const { table, row, column } = thing
      return is(
        row === null
          ? { type: 'column', table: table.id, column }
          : { type: 'cell', at: { table: table.id, row, column } },
      )
    }
    case 'name': {
      const chart = around
        .map((one) => one.thing)
        .find((one) => one.type === 'node' && one.node.type === 'chartBlock')
      const block = chart?.type === 'node' && chart.node.type === 'chartBlock' ? chart.node : null
      const subject = block ? namedByChart(block, span, report) : ({ type: 'id', id: thing.text } as const)
      return subject && is(subject)
    }
    case 'setting':
      return namedBySetting(thing.setting, asked, read)
    default:
      return null
  }
}

function namedByNode(node: Content, span: Span, asked: Asked, read: ReadText): NamedSubject | null {
  const is = (subject: Subject, at: Span = span): NamedSubject => ({ subject, span: at, value: null })
  switch (node.type) {
    case 'value':
      return namedByValue(node, span, asked)
    case 'reference':
      return is({ type: 'id', id: node.target }, idIn(span, node.target, read) ?? span)
    case 'link':
    case 'definition': {
      const id = node.url.startsWith('#') ? node.url.slice(1) : null
      return id === null ? null : is({ type: 'id', id }, idIn(span, id, read) ?? span)
    }
    case 'heading':
      return node.data?.id === undefined
        ? null
        : is({ type: 'id', id: node.data.id }, (node.data.isOwnId && idIn(span, node.data.id, read)) || span)
    case 'image':
      return node.data?.image ? is({ type: 'file', file: node.data.image }) : null
    case 'figureBlock':
      return node.image === null ? null : is({ type: 'file', file: node.image })
    default:
      return null
  }
}

/** Of a value its table where the cursor is in that name, else its cell. */
function namedByValue(node: ValueNode, span: Span, { checked, offset }: Asked): NamedSubject | null {
  const value = { node, span }
  const path = readExpression(node.written)?.path ?? []
  const [first, second] = path
  if (!first) return null
  const place = ({ at, text }: typeof first): Span =>
    span.cell === undefined
      ? { file: span.file, start: span.start + at, end: span.start + at + text.length }
      : span
  if (first.text === 'report' || first.text === 'vars') {
    const setting = settingOf(first.text, second?.text ?? '', checked.numbered.report)
    return setting && { subject: { type: 'setting', path: setting }, span, value }
  }
  const at = place(first)
  const isOnTable = span.cell === undefined && at.start <= offset && offset <= at.end
  if (isOnTable) return { subject: { type: 'id', id: first.text }, span: at, value }
  return node.cell && { subject: { type: 'cell', at: node.cell }, span, value }
}

/** The key that the report's own data come from. */
export function settingOf(
  which: 'report' | 'vars',
  name: string,
  { settings, meta }: Report,
): readonly string[] | null {
  const own = which === 'vars' ? ['variables', name] : [name === 'year' ? 'period' : name]
  const paths = [...(meta.variant === null ? [] : [['variants', meta.variant, ...own]]), own]
  return paths.find((path) => settings.some((setting) => isAt(setting, path))) ?? null
}

export const isAt = ({ path }: WrittenSetting, wanted: readonly string[]): boolean =>
  path.length === wanted.length && path.every((key, index) => key === wanted[index])

/** What a name in a chart's braces means: its table, a column or row of that, or the chart itself. */
function namedByChart({ ownId, request }: ChartBlock, { start }: Span, { tables }: Report): Subject | null {
  const isHere = (name: { readonly span: Span } | null): boolean => name?.span.start === start
  if (ownId && isHere(ownId)) return { type: 'id', id: ownId.id }
  if (isHere(request.table)) return { type: 'id', id: request.table.text }
  const table = tables.find(({ id }) => id === request.table.text)
  if (!table) return null
  const row = request.rows.find(isHere)
  if (row) return rowSubject(table, findRow({ text: row.text, isLabel: false }, table, rowNames(table)))
  const column = [request.category, ...request.values].find((name) => name !== null && isHere(name))
  if (!column) return null
  const at = findColumn(column, table, columnNames(table))
  return at === -1 ? null : { type: 'column', table: table.id, column: at }
}

const rowSubject = (table: Table, row: number): Subject | null =>
  row === -1 ? null : { type: 'row', table: table.id, row }

/** What the value of a key or attribute names; where its key is meant, the id that it is. */
function namedBySetting(setting: WrittenSetting, asked: Asked, read: ReadText): NamedSubject | null {
  const { file, offset } = asked
  const { path, span, valueSpan } = setting
  const isInValue = valueSpan.start <= offset && offset <= valueSpan.end
  const [first, second] = path
  if (path.length === 2 && first === 'tables' && !isInValue && /\.md$/i.test(file)) {
    const at = idIn({ ...span, end: valueSpan.start }, second!, read)
    return at && { subject: { type: 'id', id: second! }, span: at, value: null }
  }
  // The words of a report's own that values print.
  if (!isInValue && path.length === 2 && first === 'variables' && file.endsWith('.yaml'))
    return { subject: { type: 'setting', path }, span: { ...span, end: valueSpan.start }, value: null }
  if (!isInValue) return null
  const word = wordAt(read(valueSpan), valueSpan, offset)
  const subject = subjectOfWord(takenBy(setting, asked), word.whole, word.text, asked)
  return subject && { subject, span: subject.type === 'variant' ? word.span : word.wholeSpan, value: null }
}

type Taken = AttributeTakes['of'] | 'report'

/** What sort of thing a value names, or null. */
function takenBy({ path }: WrittenSetting, { checked, file }: Asked): Taken | null {
  const key = (path[0] === 'variants' ? path.slice(2) : path).join('.')
  const isManifest = file.endsWith('.yaml')
  if (isManifest)
    return /^theme\.(?:logo(?:\.(?:light|dark))?|cover(?:\.image)?)$/.test(key)
      ? 'file'
      : key === 'previous'
        ? 'report'
        : null
  if (path.length === 1 && (path[0] === 'image' || path[0] === 'file')) return 'file'
  if (path.length === 1) return path[0] === 'only' ? 'variants' : path[0] === 'id' ? 'id' : null
  const [block, name] = path
  const type = checked.parts.directives.find((directive) => directive.name === block)
  const attributes = Object.values(type?.forms ?? {}).flat()
  return attributes.find((attribute) => attribute.name === name)?.takes.of ?? null
}

function subjectOfWord(
  taken: Taken | null,
  whole: string,
  word: string,
  { checked, file }: Asked,
): Subject | null {
  switch (taken) {
    case 'table':
    case 'id':
      return { type: 'id', id: whole }
    case 'variants':
      return { type: 'variant', name: word }
    case 'kind': {
      const kind = fileOfKind(whole, checked.texts)
      return kind === null ? null : { type: 'file', file: kind }
    }
    case 'report':
      return { type: 'file', file: `reports/${whole}/report.yaml` }
    case 'file': {
      const path = workspacePath(whole, { file })
      return path === null ? null : { type: 'file', file: path }
    }
    default:
      return null
  }
}

/** A value without its quotation marks, and in it the word that the cursor stands in. */
function wordAt(written: string, span: Span, offset: number) {
  const mark = /^["']/.exec(written)?.[0] ?? ''
  const whole =
    mark === '' ? written : written.slice(1, written.endsWith(mark) && written.length > 1 ? -1 : undefined)
  const start = span.start + mark.length
  const before = /(?<![^\s,[\]])[^\s,[\]]*$/.exec(whole.slice(0, Math.max(0, offset - start)))![0]
  const after = /^[^\s,[\]]*/.exec(whole.slice(Math.max(0, offset - start)))![0]
  const from = Math.max(start, offset) - before.length
  return {
    whole,
    wholeSpan: { ...span, start, end: start + whole.length },
    text: before + after,
    span: { ...span, start: from, end: from + before.length + after.length },
  }
}
