/** Which direction a row's own figures take, where that is certain: what a sentence says is held against it. */

import { compare, magnitude, ratioOf, type Ratio } from '../model/ratio.ts'
import type { Language } from '../model/language.ts'
import type { SignConvention } from '../model/conventions.ts'
import type { Table } from '../model/table.ts'
import { converted } from './agree.ts'
import { isOfResult, type Direction } from './directions.ts'
import type { CellPlace, Difference } from './explain.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { Readings } from './readings.ts'
import type { FigureColumn } from './said-columns.ts'
import type { SayingCells } from './saying-cells.ts'
import { powerOf } from '../model/units.ts'

/** What is known of a report's tables. */
export interface Tables {
  readonly columns: (table: Table) => readonly FigureColumn[]
  readonly readings: Readings
  readonly cells: SayingCells
  readonly signs: SignConvention
}

const incomeLike =
  /intäkt|inkomst|bidrag|avgift|skatt|ersättning|försäljning|resultat|income|revenue|fee|tax|grant|result/i
const budgetHeading = /budget|plan|anslag/i
const outcomeHeading = /utfall|prognos|nettokostnad|redovisat|bokslut|outcome|actual|forecast|net cost/i

/** Above nought and below, in a column of deviations or on a row of a result; null where the sign may mean either. */
export function resultOf(place: CellPlace, tables: Tables): Direction | null {
  const { units } = place.reading.amount
  if (units === 0n) return null
  const sign = signOfBetter(place, tables)
  return sign === 0 ? null : units > 0n === sign > 0 ? 'surplus' : 'deficit'
}

function signOfBetter(place: CellPlace, tables: Tables): -1 | 0 | 1 {
  const { table, row, column } = place
  const label = rowLabel(table, row)
  if (column.isDeviation || /avvik|deviation|variance/i.test(label))
    return table.columns[column.index]!.isDeviation ? 1 : isOutcomeLessBudget(table, column, tables)
  return isOfResult(column.text) || isOfResult(label) ? conventionOf(table, column, tables) : 0
}

/** In a free table where costs stand without a minus, outcome less budget is above nought for what is worse. */
function isOutcomeLessBudget(table: Table, deviation: FigureColumn, { columns, readings }: Tables): 0 | 1 {
  const own = columns(table)
  const [budget, outcome] = [budgetHeading, outcomeHeading].map((heading) =>
    own.find((column) => !column.isDeviation && heading.test(column.text)),
  )
  if (!budget || !outcome) return 1
  const isSigned = table.rows.some(
    (_, row) => (readings(table, row, outcome.index)[0]?.amount.units ?? 0n) < 0n,
  )
  const isTurned =
    !isSigned &&
    table.rows.some((_, row) => {
      const [planned, done, apart] = [budget, outcome, deviation].map(
        ({ index }) => readings(table, row, index)[0]?.amount,
      )
      if (!planned || !done || !apart || apart.units === 0n || done.units <= 0n) return false
      return compare(ratioOf(done), ratioOf(planned)) > 0 === apart.units > 0n
    })
  return isTurned ? 0 : 1
}

/** Whether income stands above nought or below, by rows and columns that are one or the other; 0 where they disagree. */
function conventionOf(table: Table, result: FigureColumn, { columns, readings, signs }: Tables): -1 | 0 | 1 {
  const found = new Set<-1 | 1>()
  const note = (name: string, units: bigint) => {
    const isCost = /kostnad|utgift|avskrivning|cost|expen/i.test(name)
    const isIncome = /intäkt|inkomst|income|revenue/i.test(name)
    if (units !== 0n && isCost !== isIncome) found.add(units > 0n === isIncome ? 1 : -1)
  }
  const unitsAt = (row: number, column: FigureColumn) =>
    readings(table, row, column.index)[0]?.amount.units ?? 0n
  for (const row of table.rows.keys()) {
    note(rowLabel(table, row), unitsAt(row, result))
    for (const column of columns(table)) if (column !== result) note(column.text, unitsAt(row, column))
  }
  const [only, other] = found
  return other ? 0 : (only ?? (signs === 'income-positive' ? 1 : 0))
}

/** More than budget or less, by the two that the figure lies between. */
export function budgetSideOf({ from, to }: Difference): Direction | null {
  const [isFirst, isSecond] = [from, to].map(({ column }) => isBudget(column))
  if (isFirst === isSecond || from.column.isDeviation || to.column.isDeviation) return null
  const [budget, other] = isFirst ? [from, to] : [to, from]
  if (!outcomeHeading.test(other.column.text)) return null
  const order = compareSizes(other, budget)
  return order === 0 ? null : order > 0 ? 'over' : 'under'
}

const isBudget = ({ text }: FigureColumn): boolean => budgetHeading.test(text) && !/avvik/i.test(text)

/** For a row of costs a deviation says whether more than budget was spent. */
export function spendingOf(place: CellPlace, tables: Tables): Direction | null {
  if (!place.column.isDeviation || incomeLike.test(rowLabel(place.table, place.row))) return null
  const result = resultOf(place, tables)
  return result === 'surplus' ? 'under' : result === 'deficit' ? 'over' : null
}

/** More than before or less, by two columns of the same thing at two times. */
export function changeOf({ from, to }: Difference, language: Language): Direction | null {
  if (from.column.isDeviation || to.column.isDeviation) return null
  const [a, b] = [timeOf(from), timeOf(to)]
  if (a === null || b === null || a === b || !isSameThing(from.column, to.column, language)) return null
  const [earlier, later] = a < b ? [from, to] : [to, from]
  const order = compareSizes(later, earlier)
  return order === 0 || isSignChange(from, to) ? null : order > 0 ? 'up' : 'down'
}

/** A cell of changes, where costs do not stand below nought. */
export function changeIn(place: CellPlace, { columns, readings }: Tables): Direction | null {
  const { table, row, column, reading } = place
  if (!column.isChange || reading.amount.units === 0n) return null
  const isPerCent = reading.unit === '%' || reading.unit === 'procentenheter'
  const isAbove = columns(table).every(
    (other) => other.isChange || readings(table, row, other.index).every(({ amount }) => amount.units >= 0n),
  )
  if (!isPerCent && !isAbove) return null
  return reading.amount.units > 0n ? 'up' : 'down'
}

const timeOf = ({ table, column }: CellPlace): string | null =>
  table.columns[column.index]!.headingDate ?? column.year

const isSameThing = (a: FigureColumn, b: FigureColumn, language: Language): boolean => {
  const bare = ({ words }: FigureColumn) => words.filter((word) => !isTime(word, language)).join(' ')
  return bare(a) === bare(b)
}

const isTime = (word: string, language: Language): boolean =>
  (language === 'sv' ? /^(?:utfall|bokslut|år|året|ack)$/ : /^(?:outcome|actual|year)$/).test(word)

const isSignChange = (a: CellPlace, b: CellPlace): boolean =>
  a.reading.amount.units < 0n !== b.reading.amount.units < 0n

const compareSizes = (a: CellPlace, b: CellPlace): -1 | 0 | 1 => compare(sizeOf(a), sizeOf(b))

const sizeOf = ({ reading }: CellPlace): Ratio =>
  converted(magnitude(ratioOf(reading.amount)), powerOf(reading.unit ?? ''), 0)
