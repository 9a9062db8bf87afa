/**
 * What numbers a cell gives to prose, with the unit that its table says of it: in the cell, behind the row's label, in the
 * heading, over the labels or in the caption. Columns that no kind knows take part: a cell with a number alone is read.
 */

import type { Amount } from '../model/amount.ts'
import { largest, smallest } from '../model/extremes.ts'
import type { Language } from '../model/language.ts'
import { compare, magnitude, minus, ratioOf, rounded, type Ratio } from '../model/ratio.ts'
import type { Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'
import { agrees, converted } from './agree.ts'
import type { Figure } from './find-figures.ts'
import { unitName, powerOf } from '../model/units.ts'
import { familyOf, unitIn } from './units.ts'
import { labelColumn } from '../tables/row-names.ts'

export interface Reading {
  readonly amount: Amount
  /** Null where nothing says which. */
  readonly unit: string | null
}

export type Readings = (table: Table, row: number, column: number) => readonly Reading[]

export function createReadings(language: Language): Readings {
  const known = new Map<Table, readonly (readonly (readonly Reading[])[])[]>()
  return (table, row, column) => {
    const readings = known.get(table) ?? readTable(table, language)
    known.set(table, readings)
    return readings[row]?.[column] ?? []
  }
}

/** Columns of figures: no labels, remarks or numbers of notes. */
export const isFigureColumn = (table: Table, column: number): boolean => {
  const { role, heading } = table.columns[column]!
  return (
    column !== labelColumn(table.columns) &&
    role === 'value' &&
    !/^(?:not|noter|note|nr|år|year)\.?$/i.test(heading.text.trim())
  )
}

function readTable(table: Table, language: Language): readonly (readonly Reading[])[][] {
  const key = labelColumn(table.columns)
  const ofTable =
    unitIn(table.columns[key]!.heading.text, language) ??
    unitIn(table.caption ? plainText(table.caption) : '', language)
  return table.rows.map(({ cells }) => {
    const ofRow = unitIn(cells[key]?.written.text ?? '', language)
    return cells.map(({ value, written }, column) => {
      if (!isFigureColumn(table, column)) return []
      const found =
        value.type === 'number'
          ? [value]
          : value.type === 'target'
            ? value.bounds
            : value.type === 'text'
              ? readText(written.text, language)
              : []
      return found.map(({ amount, unit }) => {
        const isOwn = /[\p{L}%‰]/u.test(written.text)
        const said = (isOwn ? unit : null) ?? ofRow ?? unitIn(table.columns[column]!.heading.text, language)
        const own = said ?? unit ?? table.columns[column]!.unit ?? ofTable
        return { amount, unit: own === null ? null : unitName(own) }
      })
    })
  })
}

function readText(text: string, language: Language): readonly Reading[] {
  const read = readQuantity(text.replace(/(?<![*†])[*†]+$/, ''), language)
  return isProblem(read) ? [] : [read]
}

/** Signs apart, whether a figure says what a reading is: either may be the other, rounded. Null where they cannot be compared. */
export function says({ amounts, approximation, unit }: Figure, reading: Reading): boolean | null {
  if (!areComparable(unit, reading.unit)) return null
  return powersMeant(unit, reading.unit).some((own) => {
    const number = converted(ratioOf(reading.amount), own, powerOf(unit))
    if (agrees(amounts, approximation, number)) return true
    const [only, other] = amounts as [Amount, Amount | undefined]
    if (other) return false
    const exact = converted(magnitude(ratioOf(only)), powerOf(unit), own)
    const shown = ratioOf(rounded(exact, reading.amount.decimals))
    return isRounder(only, number) || compare(shown, magnitude(ratioOf(reading.amount))) === 0
  })
}

/** Where nothing says the table's unit, thousands may be meant as well as millions. */
const powersMeant = (unit: string, read: string | null): readonly number[] =>
  read === null && familyOf(unit) === 'money' ? [0, 3, 6] : [powerOf(read ?? unit)]

/**
 * Between which sizes the figure {@link says} readings with a unit and so many decimals, in units of their last digit; some
 * that it does not say lie there too. None where they cannot be compared.
 */
export function sizesSaid(
  { amounts, unit }: Figure,
  read: string | null,
  decimals: number,
): readonly { readonly low: number; readonly high: number }[] {
  if (!areComparable(unit, read)) return []
  const sizes = amounts.map((amount) => Math.abs(Number(amount.units)) / 10 ** amount.decimals)
  // Neither is rounded by more than a unit of its last digit that is not 0.
  const slack = largest(amounts.map((amount) => 10 ** (zerosOf(amount) - amount.decimals)))
  return powersMeant(unit, read).map((own) => {
    const scale = 10 ** (powerOf(unit) - own + decimals)
    const [low, high] = [(smallest(sizes) - slack) * scale - 1, (largest(sizes) + slack) * scale + 1]
    return { low: low - Math.abs(low) * inexactness, high: high + high * inexactness }
  })
}

/** More than what parts such numbers from exact ones. */
const inexactness = 1e-9

/** Whether a figure gives a reading as exactly as either is written: in the table's own unit, or converted. */
export function saysExactly({ amounts, unit }: Figure, reading: Reading): boolean {
  if (!areComparable(unit, reading.unit) || amounts.length > 1) return false
  const number = converted(ratioOf(reading.amount), powerOf(reading.unit ?? unit), powerOf(unit))
  return agrees(amounts, null, number)
}

const points = (unit: string): string => (unit === 'procentenheter' ? '%' : unit)

function areComparable(unit: string, other: string | null): boolean {
  if (other === null) return unit !== '‰'
  if (unit === 'st' || unit === 'index') return other === unit
  return familyOf(points(unit)) === familyOf(points(other))
}

/** How many noughts it ends in. */
const zerosOf = ({ units }: Pick<Amount, 'units'>): number => /(?<!0)0*$/.exec(units.toString())![0].length

/** Whether the amount is the number in rounder figures, halves either way: `9 700` for 9 662, though nothing says so. */
function isRounder({ units, decimals }: Amount, number: Ratio): boolean {
  if (units === 0n) return false
  const written = magnitude(ratioOf({ units, decimals }))
  // `6,0` is no rounder than it is written.
  const zeros = decimals > 0 ? 0 : zerosOf({ units })
  const half: Ratio = { over: 10n ** BigInt(zeros), under: 2n * 10n ** BigInt(decimals) }
  return compare(magnitude(minus(magnitude(number), written)), half) <= 0
}
