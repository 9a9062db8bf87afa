/** Which cell is wrong where relations break: the one whose correction mends most of them, and that the others can spare. */

import type { CellPlace } from '../cell-place.ts'
import { isMeantInstead } from './slips.ts'

/** `value` and `error` are the printed figure's, null where there is none; `factor` is how it counts into what is left over. */
export interface SuspectedCell extends CellPlace {
  readonly factor: number
  readonly figure: { readonly value: number; readonly error: number } | null
}

/** One relation in one column or row. */
export interface Instance<T> {
  readonly of: T
  /** The cell that is said to be made of the others comes first. */
  readonly cells: readonly SuspectedCell[]
  /** Printed less computed, and how far rounding may put the two apart. */
  readonly difference: number
  readonly tolerance: number
  readonly isHeld: boolean
}

export interface Culprit<T> {
  readonly cell: CellPlace
  /** What must be added to the cell for the relations to hold. */
  readonly correction: number
  /** The broken relations that this mends; the correction is what the first of them needs. */
  readonly mends: readonly Instance<T>[]
}

const keyOf = ({ row, column }: CellPlace): string => `${row}:${column}`

interface Suspect<T> extends Culprit<T> {
  readonly isMade: boolean
  /** The correction is what a slip of the keyboard would need. */
  readonly isSlip: boolean
}

/** Every broken instance is explained by one cell; those with a cell that is `known` to be wrong are explained already. */
export function findCulprits<T>(
  instances: readonly Instance<T>[],
  known: (cell: CellPlace) => boolean,
): Culprit<T>[] {
  const holding = new Map<string, number>()
  for (const { cells, isHeld } of instances)
    if (isHeld) for (const cell of cells) holding.set(keyOf(cell), (holding.get(keyOf(cell)) ?? 0) + 1)
  let broken = instances.filter(({ isHeld, cells }) => !isHeld && !cells.some(known))
  const culprits: Culprit<T>[] = []
  while (broken.length > 0) {
    const [worst] = suspects(broken).toSorted(
      (a, b) =>
        b.mends.length - a.mends.length ||
        Number(b.isSlip) - Number(a.isSlip) ||
        (holding.get(keyOf(a.cell)) ?? 0) - (holding.get(keyOf(b.cell)) ?? 0) ||
        Number(b.isMade) - Number(a.isMade) ||
        a.mends[0]!.tolerance - b.mends[0]!.tolerance,
    )
    if (!worst) break
    culprits.push({ cell: worst.cell, correction: worst.correction, mends: worst.mends })
    broken = broken.filter((instance) => !worst.mends.includes(instance))
  }
  return culprits
}

/** Each cell with each correction that mends some instance, and all that it mends. */
function suspects<T>(broken: readonly Instance<T>[]): Suspect<T>[] {
  const byCell = new Map<
    string,
    { cell: SuspectedCell; in: { instance: Instance<T>; factor: number; isMade: boolean }[] }
  >()
  for (const instance of broken)
    instance.cells.forEach((cell, index) => {
      if (!cell.figure) return
      const entry = byCell.get(keyOf(cell)) ?? { cell, in: [] }
      entry.in.push({ instance, factor: cell.factor, isMade: index === 0 })
      byCell.set(keyOf(cell), entry)
    })
  return [...byCell.values()].flatMap(({ cell, in: all }) =>
    all.map(({ instance, factor, isMade }): Suspect<T> => {
      const correction = -instance.difference / factor
      const mended = all.filter(
        (other) =>
          other.instance === instance ||
          Math.abs(other.instance.difference + other.factor * correction) <=
            other.instance.tolerance + instance.tolerance,
      )
      const made = mended.filter((other) => other.isMade).map((other) => other.instance)
      const mends = [...new Set([instance, ...mended.map((other) => other.instance)])]
      const { row, column } = cell
      const isSlip = isMeantInstead(cell.figure!, correction, instance.tolerance)
      return { cell: { row, column }, correction, mends, isMade: isMade || made.length > 0, isSlip }
    }),
  )
}
