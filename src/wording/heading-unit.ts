import type { Language } from '../model/language.ts'
import { unitText } from '../model/number-text.ts'
import type { Column } from '../model/table.ts'

/** ` (kr)` behind the heading of a column that has a unit of its own; empty where it has none, or the heading says it. */
export function headingUnit(
  { type, unit, heading }: Pick<Column, 'type' | 'unit' | 'heading'>,
  language: Language,
): string {
  const isOwn = unit !== null && (type === 'number' || type === 'integer')
  return isOwn && !heading.text.includes(unit) ? ` (${unitText(unit, language)})` : ''
}
