/** What a reference would print, without a place where it stands. */

import type { ValueNode } from '../model/content.ts'
import { startOf } from '../model/span.ts'
import { resolveIn, type ValueContext } from './resolve-values.ts'

/** `written` with its braces. Null where it prints nothing. */
export function printValue(written: string, context: Omit<ValueContext, 'emit'>): string | null {
  const node: ValueNode = { type: 'value', written, value: written, cell: null }
  resolveIn([node], startOf(''), { ...context, emit: () => undefined })
  return node.cell ? node.value : null
}
