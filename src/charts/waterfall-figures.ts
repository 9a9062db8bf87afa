/**
 * What a waterfall draws: how each row takes a total from one column to another, such as from budget to forecast. It is exact:
 * what it starts with and its steps come to what it ends with, to the last digit.
 */

import { add, compareAmounts, isZero, negate, subtract, zero, type Amount } from '../model/amount.ts'
import type { ChartRequest } from '../model/chart.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { unitName } from '../model/units.ts'
import type { Table } from '../model/table.ts'
import type { ChartSource } from './chart-type.ts'
import { chosenColumns, chosenRows, labelsOf, quantityIn, reportEmpty } from './chosen-cells.ts'
import { singleRows } from '../tables/sum-rows.ts'

export interface WaterfallStep {
  readonly name: string
  /** What it adds to the total. */
  readonly amount: Amount
  /** Whether that is better or worse, by the row's own deviation; null where the table does not say. */
  readonly isBetter: boolean | null
}

export interface WaterfallChart {
  readonly unit: string | null
  readonly start: { readonly name: string; readonly amount: Amount }
  readonly steps: readonly WaterfallStep[]
  readonly end: { readonly name: string; readonly amount: Amount }
}

const needs = {
  sv: 'Diagrammet behöver en kolumn att börja i och en att sluta i, som Budget och Prognos. Skriv dem så: values="budget prognos".',
  en: 'The chart needs a column to start in and one to end in, such as budget and forecast. Write them so: values="budget forecast".',
}

const needsFigures = {
  sv: 'Diagrammet behöver summans och varje rads tal i båda kolumnerna. Något av dem saknas eller visas inte (..).',
  en: 'The chart needs the figures of the total and of each row in both columns. Some are missing or not shown (..).',
}

const words: Localized<{ others(count: number): string; rounding: string }> = {
  sv: { others: (count) => (count === 1 ? 'En rad till' : `Övriga ${count} rader`), rounding: 'Avrundning' },
  en: { others: (count) => (count === 1 ? 'One more row' : `${count} other rows`), rounding: 'Rounding' },
}

/** As many steps as find room on a page. */
const mostSteps = 24

/** Null, and reported, where there is nothing to draw, or where the steps do not lead from the start to the end. */
export function takeWaterfall(request: ChartRequest, source: ChartSource): WaterfallChart | null {
  const { table, emit } = source
  const named = chosenColumns(request.values, source)
  const columns = request.values.length > 0 ? (named.length === 2 ? named : null) : usualColumns(table)
  const asked = request.rows.length > 0 ? chosenRows(request.rows, source) : null
  if (!columns || (asked && asked.length < request.rows.length)) {
    reportEmpty(needs, request, { rows: asked ?? [], columns: named, wanted: [] }, source)
    return null
  }
  const [from, to] = columns as [number, number]
  const all = table.rows.map((_, row) => row)
  const summed = summedBy(table, from, to)
  // A total that the rows do not come to has been reported.
  if (summed && summed !== 'unknown' && columns.some((at) => table.rows[summed.total]!.cells[at]!.isWrong))
    return null
  if (summed === 'unknown') {
    reportEmpty(needsFigures, request, { rows: all, columns: named, wanted: columns }, source)
    return null
  }
  const parts = summed?.parts ?? unsummed(table, source.language)
  const ends = endsOf(parts, summed?.total ?? null, [from, to], source)
  if (!ends) {
    reportEmpty(needsFigures, request, { rows: all, columns: named, wanted: columns }, source)
    return null
  }
  if (ends.units.length > 1) {
    emit('chart/units', { units: ends.units }, request.span)
    return null
  }
  const apart = asked?.find((row) => !parts.some((part) => part.row === row))
  if (apart !== undefined) {
    emit('chart/untied', { problem: 'row', row: labelsOf([apart], undefined, source)[0]! }, request.span)
    return null
  }
  const steps = stepsOf(parts, ends, asked, request, source)
  const missing = subtract(subtract(ends.end, ends.start), sumOf(steps))
  const isRounding = summed !== null && isRounded(table, summed.total, [from, to])
  if (!isZero(missing) && !isRounding) {
    emit(
      'chart/untied',
      {
        problem: 'sum',
        start: table.columns[from]!.heading.text,
        end: table.columns[to]!.heading.text,
        missing: numberText(missing, source.language),
      },
      request.span,
    )
    return null
  }
  const rest = isZero(missing)
    ? []
    : [{ name: words[source.spoken].rounding, amount: missing, isBetter: null }]
  return {
    unit: ends.units[0] ?? null,
    start: { name: table.columns[from]!.heading.text, amount: ends.start },
    steps: [...few(steps, source.spoken), ...rest],
    end: { name: table.columns[to]!.heading.text, amount: ends.end },
  }
}

