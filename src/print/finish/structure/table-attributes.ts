/** What an element says of itself as part of a table. */

import type { PdfDict } from '../../../pdf-syntax/values.ts'
import { attributesOf } from './attributes.ts'
import type { Element } from './tree.ts'

export const tableAttributes = (one: Element): PdfDict | null => attributesOf(one, 'Table')

/** Columns or rows that a cell spans; more than a thousand would be a damaged file. */
export function spanOf(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = tableAttributes(cell)?.get(key)
  return typeof value === 'number' && value >= 1 && value <= 1000 ? Math.floor(value) : 1
}
