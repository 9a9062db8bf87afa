/**
 * What of a YAML text's shape is refused before anything is made of it: the reader would take unbounded time or stack for
 * it, and no setting or table needs it. Read off the text's marks, without recursion.
 */

import { Parser, type CST } from 'yaml'

/** Settings and tables nest four deep at most. */
const nestingLimit = 20

export interface ShapeFault {
  readonly problem: 'deep' | 'braces' | 'question' | 'alias'
  /** Where in the text it begins and ends. */
  readonly start: number
  readonly end: number
}

interface Open {
  readonly token: CST.Token
  readonly depth: number
}

/** The first thing in the text that is refused, or null. */
export function shapeFault(yaml: string): ShapeFault | null {
  let first: ShapeFault | null = null
  const refuse = (problem: ShapeFault['problem'], { offset }: { readonly offset: number }, length = 1) => {
    if (!first || offset < first.start) first = { problem, start: offset, end: offset + length }
  }
  const open: Open[] = []
  const tokens = tokensOf(yaml)
  if (!tokens) return { problem: 'deep', start: 0, end: 1 }
  for (const token of tokens)
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth: 1 })
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (token.type === 'alias') refuse('alias', token, token.source.length)
    if (!('items' in token)) continue
    if (depth > nestingLimit) {
      refuse('deep', token)
      continue
    }
    for (const { start, key, value } of token.items) {
      // A list or keys in the place of a key: in brackets, or in the lines that a question mark begins.
      if (key && 'items' in key) {
        const mark = start.find(({ type }) => type === 'explicit-key-ind')
        refuse(mark ? 'question' : 'braces', mark ?? key)
      }
      for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 })
    }
  }
  return first
}

/** Null where they nest beyond the stack: the reader of marks goes one call deeper with each dash and colon on a line. */
function tokensOf(yaml: string): readonly CST.Token[] | null {
  try {
    return [...new Parser().parse(yaml)]
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
