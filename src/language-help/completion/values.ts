/** Tables, rows and columns in `{{table.row.column}}`, what may stand before them, and what the report says of itself. */

import { lookUp } from '../../model/look-up.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Cell, Table } from '../../model/table.ts'
import { moneyPowers } from '../../model/units.ts'
import { placesOf } from '../../places/places.ts'
import { plainText } from '../../source/plain-text.ts'
import { comparedLabel, rowLabel } from '../../tables/row-names.ts'
import { columnNames, columnNameTo, findRow, rowNames } from '../../values/find-cell.ts'
import { helpers } from '../../values/helpers.ts'
import { printValue } from '../../values/print-value.ts'
import { readExpression } from '../../values/read-expression.ts'
import { reportData } from '../../values/report-data.ts'
import type { Asked } from '../asked.ts'
import { foundBy, type Proposal } from './proposal.ts'
import { completionTexts } from './texts.ts'
import { unfinishedValue, type UnfinishedValue } from './unfinished-value.ts'

/** Null where no value is being written. */
export function proposedValues(asked: Asked): readonly Proposal[] | null {
  const value = unfinishedValue(asked)
  if (!value) return null
  const { report } = asked.checked.numbered
  if (value.part === 'unit') return units(value.span)
  if (value.option !== null) return optionValues(value.option, report, value.span)
  const [first, second] = value.path
  if (!first) return firstNames(asked, report, value)
  if (first.text === 'report' || first.text === 'vars')
    return second ? [] : ownData(first.text, report, value)
  const table = report.tables.find(({ id }) => id === first.text)
  if (!table) return []
  if (!second) return rowProposals(table, value)
  return value.path.length === 2 ? columnProposals(table, report, value) : []
}

/** Tables first; those that have names only by chance may have others tomorrow. */
function firstNames({ file, offset, language }: Asked, report: Report, value: UnfinishedValue): Proposal[] {
  const { span } = value
  const texts = completionTexts[language]
  const around = placesOf(report).at({ file, start: offset - 1, end: offset })
  const own = around.find(({ thing }) => thing.type === 'cell')?.thing
  const within = own?.type === 'cell' ? own.table.id : null
  const tables = report.tables
    .filter(({ ownId, id, rows }) => ownId && id !== within && rows.length > 0)
    .map((table): Proposal => {
      const caption = plainText(table.caption ?? []) || table.title
      return {
        sort: 'table',
        label: table.id,
        detail: caption,
        words: foundBy(table.id, caption),
        span,
        text: table.id,
        goesOn: true,
      }
    })
  if (value.helper) return tables
  const data: Proposal[] = [
    { sort: 'word', label: 'report', detail: texts.report, span, text: 'report', goesOn: true },
    ...(Object.keys(report.meta.variables).length > 0
      ? [{ sort: 'word', label: 'vars', detail: texts.variables, span, text: 'vars', goesOn: true } as const]
      : []),
  ]
  const before = Object.keys(helpers)
    .filter((name) => name !== 'share' || Object.keys(report.meta.allocation).length > 0)
    .map((name): Proposal => {
      const written = name === 'in' ? 'in "mnkr"' : name
      const detail = lookUp(texts.helpers, name) ?? ''
      return { sort: 'word', label: written, detail, span, text: `${written} `, goesOn: true }
    })
  return [...tables, ...data, ...before]
}

function ownData(which: 'report' | 'vars', { id, meta }: Report, value: UnfinishedValue): Proposal[] {
  const data = which === 'report' ? reportData(id, meta) : meta.variables
  return Object.entries(data).map(([name, text]) => ({
    sort: 'word',
    label: name,
    detail: text,
    span: value.span,
    text: closed(name, value),
  }))
}

function rowProposals(table: Table, value: UnfinishedValue): Proposal[] {
  const nameOf = rowNaming(table, rowNames(table), value.part === 'label')
  return table.rows.flatMap(({ cells }, row): Proposal[] => {
    const name = nameOf(row)
    if (name === null || !cells.some((cell) => isPrintable(cell, value))) return []
    const label = rowLabel(table, row)
    return [
      {
        sort: 'row',
        label: name,
        detail: label || name,
        words: foundBy(name, label),
        span: value.span,
        text: name,
        goesOn: true,
      },
    ]
  })
}

/** The simplest that leads to a row and to no other, or its label where that has been begun; null where none does. */
function rowNaming(table: Table, names: readonly string[], isLabel: boolean): (row: number) => string | null {
  const labels = table.rows.map((_, row) => comparedLabel(rowLabel(table, row)))
  const [nameCounts, labelCounts] = [countsOf(names), countsOf(labels)]
  return (row) => {
    const name = names[row]!
    const isOne = name !== '' && nameCounts.get(name) === 1
    if (!isLabel && isOne && findRow({ text: name, isLabel: false }, table, names) === row) return name
    const written = `[${rowLabel(table, row)}]`
    const read = readExpression(`{{${table.id}.${written}.x}}`)?.path[1]
    const isRead = read?.isLabel === true && comparedLabel(read.text) === labels[row]
    return isRead && labelCounts.get(labels[row]!) === 1 ? written : null
  }
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function columnProposals(table: Table, report: Report, value: UnfinishedValue): Proposal[] {
  const { id, meta, tables } = report
  const { path, helper, before } = value
  const row = findRow(path[1]!, table, rowNames(table))
  const cells = table.rows[row]?.cells
  if (!cells) return []
  const names = columnNames(table)
  const rowName = path[1]!.isLabel ? `[${path[1]!.text}]` : path[1]!.text
  const order = [...table.columns.keys()].toSorted(
    (a, b) => Number(isValue(table, b)) - Number(isValue(table, a)),
  )
  return order.flatMap((column): Proposal[] => {
    const { heading } = table.columns[column]!
    const name = columnNameTo(table, column, names)
    if (name === null || !isPrintable(cells[column]!, value)) return []
    const printed = printValue(`{{${before}${table.id}.${rowName}.${name}}}`, { id, meta, tables })
    // A share of a sum needs more than the name of the cell.
    if (printed === null && helper !== 'share') return []
    const detail = [heading.text, printed].filter((part) => part).join(': ')
    const words = foundBy(name, heading.text)
    const text = helper === 'share' ? name : closed(name, value)
    return [{ sort: 'column', label: name, detail, words, span: value.span, text }]
  })
}

/** Figures are asked for more than the names of rows. */
const isValue = ({ columns }: Table, column: number): boolean => columns[column]!.role === 'value'

/** What stands there can be said in a sentence. */
const isPrintable = ({ value }: Cell, { helper }: UnfinishedValue): boolean =>
  helper === null ? value.type !== 'missing' && value.type !== 'unreadable' : value.type === 'number'

const units = (span: Span): Proposal[] =>
  Object.keys(moneyPowers).map((unit) => ({ sort: 'choice', label: unit, detail: '', span, text: unit }))

function optionValues(option: string, { meta }: Report, span: Span): Proposal[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    decimals: ['0', '1', '2', '3'],
    by: Object.keys(meta.allocation),
    for: [...new Set(Object.values(meta.allocation).flatMap(Object.keys))],
  }
  return (lookUp(known, option) ?? []).map((word) => ({
    sort: 'choice',
    label: word,
    detail: '',
    span,
    text: word,
  }))
}

const closed = (text: string, { isClosed }: UnfinishedValue): string => (isClosed ? text : `${text}}}`)