/** From the budget to the forecast, or else to the outcome; null where the table has no such columns. */
function usualColumns({ columns }: Table): readonly [number, number] | null {
  const own = (id: string): number => columns.findIndex((column) => column.id === id && column.scope === null)
  const start = own('budget')
  const end = ['forecast', 'outcome', 'net'].map(own).find((at) => at !== -1) ?? -1
  return start === -1 || end === -1 ? null : [start, end]
}

/** A row that a total is made of, and whether it is taken away. */
interface Part {
  readonly row: number
  readonly isMinus: boolean
}

/**
 * The table's total with the single rows below its sub-totals; null where it has none that is a sum of rows. A total whose figure is not known in one of
 * the columns is not stood in for by a sub-total, which is of less.
 */
function summedBy(
  table: Table,
  from: number,
  to: number,
): { readonly total: number; readonly parts: readonly Part[] } | 'unknown' | null {
  const isSumOfBoth = (row: number): boolean => [from, to].every((at) => isSum(table, row, at))
  const whole = table.rows.findLastIndex(({ role }) => role === 'total')
  const isUnknown = (at: number): boolean => table.rows[whole]!.cells[at]!.value.type !== 'number'
  if (whole !== -1 && [from, to].some(isUnknown)) return 'unknown'
  const total =
    whole !== -1 && isSumOfBoth(whole)
      ? whole
      : table.rows.findLastIndex(
          ({ role }, row) => (role === 'total' || role === 'subtotal') && isSumOfBoth(row),
        )
  return total === -1 ? null : { total, parts: partsOf(table, total, to, false) }
}

const isSum = ({ id, rows }: Table, row: number, column: number): boolean => {
  const { sources, reckoning } = rows[row]!.cells[column]!
  return (
    reckoning?.arithmetic.by === 'sum' &&
    (sources ?? []).length > 0 &&
    sources!.every(
      (one) => one.report === undefined && one.table === id && one.column === column && one.row !== row,
    )
  )
}

function partsOf(table: Table, total: number, column: number, isMinus: boolean): Part[] {
  const { sources, reckoning } = table.rows[total]!.cells[column]!
  const arithmetic = reckoning!.arithmetic
  const takenAway = new Set(arithmetic.by === 'sum' ? arithmetic.takenAway : [])
  return sources!.flatMap(({ row }, index) => {
    const turned = takenAway.has(index) !== isMinus
    const { role } = table.rows[row]!
    const goesOn =
      (role === 'total' || role === 'subtotal') && row !== total && isSum(table, row, column) && row < total
    return goesOn ? partsOf(table, row, column, turned) : [{ row, isMinus: turned }]
  })
}

const unsummed = (table: Table, language: Language): Part[] =>
  singleRows(table, language).map((row) => ({ row, isMinus: false }))

const isRounded = ({ rows }: Table, total: number, columns: readonly number[]): boolean =>
  columns.some((column) => rows[total]!.cells[column]!.reckoning?.agreement === 'rounded')

interface Ends {
  readonly start: Amount
  readonly end: Amount
  readonly units: readonly string[]
  /** What each part adds. */
  readonly added: readonly Amount[]
}

