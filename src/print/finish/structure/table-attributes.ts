/** What an element says of itself as part of a table. */

import { isDict, nameOf, type PdfDict } from '../../../pdf-syntax/values.ts'
import type { Element } from './tree.ts'

export function tableAttributes({ entries }: Element): PdfDict | null {
  const written = entries.get('A')
  const all = Array.isArray(written) ? written : [written]
  return all.find((one): one is PdfDict => isDict(one) && nameOf(one.get('O')) === 'Table') ?? null
}

/** Columns or rows that a cell spans; more than a thousand would be a damaged file. */
export function spanOf(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = tableAttributes(cell)?.get(key)
  return typeof value === 'number' && value >= 1 && value <= 1000 ? Math.floor(value) : 1
}
