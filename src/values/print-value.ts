/** What a reference would print, without a place where it stands. */

import type { ValueNode } from '../model/content.ts'
import { startOf } from '../model/span.ts'
import { resolved, type ValueContext } from './resolve-values.ts'

/** `written` with its braces. Null where it prints nothing. */
export function printValue(written: string, context: Omit<ValueContext, 'emit'>): string | null {
  const node: ValueNode = { type: 'value', written, value: written, cell: null }
  const { cell, value } = resolved(node, startOf(''), { ...context, emit: () => undefined })
  return cell ? value : null
}
