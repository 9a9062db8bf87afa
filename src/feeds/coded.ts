/** The long form of systems for follow-up: a line for each figure, and codes that say which row and column it belongs to. */

import { nearest } from '../diagnostics/nearest.ts'
import { isZero, negate } from '../model/amount.ts'
import type { Span } from '../model/span.ts'
import { codedCodes } from './coded/codes.ts'
import { gather, type Given } from './coded/gathered.ts'
import { passes, readLines, type Line } from './coded/lines.ts'
import { codedSchema } from './coded/schema.ts'
import { byCode, filtersAt, targetsOf, type CodedInput, type Filter, type Target } from './coded/targets.ts'
import { defineFeed } from './define-feed.ts'
import type { FedTable } from './feed.ts'
import { codesAt } from './mapping.ts'
import { numberReader } from './written-numbers.ts'

export const coded = defineFeed({
  id: 'coded',
  title: {
    sv: 'En export med en rad per tal och koder för rader och kolumner.',
    en: 'An export with a line for each number, and codes for rows and columns.',
  },
  schema: codedSchema,
  codes: codedCodes,
  read,
})

async function read(input: CodedInput): Promise<FedTable | null> {
  const { mapping, places } = input
  const { rowCodes, columnCodes, values } = mapping
  const rows = targetsOf('rows', input)
  const columns = targetsOf('columns', input)
  const filters = filtersAt(['filter'], mapping.filter ?? {}, places)
  if (!areReachable(columns, input)) return null
  const at = (key: string, heading: string) => ({ heading, span: places.valueSpan([key]) })
  const found = await readLines(input, [
    at('rowCodes', rowCodes),
    ...(columnCodes === undefined ? [] : [at('columnCodes', columnCodes)]),
    at('values', values),
    ...filters,
    ...columns.flatMap((column) => column.filters),
  ])
  if (!found) return null
  const { lines } = found
  tellFilters([...filters, ...columns.flatMap((column) => column.filters)], lines, input)
  const wanted = lines.filter((line) => passes(line, filters))
  const given = givenBy(wanted, rows, columns, input)
  tellAbsent(rows, rowCodes, lines, input)
  if (columnCodes !== undefined) tellAbsent(columns, columnCodes, lines, input)
  const used = [rowCodes, columnCodes ?? rowCodes, values, ...filters.map(({ heading }) => heading)]
  const cells = gather(given, found, used, input)
  return {
    columns: columns.map(({ name, span }) => ({ heading: name, span })),
    rows: rows.map((row) => ({
      label: row.name,
      span: row.span,
      cells: columns.map((column) => {
        const cell = cells.get(row)?.get(column)
        if (!cell) return null
        const { amount, from } = cell
        return { amount: row.isReversed === column.isReversed ? amount : negate(amount), from }
      }),
    })),
    unit: null,
    sourceNote: null,
  }
}

/** Whether each column says which lines it is about. */
function areReachable(columns: readonly Target[], { mapping, emit }: CodedInput): boolean {
  const hasColumn = mapping.columnCodes !== undefined
  const astray = columns.filter(({ codes, filters }) =>
    hasColumn ? codes.length + filters.length === 0 : codes.length > 0 || filters.length === 0,
  )
  for (const { name, span, codes } of astray)
    emit('coded/no-codes', { name, hasColumn: codes.length === 0 }, span)
  return astray.length === 0
}

