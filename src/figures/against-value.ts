/** A figure that the named row does not have: that of another row, of another column, or none of the table's. */

import type { Amount } from '../model/amount.ts'
import type { Claim } from './claims.ts'
import { against, isSameRow, labelOf, type Contradiction } from './contradiction.ts'
import { isAboutResult, isOfResult } from './directions.ts'
import { cellsOf, differencesOf, type CellPlace } from './explain.ts'
import { significantDigits, type Figure } from './find-figures.ts'
import type { Tables } from './meaning.ts'
import { saysExactly } from './readings.ts'
import type { NamedRow } from './row-names.ts'
import { isForecast, isOutcome, type FigureColumn, type SaidColumns } from './said-columns.ts'
import { familyOf } from './units.ts'

export function againstValue(claim: Claim, tables: Tables): Contradiction | null {
  const { figure, name, rows, near, left } = claim
  if (figure.approximation !== null || !name || left.isDoubtful) return null
  const cells = tables.cells.saying(figure, rows)
  for (const row of near) {
    const said = columnsOf(claim, row, tables)
    if (!said) continue
    const isMeant = ({ table, column }: CellPlace) =>
      table !== row.table || said.meant.some(({ index }) => index === column.index)
    if (cells.some(isMeant)) continue
    const found =
      (left.words === 0 ? againstColumn(claim, row, said, cells, tables) : null) ??
      (cells.length === 0 && isEnough(claim) ? elsewhere(claim, row, said, tables) : null)
    if (found) return found
  }
  return null
}

/** A few words before the name leave no doubt of a figure that can hardly be another row's by chance. */
const isEnough = ({ figure, name, left, leftBehind, isFirst }: Claim): boolean =>
  left.words === 0
    ? significantDigits(figure) > 1
    : left.words <= 3 &&
      leftBehind.words === 0 &&
      name?.isWhole === true &&
      isFirst &&
      significantDigits(figure) > 2 &&
      figure.unit !== '%'

/** The columns said; a surplus is spoken of the column of deviations, where there is one. */
function columnsOf({ said, direction }: Claim, { table }: NamedRow, { columns }: Tables): SaidColumns | null {
  const own = columns(table)
  const found = said(table)
  if (!found || !direction || !isAboutResult(direction)) return found
  const results = own.filter(({ text }) => isOfResult(text))
  const deviations = own.filter(({ isDeviation }) => isDeviation)
  const spoken = deviations.length > 0 ? deviations : results
  if (spoken.length === 0) return found
  const isOther = found.named.every((column) => own.length > 1 && !spoken.includes(column))
  return {
    ...found,
    named: isOther ? spoken : found.named,
    meant: [...deviations, ...results, ...(found.meant.length < own.length ? found.meant : [])],
  }
}

/** The column is said, every word is accounted for, and the cell holds another number. */
function againstColumn(
  claim: Claim,
  row: NamedRow,
  { named, areAlike }: SaidColumns,
  cells: readonly CellPlace[],
  { columns, readings }: Tables,
): Contradiction | null {
  const { figure, name, direction } = claim
  if (!name?.isWhole || !areAlike) return null
  if (direction && isAboutResult(direction)) {
    if (!isOfOneTime(claim, row, columns(row.table))) return null
  } else if (direction && !named.every(({ isChange }) => isChange)) return null
  const own = cellsOf(row, named, readings).filter(({ reading }) => areOfOneFamily(figure, reading.unit))
  const [cell] = own
  if (!cell || own.some(({ reading }) => !isSameAmount(reading.amount, cell.reading.amount))) return null
  const beside = cells.find((one) => isSameRow(one, row))
  const there = beside
    ? row.table.columns[beside.column.index]!.heading.text
    : (otherRow(figure, row, named, [row], readings)?.label ?? null)
  return against(cell, there === null ? { kind: 'value' } : { kind: 'elsewhere', other: there })
}

/** A surplus until now and one at the year's end are two; where the table has a forecast the sentence must speak of it. */
function isOfOneTime({ said }: Claim, { table }: NamedRow, columns: readonly FigureColumn[]): boolean {
  const others = columns.filter(({ isDeviation }) => !isDeviation)
  const hasTwo = others.some(isForecast) && others.some(isOutcome)
  const meant = said(table)?.meant ?? []
  return !hasTwo || (meant.length < columns.length && meant.some(isForecast))
}

/** Another row of the table has the figure, and no cell of this one. */
function elsewhere(
  { figure, rows, direction, left }: Claim,
  row: NamedRow,
  said: SaidColumns,
  { readings, cells }: Tables,
): Contradiction | null {
  const isBetween = direction && !isAboutResult(direction)
  if (isBetween && said.named.length === 0) return null
  const isResult = said.named.some(({ text, isDeviation }) => isDeviation || isOfResult(text))
  const isPlain = direction ? !isBetween && isResult : left.words === 0
  const isDifference = rows.some((one) => differencesOf(figure, cells.ofRow(one)).length > 0)
  if (!isPlain && isDifference) return null
  const among = said.named.length > 0 ? said.named : said.meant
  const found = otherRow(figure, row, among, [row, ...rows], readings)
  const cell = found && cellsOf(row, [found.column], readings)[0]
  return cell ? against(cell, { kind: 'elsewhere', other: found.label }) : null
}

/** The row of the same table that has the figure in one of the columns. */
function otherRow(
  figure: Figure,
  { table }: NamedRow,
  among: readonly FigureColumn[],
  except: readonly NamedRow[],
  readings: Tables['readings'],
): { label: string; column: FigureColumn } | null {
  const isNegative = figure.amounts[0]!.units < 0n
  for (const column of among)
    for (const row of table.rows.keys()) {
      if (except.some((one) => isSameRow(one, { table, row }))) continue
      const reading = readings(table, row, column.index)[0]
      if (!reading || !saysExactly(figure, reading) || (isNegative && reading.amount.units > 0n)) continue
      const label = labelOf({ table, row })
      if (label !== '') return { label, column }
    }
  return null
}

const areOfOneFamily = ({ unit }: Figure, other: string | null): boolean =>
  other === null || familyOf(other) === familyOf(unit)

const isSameAmount = (a: Amount, b: Amount): boolean => a.units === b.units && a.decimals === b.decimals
