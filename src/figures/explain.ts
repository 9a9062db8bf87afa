/** What of a row's figures a written figure may give: a cell, how far two of them lie apart, or a part or change in per cent. */

import type { Amount } from '../model/amount.ts'
import {
  compare,
  dividedBy,
  magnitude,
  minus,
  nought,
  plus,
  ratioOf,
  times,
  type Ratio,
} from '../model/ratio.ts'
import { converted } from './agree.ts'
import type { Figure } from './find-figures.ts'
import type { Reading, Readings } from './readings.ts'
import type { NamedRow } from './row-names.ts'
import type { FigureColumn } from './said-columns.ts'
import { powerOf } from '../model/units.ts'

export interface CellPlace extends NamedRow {
  readonly column: FigureColumn
  readonly reading: Reading
}

/** Two cells of a row that lie as far apart as the figure says. */
export interface Difference {
  readonly from: CellPlace
  readonly to: CellPlace
}

export function cellsOf(
  place: NamedRow,
  columns: readonly FigureColumn[],
  readings: Readings,
): readonly CellPlace[] {
  return columns.flatMap((column) =>
    readings(place.table, place.row, column.index).map((reading) => ({ ...place, column, reading })),
  )
}

const hundred: Ratio = { over: 100n, under: 1n }

/** Differences of any two cells, in the order of the columns; in per cent of the first where the figure is in per cent. */
export function differencesOf(figure: Figure, cells: readonly CellPlace[]): Difference[] {
  const [amount, other] = figure.amounts
  if (!amount || other) return []
  const written = magnitude(ratioOf(amount))
  return cells.flatMap((from, index) =>
    cells.slice(index + 1).flatMap((to): Difference[] => {
      if (!mayLieApart(figure, from.reading, to.reading)) return []
      const [a, b] = [inUnit(from.reading, figure), inUnit(to.reading, figure)]
      const isPart = figure.unit === '%' && from.reading.unit !== '%'
      const [low, high] = [magnitude(a), magnitude(b)]
      const apart = magnitude(minus(a, b))
      const between = magnitude(minus(low, high))
      const slack = slackOf(figure, from.reading, to.reading)
      const candidates = isPart
        ? [from, to].flatMap((_, at) => {
            const base = at === 0 ? low : high
            return compare(base, nought) === 0
              ? []
              : [
                  times(hundred, dividedBy(apart, base)),
                  times(hundred, dividedBy(between, base)),
                  times(hundred, dividedBy(at === 0 ? high : low, base)),
                ]
          })
        : [apart, between, plus(low, high)]
      const isNear = candidates.some((one) => compare(magnitude(minus(one, written)), slack) <= 0)
      return isNear ? [{ from, to }] : []
    }),
  )
}

/** Whether two cells are worth computing with exactly: nearly all pairs lie far from the figure. */
function mayLieApart(figure: Figure, from: Reading, to: Reading): boolean {
  const [amount] = figure.amounts as [Amount]
  const written = Math.abs(numberOf(amount, 0))
  const [a, b] = [from, to].map(({ amount: read, unit }) => {
    const power = unit === null || figure.unit === '%' ? 0 : powerOf(unit) - powerOf(figure.unit)
    return { size: Math.abs(numberOf(read, power)), digit: 10 ** (power - read.decimals) }
  }) as [Sized, Sized]
  const [between, both] = [Math.abs(a.size - b.size), a.size + b.size]
  const isPart = figure.unit === '%' && from.unit !== '%'
  const results = isPart
    ? [
        between / a.size,
        both / a.size,
        b.size / a.size,
        between / b.size,
        both / b.size,
        a.size / b.size,
      ].map((part) => 100 * part)
    : [between, both]
  const digits = 10 ** -amount.decimals + (figure.unit === '%' ? 0 : a.digit + b.digit)
  return results.some((result) => Math.abs(result - written) <= digits + written * inexactness)
}

interface Sized {
  readonly size: number
  /** A unit of its last digit. */
  readonly digit: number
}

/** More than what parts such numbers from exact ones. */
const inexactness = 1e-9

const numberOf = ({ units, decimals }: Amount, power: number): number =>
  Number(units) * 10 ** (power - decimals)

const inUnit = ({ amount, unit }: Reading, figure: Figure): Ratio =>
  unit === null || figure.unit === '%'
    ? ratioOf(amount)
    : converted(ratioOf(amount), powerOf(unit), powerOf(figure.unit))

const half = (decimals: number): Ratio => ({ over: 1n, under: 2n * 10n ** BigInt(decimals) })

/** Half a unit of each rounded number's last digit. */
function slackOf(figure: Figure, ...readings: readonly Reading[]): Ratio {
  const own = half(figure.amounts[0]!.decimals)
  if (figure.unit === '%') return times(own, { over: 2n, under: 1n })
  return readings
    .map(({ amount, unit }) =>
      converted(half(amount.decimals), powerOf(unit ?? figure.unit), powerOf(figure.unit)),
    )
    .reduce(plus, own)
}
