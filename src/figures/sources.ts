/** The numbers of a report's tables, laid out so that those near a figure are found without going through all. */

import type { Amount } from '../model/amount.ts'
import { largest, smallest } from '../model/extremes.ts'
import { ratioOf, type Ratio } from '../model/ratio.ts'
import { remembered } from '../model/remembered.ts'
import type { Report } from '../model/report.ts'
import type { Table, Value } from '../model/table.ts'
import { firstFrom } from './by-size.ts'
import type { Figure } from './find-figures.ts'
import { converted } from './agree.ts'
import { unitName, powerOf } from '../model/units.ts'
import { bareFamily, familyOf } from './units.ts'

/** One number of a cell: its value, or a bound of its target. */
export interface Source {
  readonly table: Table
  readonly row: number
  readonly column: number
  readonly amount: Amount
  /** Null for a bare number. */
  readonly unit: string | null
  readonly isTarget: boolean
  /** In the smallest unit of its family, signs apart: exact enough to look it up by. */
  readonly size: number
}

/** Sources by the family of their units, the smallest first. */
export type Sources = ReadonlyMap<string, readonly Source[]>

export function sourcesOf({ tables }: Pick<Report, 'tables'>): Sources {
  const families = new Map<string, Source[]>()
  const unitOf = remembered(unitName)
  for (const table of tables)
    table.rows.forEach(({ cells }, row) =>
      cells.forEach(({ value }, column) => {
        for (const { amount, unit: written } of numbersOf(value)) {
          const unit = written === null ? null : unitOf(written)
          const family = unit === null ? bareFamily : familyOf(unit)
          const known = families.get(family)
          const size = sizeOf(amount, unit)
          const source = { table, row, column, amount, unit, isTarget: value.type === 'target', size }
          if (known) known.push(source)
          else families.set(family, [source])
        }
      }),
    )
  for (const sources of families.values()) sources.sort((a, b) => a.size - b.size)
  return families
}

const numbersOf = (value: Value) =>
  value.type === 'number' ? [value] : value.type === 'target' ? value.bounds : []

/** All that a figure might agree with, and some that it does not. */
export function near(sources: Sources, { amounts, unit, approximation }: Figure): Source[] {
  const families = ['st', 'index'].includes(unit) ? [unit, bareFamily] : [familyOf(unit)]
  const sizes = amounts.map((amount) => sizeOf(amount, unit))
  const digits = amounts.map(({ decimals }) => sizeOf({ units: 1n, decimals }, unit))
  // Words like `drygt` allow a tenth, and ranges hold all that lies within.
  const margin = largest(digits) + (approximation === null ? 0 : largest(sizes) / 9)
  const low = smallest(sizes) - margin
  const high = largest(sizes) + margin
  return families.flatMap((family) => {
    const all = sources.get(family) ?? []
    return all.slice(firstFrom(all, low), firstFrom(all, high))
  })
}

export const inUnitOf = ({ unit }: Figure, { amount, unit: own }: Source): Ratio =>
  converted(ratioOf(amount), powerOf(own ?? ''), powerOf(unit))

const sizeOf = ({ units, decimals }: Amount, unit: string | null): number =>
  Math.abs(Number(units) * 10 ** powerOf(unit ?? '')) / 10 ** decimals
