/** A range of a sheet or a CSV file that is a table already: headings first, and what each row is called. */

import { addTo } from '../model/add-to.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { negate } from '../model/amount.ts'
import { lookUp } from '../model/look-up.ts'
import type { DataCell, DataRows } from '../source/data/data-rows.ts'
import { isTable } from '../source/data/read-table-file.ts'
import { isDash } from '../tables/number-grammar.ts'
import { comparedLabel } from '../tables/row-names.ts'
import { exportedRows } from './exported-rows.ts'
import { defineFeed } from './define-feed.ts'
import type { FedCell, FedTable, FeedInput } from './feed.ts'
import { rangeCodes } from './range/codes.ts'
import { rangeSchema, type RangeMapping } from './range/schema.ts'
import { numberReader } from './written-numbers.ts'

export const range = defineFeed({
  id: 'range',
  title: {
    sv: 'Celler i en arbetsbok eller en CSV-fil som redan är en tabell.',
    en: 'Cells of a workbook or a CSV file that are a table already.',
  },
  schema: rangeSchema,
  codes: rangeCodes,
  read,
})

type RangeInput = FeedInput<RangeMapping, typeof rangeCodes>

/** A row or column of the source, by what the table calls it. */
interface Taken {
  readonly name: string
  readonly index: number
  readonly cell: DataCell
  readonly isReversed: boolean
}

async function read(input: RangeInput): Promise<FedTable | null> {
  const { mapping, places, files, report, keep, emit } = input
  const { sheet, cells, encoding } = mapping
  const [file] = files
  const rows = await exportedRows(
    file!,
    { sheet, range: cells, encoding },
    {
      language: report.language,
      places: { valueSpan: ([key]) => places.valueSpan([key === 'range' ? 'cells' : key!]) },
      keep,
      emit,
    },
  )
  if (!rows || !isTable(rows, { range: cells ?? null }, emit, true)) return null
  const [head = [], ...body] = rows
  const labels = labelColumn(head, input)
  if (labels === -1) return null
  const columns = taken(
    'column',
    named(head).filter(({ index }) => index !== labels),
    input,
  )
  const lines = taken('row', named(body.map((row) => row[labels] ?? blankAt(row))), input)
  if (!columns || !lines) return null
  const cellReaders = columns.map(({ cell, index }) => cellReader(cell.text, index, body, input))
  return {
    labelHeading: head[labels]!.text,
    columns: columns.map(({ name, cell }) => ({
      heading: name,
      span: cell.span,
      isOptional: mapping.columns === undefined,
    })),
    rows: lines.map(({ name, index, cell, isReversed }) => ({
      label: name,
      span: cell.span,
      cells: columns.map((column, at) => {
        const source = body[index]![column.index]
        return source ? cellReaders[at]!(source, isReversed !== column.isReversed) : null
      }),
    })),
    unit: null,
    sourceNote: null,
  }
}

/** Of a row without any cell, which a file leaves out. */
const blankAt = (row: DataRows[number]): DataCell => ({ text: '', span: row[0]!.span })

function labelColumn(head: readonly DataCell[], { mapping, places, files, emit }: RangeInput): number {
  const { labels } = mapping
  if (labels === undefined) return 0
  const found = head.findIndex(({ text }) => comparedLabel(text) === comparedLabel(labels))
  if (found === -1) {
    const known = head.map(({ text }) => text).filter((text) => text !== '')
    const facts = {
      side: 'column',
      name: labels,
      file: files[0]!.name,
      nearest: nearest(labels, known),
      known,
    } as const
    emit('range/not-found', facts, places.valueSpan(['labels']))
  }
  return found
}

const named = (cells: readonly DataCell[]): { cell: DataCell; index: number }[] =>
  cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.text !== '')

/** What the mapping names, in its order, or all that there is; null where some is not there or there twice, which is told. */
function taken(
  side: 'row' | 'column',
  there: readonly { readonly cell: DataCell; readonly index: number }[],
  { mapping, places, files, emit }: RangeInput,
): readonly Taken[] | null {
  const file = files[0]!.name
  const key = side === 'row' ? 'rows' : 'columns'
  const wanted = mapping[key]
  const byName = new Map<string, { cell: DataCell; index: number }[]>()
  for (const one of there) {
    const name = comparedLabel(one.cell.text)
    addTo(byName, name, one)
  }
  let isWhole = true
  const find = (name: string, from: string, span: DataCell['span'], isReversed: boolean): Taken[] => {
    const [first, second] = byName.get(comparedLabel(from)) ?? []
    if (first && !second) return [{ name, ...first, isReversed }]
    isWhole = false
    const known = there.map(({ cell }) => cell.text)
    if (second) emit('range/twice', { side, name: from, file }, second.cell.span, [first!.cell.span])
    else emit('range/not-found', { side, name: from, file, nearest: nearest(from, known), known }, span)
    return []
  }
  const found =
    wanted === undefined
      ? [...byName.values()].flatMap(([one]) => find(one!.cell.text, one!.cell.text, one!.cell.span, false))
      : places.keys([key]).flatMap((name) => {
          const path = [key, name]
          const { from = name, reverse = false } = lookUp(wanted, name) ?? {}
          return find(name.trim(), from, places.valueSpan(path), reverse)
        })
  return isWhole ? found : null
}

/** Reads the cells of one column: numbers, and what stands there in words. */
function cellReader(
  heading: string,
  column: number,
  body: DataRows,
  { report, emit }: RangeInput,
): (cell: DataCell, isReversed: boolean) => FedCell {
  const numbers = body.map((row) => row[column]?.text ?? '')
  const readNumber = numberReader(numbers, report.language)
  const ambiguous = numbers.filter((text) => readNumber(text) === 'ambiguous').length
  let isTold = false
  return ({ text, span }, isReversed) => {
    if (text === '' || isDash(text)) return null
    const amount = readNumber(text)
    if (amount === 'ambiguous') {
      const facts = { written: text, column: heading, isAmbiguous: true, others: ambiguous - 1 }
      if (!isTold) emit('source/number', facts, span)
      isTold = true
      return null
    }
    if (typeof amount === 'string') return { text, from: [span] }
    return { amount: isReversed ? negate(amount) : amount, from: [span] }
  }
}
