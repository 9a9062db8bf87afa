/** Tables that are wider than their page → the size of type in which each fits. */

import type { Measures } from './measure/measures.ts'

export interface FittedTable {
  readonly id: string
  /** Of its type, in pixels of CSS. */
  readonly size: number
  /** What is left of the size that it would have, as a fraction. */
  readonly scale: number
  /** How much wider than its page it would be, in pixels of CSS. */
  readonly over: number
}

/** In pixels: smaller type cannot be read, so a table that needs it does not fit. */
const smallest = 5 / 0.75

/** Lines between the cells do not get thinner with the type. */
const slack = 0.985

export function fitTables({ overflows }: Measures, tables: readonly string[]): FittedTable[] {
  return overflows.flatMap(({ place, width, room, size }) => {
    const [id] = place.within
    if (id === undefined || !tables.includes(id)) return []
    const scale = (room / width) * slack
    const fitting = Math.floor(size * scale * 100) / 100
    return fitting < smallest ? [] : [{ id, size: fitting, scale, over: width - room }]
  })
}