/** Null where a figure is missing. */
function endsOf(
  parts: readonly Part[],
  total: number | null,
  columns: readonly [number, number],
  { table, language }: ChartSource,
): Ends | null {
  const units = new Map<string, string>()
  const figure = (row: number, column: number): Amount | null => {
    const read = quantityIn(table.rows[row]!.cells[column]!, table.columns[column]!, language)
    if (read?.unit) units.set(unitName(read.unit), read.unit)
    return read?.amount ?? null
  }
  const [from, to] = columns
  const pairs = parts.map(({ row }) => [figure(row, from), figure(row, to)] as const)
  if (pairs.length === 0 || pairs.some((pair) => pair.includes(null))) return null
  const signed = (amount: Amount, index: number): Amount => (parts[index]!.isMinus ? negate(amount) : amount)
  const sum = (at: 0 | 1): Amount =>
    pairs.reduce((all, pair, index) => add(all, signed(pair[at]!, index)), zero)
  const start = total === null ? sum(0) : figure(total, from)
  const end = total === null ? sum(1) : figure(total, to)
  const added = pairs.map(([before, after], index) => signed(subtract(after!, before!), index))
  return start && end && { start, end, units: [...units.values()], added }
}

/** The chosen rows, or all; what the others add stands last. */
function stepsOf(
  parts: readonly Part[],
  { added }: Ends,
  asked: readonly number[] | null,
  { category }: ChartRequest,
  source: ChartSource,
): WaterfallStep[] {
  const { table, spoken } = source
  const [named] = category ? chosenColumns([category], source) : []
  const labels = labelsOf(
    parts.map(({ row }) => row),
    named,
    source,
  )
  const steps = parts.map(({ row }, index) => ({
    row,
    name: labels[index]!,
    amount: added[index]!,
    isBetter: isBetter(table, row, added[index]!),
  }))
  const shown = asked ? steps.filter(({ row }) => asked.includes(row)) : steps
  return [
    ...shown,
    ...together(
      steps.filter((step) => !shown.includes(step)),
      spoken,
    ),
  ]
}

/** By the row's deviation, which is better above nought, where it is one of the same two columns. */
function isBetter({ columns, rows }: Table, row: number, amount: Amount): boolean | null {
  if (isZero(amount)) return null
  const at = columns.findIndex(({ isDeviation }) => isDeviation)
  const value = at === -1 ? null : rows[row]!.cells[at]!.value
  if (value?.type !== 'number' || isZero(value.amount)) return null
  const apart = subtract(sizeOf(value), sizeOf({ amount }))
  const isSame = sizeOf({ amount: apart }).units <= 1n
  return isSame ? value.amount.units > 0n : null
}

const sumOf = (steps: readonly WaterfallStep[]): Amount =>
  steps.reduce((all, { amount }) => add(all, amount), zero)

/** Several rows as one step. */
function together(steps: readonly WaterfallStep[], language: Language): WaterfallStep[] {
  if (steps.length === 0) return []
  const amount = sumOf(steps)
  return [{ name: words[language].others(steps.length), amount, isBetter: verdictOf(steps, amount) }]
}

/** What rows are together: as good as they all are, or, where more is better for all of them or worse, as good as their sum. */
function verdictOf(steps: readonly WaterfallStep[], sum: Amount): boolean | null {
  const judged = steps.filter(({ isBetter }) => isBetter !== null)
  const verdicts = new Set(judged.map(({ isBetter }) => isBetter))
  if (verdicts.size === 1) return judged[0]!.isBetter
  const isMoreBetter = new Set(judged.map((step) => step.isBetter === step.amount.units > 0n))
  return isMoreBetter.size === 1 && !isZero(sum) ? sum.units > 0n === isMoreBetter.has(true) : null
}

/** Of many, the largest each by itself. */
function few(steps: readonly WaterfallStep[], language: Language): readonly WaterfallStep[] {
  if (steps.length <= mostSteps) return steps
  const inOrder = steps.toSorted((a, b) => compareAmounts(sizeOf(b), sizeOf(a)))
  const kept = new Set(inOrder.slice(0, mostSteps - 1))
  return [...steps.filter((step) => kept.has(step)), ...together(inOrder.slice(mostSteps - 1), language)]
}

const sizeOf = ({ amount }: Pick<WaterfallStep, 'amount'>): Amount =>
  amount.units < 0n ? negate(amount) : amount
