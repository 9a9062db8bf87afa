/** Where a report uses something by its name: in values, references and links, in blocks and settings. */

import type { CheckedReport } from '../engine/checked-report.ts'
import type { ChartBlock, ValueNode } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachNode, eachNodeIn } from '../model/walk.ts'
import type { DirectiveType } from '../source/directive/directive-type.ts'
import { columnNames, findColumn, findRow, rowNames } from '../values/find-cell.ts'
import { readExpression } from '../values/read-expression.ts'
import { idIn } from './own-ids.ts'
import type { ReadText } from './read-text.ts'
import { settingOf, type Subject } from './subject.ts'

/** Of an id its own characters, of all else the whole value or name; each place once, in the order of files and offsets. */
export function usesOf(
  subject: Subject,
  versions: readonly CheckedReport[],
  read: ReadText,
): readonly Span[] {
  const all = versions.flatMap(({ numbered: { report }, parts }) =>
    subject.type === 'id' ? usesOfId(subject.id, report, parts.directives, read) : otherUses(subject, report),
  )
  return eachOnce(all)
}

export function eachOnce(spans: readonly Span[]): readonly Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.file} ${span.cell ?? ''} ${span.start}`, span]))
  return [...byPlace.values()].sort((a, b) =>
    a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1,
  )
}

function usesOfId(id: string, report: Report, directives: readonly DirectiveType[], read: ReadText): Span[] {
  const spans: Span[] = []
  const add = (within: Span): void => {
    const span = within.cell === undefined ? idIn(within, id, read) : within
    if (span) spans.push(span)
  }
  eachNode(report, ['value', 'reference', 'link', 'definition'], (node, span) => {
    if (node.type === 'value') {
      const [first] = readExpression(node.written)?.path ?? []
      if (first?.text !== id) return
      // The rest of the expression may hold the same letters.
      add(
        span.cell === undefined
          ? { ...span, start: span.start + first.at, end: span.start + first.at + id.length }
          : span,
      )
    } else if (node.type === 'reference' ? node.target === id : node.url === `#${id}`) add(span)
  })
  const takesTable = (block: string, name: string): boolean =>
    directives.some(
      (directive) =>
        directive.name === block &&
        Object.values(directive.forms)
          .flat()
          .some((attribute) => attribute.name === name && attribute.takes.of === 'table'),
    )
  for (const { settings } of report.chapters)
    for (const { path, span, valueSpan } of settings) {
      const [first, second] = path
      if (path.length !== 2) continue
      if (first === 'tables' && second === id)
        add({ ...span, end: Math.min(span.start + id.length + 2, valueSpan.start) })
      else if (takesTable(first!, second!) && unquoted(read(valueSpan)) === id) add(valueSpan)
    }
  return spans
}

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2')

function otherUses(subject: Exclude<Subject, { type: 'id' }>, report: Report): Span[] {
  switch (subject.type) {
    case 'cell':
      return valuesOf(report, (cell) => isSame(cell, subject.at))
    case 'row':
      return [
        ...valuesOf(report, ({ table, row }) => table === subject.table && row === subject.row),
        ...chartNames(report, subject),
      ]
    case 'column':
      return [
        ...valuesOf(report, ({ table, column }) => table === subject.table && column === subject.column),
        ...chartNames(report, subject),
      ]
    case 'setting':
      return settingUses(report, subject.path)
    case 'variant':
    case 'file':
      return []
  }
}

type ValueCell = NonNullable<ValueNode['cell']>

const isSame = (a: ValueCell, b: Omit<ValueCell, 'reference'>): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column

function valuesOf(report: Report, isMeant: (cell: ValueCell) => boolean): Span[] {
  const spans: Span[] = []
  eachNode(report, ['value'], (node, span) => {
    // What a summary says is written nowhere.
    if (node.cell && node.written !== '' && isMeant(node.cell)) spans.push(span)
  })
  return spans
}

/** Values of the report's own data. */
function settingUses(report: Report, path: readonly string[]): Span[] {
  const spans: Span[] = []
  eachNode(report, ['value'], (node, span) => {
    const [first, second] = readExpression(node.written)?.path ?? []
    if (first?.text !== 'report' && first?.text !== 'vars') return
    const setting = settingOf(first.text, second?.text ?? '', report)
    if (setting?.join('.') === path.join('.')) spans.push(span)
  })
  return spans
}

/** Names of the row or column in the charts that draw its table. */
function chartNames(report: Report, subject: Extract<Subject, { type: 'row' | 'column' }>): Span[] {
  const table = report.tables.find(({ id }) => id === subject.table)
  if (!table) return []
  const [rows, columns] = [rowNames(table), columnNames(table)]
  return chartsIn(report)
    .filter(({ request }) => request.table.text === table.id)
    .flatMap(({ request }) => {
      const names = subject.type === 'row' ? request.rows : [request.category, ...request.values]
      return names.flatMap((name) => {
        if (!name) return []
        const at =
          subject.type === 'row'
            ? findRow({ text: name.text, isLabel: false }, table, rows) === subject.row
            : findColumn(name, table, columns) === subject.column
        return at ? [name.span] : []
      })
    })
}

function chartsIn({ chapters }: Report): readonly ChartBlock[] {
  const charts: ChartBlock[] = []
  for (const { content } of chapters)
    eachNodeIn(content, (node) => void (node.type === 'chartBlock' && charts.push(node)))
  return charts
}