/** What each line gives the cells that its codes belong to; codes that belong nowhere are told of. */
function givenBy(
  lines: readonly Line[],
  rows: readonly Target[],
  columns: readonly Target[],
  { mapping, places, report, emit }: CodedInput,
): readonly Given[] {
  const { rowCodes, columnCodes, values, ignore } = mapping
  const ignored = (side: 'rows' | 'columns') =>
    codesAt(places, ['ignore', side], ignore?.[side] ?? []).map(({ code }) => code)
  const rowsOf = byCode(rows, emit)
  const columnsOf = byCode(columns, emit)
  const ofAnyCode = columns.filter(({ codes }) => codes.length === 0)
  const readNumber = numberReader(
    lines.map((line) => line.cell(values)?.text ?? ''),
    report.language,
  )
  const unmapped = unmappedCodes(emit)
  const unread: { written: string; isAmbiguous: boolean; span: Span }[] = []
  const [ignoredRows, ignoredColumns] = [ignored('rows'), ignored('columns')]

  const given = lines.flatMap((line): Given[] => {
    const [row, value] = [line.cell(rowCodes), line.cell(values)]
    const column = columnCodes === undefined ? null : line.cell(columnCodes)
    if (!row || !value || value.text === '') return []
    const amount = readNumber(value.text)
    const isNought = typeof amount !== 'string' && isZero(amount)
    const ownRows = rowsOf.get(row.text) ?? []
    const ownColumns = [...((column && columnsOf.get(column.text)) || []), ...ofAnyCode]
    if (!isNought && ownRows.length === 0 && !ignoredRows.includes(row.text))
      unmapped.add('row', row.text, rowCodes, row.span)
    if (!isNought && column && ownColumns.length === 0 && !ignoredColumns.includes(column.text))
      unmapped.add('column', column.text, columnCodes!, column.span)
    const reached = ownColumns.filter(({ filters }) => passes(line, filters))
    if (ownRows.length === 0 || reached.length === 0) return []
    if (typeof amount === 'string') {
      unread.push({ written: value.text.slice(0, 40), isAmbiguous: amount === 'ambiguous', span: value.span })
      return []
    }
    const codes = `${row.text}\n${column?.text ?? ''}`
    return ownRows.flatMap((one) =>
      reached.map((other) => ({ row: one, column: other, line, codes, amount, span: value.span })),
    )
  })
  unmapped.tell()
  const [first] = unread
  if (first) {
    const { span, ...facts } = first
    emit('source/number', { ...facts, column: values, others: unread.length - 1 }, span)
  }
  return given
}

/** So many codes are told of by themselves. */
const toldAtMost = 20

/** Each code is told of once, where it first stands. */
function unmappedCodes(emit: CodedInput['emit']) {
  const found = new Map<
    string,
    { side: 'row' | 'column'; code: string; column: string; span: Span; times: number }
  >()
  return {
    add(side: 'row' | 'column', code: string, column: string, span: Span): void {
      const known = found.get(`${side} ${code}`)
      if (known) known.times++
      else found.set(`${side} ${code}`, { side, code, column, span, times: 1 })
    },
    tell(): void {
      for (const side of ['row', 'column'] as const) {
        const own = [...found.values()].filter((one) => one.side === side)
        const told = own.slice(0, toldAtMost)
        told.forEach(({ span, ...facts }, at) => {
          const others = at === told.length - 1 ? own.length - told.length : 0
          emit('source/unmapped', { ...facts, others }, span)
        })
      }
    },
  }
}

function tellFilters(filters: readonly Filter[], lines: readonly Line[], { files, emit }: CodedInput): void {
  for (const { heading, codes } of filters) {
    const known = textsIn(lines, heading)
    for (const { code, span } of codes)
      if (!known.has(code))
        emit('coded/filter', { written: code, column: heading, ...nearOf(code, known, files) }, span)
  }
}

function tellAbsent(
  targets: readonly Target[],
  heading: string,
  lines: readonly Line[],
  { files, emit }: CodedInput,
): void {
  const known = textsIn(lines, heading)
  for (const { name, codes } of targets)
    for (const { code, span } of codes)
      if (!known.has(code)) emit('source/not-found', { code, name, ...nearOf(code, known, files) }, span)
}

const textsIn = (lines: readonly Line[], heading: string): ReadonlySet<string> =>
  new Set(lines.map((line) => line.cell(heading)?.text ?? '').filter((text) => text !== ''))

const plainCode = (code: string): string =>
  code
    .toLowerCase()
    .replace(/^0+/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** One digit makes another code or month, but for noughts at the front, which programs drop. */
function nearestCode(code: string, known: readonly string[]): string | null {
  if (!/\d/.test(code)) return nearest(code, known)
  return known.find((one) => plainCode(one) === plainCode(code)) ?? null
}

const nearOf = (code: string, known: ReadonlySet<string>, files: CodedInput['files']) => ({
  file: files.map(({ name }) => name).join(', '),
  nearest: nearestCode(code, [...known]),
  known: [...known].slice(0, 200),
})
