/** One cell before and after → how it changed, or null. */

import { subtract } from '../model/amount.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { Quantity, Value } from '../model/table.ts'
import { isMoney } from '../model/units.ts'
import type { CellChange, SeenCell, TableDifference } from './difference.ts'
import { folded } from './pair.ts'

export interface ComparedCells {
  readonly change: Omit<CellChange, 'row' | 'column'> | null
  /** The money units, where the cells are in different ones. */
  readonly converted: TableDifference['converted']
}

const same: ComparedCells = { change: null, converted: null }

export function compareCells(before: SeenCell, after: SeenCell): ComparedCells {
  const [old, now] = [before.cell.value, after.cell.value]
  if (old.type === 'number' && now.type === 'number') return compareFigures(before, after, old, now)
  if (isBlank(old) && isBlank(now)) return same
  const change = (type: CellChange['type']): ComparedCells => ({
    change: { type, before, after, figures: null },
    converted: null,
  })
  if (old.type === 'number' || now.type === 'number') return change('figure')
  if (isEqual(before, after)) return same
  if (old.type === 'choice' && now.type === 'choice' && old.choice === now.choice) return change('text')
  return change(stateTypes.has(old.type) || stateTypes.has(now.type) ? 'state' : 'text')
}

function compareFigures(before: SeenCell, after: SeenCell, old: Quantity, now: Quantity): ComparedCells {
  const [from, to] = [old.unit, now.unit]
  const differ = from !== null && to !== null && from.toLowerCase() !== to.toLowerCase()
  if (differ && !(isMoney(from.toLowerCase()) && isMoney(to.toLowerCase())))
    return { change: { type: 'figure', before, after, figures: null }, converted: null }
  const converted = differ ? { from, to } : null
  const amount = convertedTo(old, to)
  const change = subtract(now.amount, amount)
  if (change.units === 0n) return { change: null, converted }
  const figures = { before: { amount, unit: to ?? from }, after: { ...now, unit: to ?? from }, change }
  return { change: { type: 'figure', before, after, figures }, converted }
}

const stateTypes: ReadonlySet<Value['type']> = new Set(['choice', 'date', 'target', 'yesNo'])

const isBlank = ({ type }: Value): boolean => type === 'missing'

function isEqual({ cell: before }: SeenCell, { cell: after }: SeenCell): boolean {
  const [old, now] = [before.value, after.value]
  if (old.type === 'choice' && now.type === 'choice')
    return old.choice === now.choice && old.reason === now.reason && old.own === now.own
  if (old.type === 'date' && now.type === 'date') return old.date === now.date
  if (old.type === 'yesNo' && now.type === 'yesNo') return old.yes === now.yes
  // A dash is a dash, whatever its length; words that stand for a value may have changed.
  const hasWords = /\p{L}/u.test(before.written.text + after.written.text)
  if (old.type === 'none' && now.type === 'none' && !hasWords) return true
  return folded(before.written.text) === folded(after.written.text) && isBlank(old) === isBlank(now)
}
