import type { Column } from '../model/table.ts'

/** ` (kr)` behind the heading of a column that has a unit of its own; empty where it has none, or the heading says it. */
export function headingUnit({ type, unit, heading }: Pick<Column, 'type' | 'unit' | 'heading'>): string {
  const isOwn = unit !== null && (type === 'number' || type === 'integer')
  return isOwn && !heading.text.includes(unit) ? ` (${unit})` : ''
}
