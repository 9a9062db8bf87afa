/** The formulas of all tables of a report, none of which leads back to itself. */

import type { Ground, ReportCell } from '../../checks/derivations.ts'
import { liveFormula, type LiveFormula, type ReportTables } from './live-formula.ts'

export interface LiveFormulas {
  at(cell: ReportCell): LiveFormula | null
}

/** What hangs on more cells than this stands without a formula. */
const mostCells = 20_000

/**
 * A closing balance may be held against the opening one and the change, and each of these against the other two: where
 * formulas would go round in a circle, the figure that closes it stands as it is printed.
 */
export function liveFormulas(report: ReportTables): LiveFormulas {
  const taken = new Map<string, LiveFormula>()

  const take = (cell: ReportCell, ground: Ground): void => {
    const key = keyOf(cell)
    if (taken.has(key)) return
    const live = liveFormula(cell, ground, report)
    if (live && !leadsTo(key, live)) taken.set(key, live)
  }
  /** Whether the cells that a formula is of hang on the one that it would stand in. */
  const leadsTo = (target: string, { from }: LiveFormula): boolean => {
    const seen = new Set<string>()
    const open = [...from]
    for (let cell = open.pop(); cell; cell = open.pop()) {
      const key = keyOf(cell)
      if (key === target || seen.size > mostCells) return true
      if (seen.has(key)) continue
      seen.add(key)
      for (const next of taken.get(key)?.from ?? []) open.push(next)
    }
    return false
  }
  for (const ground of ['declared', 'found'] as const)
    for (const [table, { rows }] of report.tables)
      rows.forEach((cells, row) =>
        cells.forEach(({ type }, column) => {
          if (type === 'number') take({ table, row, column }, ground)
        }),
      )
  return { at: (cell) => taken.get(keyOf(cell)) ?? null }
}

const keyOf = ({ table, row, column }: ReportCell): string => `${table} ${row} ${column}`
