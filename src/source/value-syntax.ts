/**
 * `{{resultat.summa.utfall}}` in Markdown: a node of its own wherever text may stand. In code it is literal, and a
 * backslash before it makes it text, as for every other sign of Markdown's.
 */

import type { Code, Effects, Extension, State } from 'micromark-util-types'
import type { ValueNode } from '../model/content.ts'

const open = 123
const close = 125

/** Longer than this it is no reference, and no line is searched to its end for each brace in it. */
const lengthLimit = 200

export const valueSyntax: Extension = { text: { [open]: { name: 'value', tokenize } } }

function tokenize(effects: Effects, ok: State, nok: State): State {
  let length = 0
  const start = (code: Code): State => {
    effects.enter('reportValue' as 'data')
    effects.consume(code)
    return second
  }
  const second = (code: Code): State | undefined => {
    if (code !== open) return nok(code)
    effects.consume(code)
    return inside
  }
  const inside = (code: Code): State | undefined => {
    if (code === null || code < 0 || code === open || ++length > lengthLimit) return nok(code)
    effects.consume(code)
    return code === close ? end : inside
  }
  const end = (code: Code): State | undefined => {
    if (code !== close) return nok(code)
    effects.consume(code)
    effects.exit('reportValue' as 'data')
    return ok
  }
  return start
}

interface Compiler {
  enter(node: ValueNode, token: unknown): void
  exit(token: unknown): void
  sliceSerialize(token: unknown): string
}

/** The token as a node of the tree. */
export const valueFromMarkdown = {
  enter: {
    reportValue(this: Compiler, token: unknown): void {
      const written = this.sliceSerialize(token)
      this.enter({ type: 'value', written, value: written, cell: null }, token)
    },
  },
  exit: {
    reportValue(this: Compiler, token: unknown): void {
      this.exit(token)
    },
  },
}
