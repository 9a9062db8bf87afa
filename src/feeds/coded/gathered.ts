/** What the lines of an export give each cell, and where two of them give it something else. */

import { add, type Amount } from '../../model/amount.ts'
import type { Span } from '../../model/span.ts'
import { comparedHeading, type Line, type Lines } from './lines.ts'
import type { CodedInput, Target } from './targets.ts'

/** A line that has a number for a cell. */
export interface Given {
  readonly row: Target
  readonly column: Target
  readonly line: Line
  /** The codes of its row and column, as one text. */
  readonly codes: string
  readonly amount: Amount
  readonly span: Span
}

export interface Gathered {
  readonly amount: Amount
  readonly from: readonly Span[]
}

/** By row and column. */
export type GatheredCells = ReadonlyMap<Target, ReadonlyMap<Target, Gathered>>

export function gather(
  all: readonly Given[],
  { headings }: Lines,
  used: readonly string[],
  { mapping, emit }: CodedInput,
): GatheredCells {
  const cells = new Map<Target, Map<Target, { amount: Amount; from: Span[]; by: Map<string, Given> }>>()
  const doubled = new Map<
    string,
    { first: Given; second: Given; cells: number; differs: Difference | null }
  >()
  const unused = [...headings].filter(([compared]) => !used.some((one) => comparedHeading(one) === compared))
  const told = mapping.addUp ? new Set<string>() : tellTimes(all, unused, emit)
  for (const given of all) {
    const inRow = cells.get(given.row) ?? new Map()
    cells.set(given.row, inRow)
    const known = inRow.get(given.column)
    const first = known?.by.get(given.codes)
    if (first && !mapping.addUp) {
      const differs = differenceOf(first, given, unused)
      const name = differs?.column ?? ''
      const before = doubled.get(name)
      if (before) before.cells++
      else if (!told.has(name)) doubled.set(name, { first, second: given, cells: 1, differs })
      continue
    }
    if (known) {
      known.amount = add(known.amount, given.amount)
      known.from.push(given.span)
      known.by.set(given.codes, given)
    } else
      inRow.set(given.column, {
        amount: given.amount,
        from: [given.span],
        by: new Map([[given.codes, given]]),
      })
  }
  for (const { first, second, cells: count, differs } of doubled.values())
    emit(
      'coded/two-values',
      { row: second.row.name, column: second.column.name, others: count - 1, differs },
      second.span,
      [first.span],
    )
  return cells
}

interface Difference {
  readonly column: string
  readonly first: string
  readonly second: string
}

type Headings = readonly (readonly [compared: string, heading: string])[]

/** The first of the columns that nothing is asked of in which two lines differ. */
function differenceOf({ line }: Given, { line: other }: Given, unused: Headings): Difference | null {
  for (const [, column] of unused) {
    const [first, second] = [line.cell(column)?.text ?? '', other.cell(column)?.text ?? '']
    if (first !== second) return { column, first, second }
  }
  return null
}

/** The columns of several times that nothing chooses among. */
function tellTimes(all: readonly Given[], unused: Headings, emit: CodedInput['emit']): Set<string> {
  const told = new Set<string>()
  for (const target of new Set(all.map(({ column }) => column)))
    for (const [compared, column] of unused) {
      if (told.has(column) || target.filters.some(({ heading }) => comparedHeading(heading) === compared))
        continue
      const found = new Map<string, Span>()
      for (const { column: own, line } of all) {
        const cell = own === target ? line.cell(column) : null
        if (cell && cell.text !== '' && !found.has(cell.text)) found.set(cell.text, cell.span)
      }
      const [first, second] = found
      if (!first || !second || !(isTimeHeading(compared) || [...found.keys()].every(isTime))) continue
      told.add(column)
      const facts = { column, first: first[0], second: second[0], target: target.name }
      emit('coded/periods', facts, second[1], [first[1]])
    }
  return told
}

const isTimeHeading = (compared: string): boolean =>
  /^(?:period|månad|år$|kvartal|tertial|datum|year|month|quarter|date)/.test(compared)

/** `2026-08`, `202608`, `2026M08`, `2026-08-31`. */
const isTime = (text: string): boolean =>
  /^(?:19|20)\d\d[-/. ]?(?:[MQKT]?\d{1,2}(?:[-/.]?\d\d)?)?$/i.test(text)
