/** What stages have made, remembered by the very things that they made it of: nothing that can be told apart is the same. */

import { isSame } from '../model/same.ts'
import { noChapters, type KeptChapters } from './kept-chapters.ts'

export interface Memory {
  /** What earlier runs have kept. */
  readonly chapters: KeptChapters
  /** What was made of the same things before, else what `make` makes. The first of them names the stage. */
  recall<T>(things: readonly unknown[], make: () => T): T
  /**
   * What was last made under a name, where what is made now says the same: the earlier object, so that what was remembered of
   * it holds on. Else this one.
   */
  again<T>(name: readonly unknown[], made: T): T
}

/** Objects are known by identity, texts and numbers by value. What is made of an object is forgotten with it. */
export function createMemory(chapters: KeptChapters = noChapters): Memory {
  const root: Node = {}
  const last: Node = {}
  return {
    chapters,
    recall<T>(things: readonly unknown[], make: () => T): T {
      const node = nodeOf(root, things)
      node.made ??= { value: make() }
      return node.made.value as T
    },
    again<T>(name: readonly unknown[], made: T): T {
      const node = nodeOf(last, name)
      if (!node.made || !isSame(node.made.value, made)) node.made = { value: made }
      return node.made.value as T
    },
  }
}

/** One for each thing in the order given. */
interface Node {
  made?: { readonly value: unknown }
  byObject?: WeakMap<object, Node>
  byValue?: Map<unknown, Node>
}

const nodeOf = (root: Node, things: readonly unknown[]): Node => things.reduce(nextOf, root)

function nextOf(node: Node, thing: unknown): Node {
  const isObject = (typeof thing === 'object' && thing !== null) || typeof thing === 'function'
  const nodes = isObject ? (node.byObject ??= new WeakMap()) : (node.byValue ??= new Map())
  const known = nodes.get(thing as object)
  if (known) return known
  const next: Node = {}
  nodes.set(thing as object, next)
  return next
}
