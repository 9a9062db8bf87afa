/** What stages have made, remembered by the very things that they made it of: nothing that can be told apart is the same. */

import { noChapters, type KeptChapters } from './kept-chapters.ts'

export interface Memory {
  /** What earlier runs have kept. */
  readonly chapters: KeptChapters
  /** What was made of the same things before, else what `make` makes. The first of them names the stage. */
  recall<T>(things: readonly unknown[], make: () => T): T
}

/** Objects are known by identity, texts and numbers by value. What is made of an object is forgotten with it. */
export function createMemory(chapters: KeptChapters = noChapters): Memory {
  const root: Node = {}
  return {
    chapters,
    recall<T>(things: readonly unknown[], make: () => T): T {
      let node = root
      for (const thing of things) node = nextOf(node, thing)
      node.made ??= { value: make() }
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

function nextOf(node: Node, thing: unknown): Node {
  const isObject = (typeof thing === 'object' && thing !== null) || typeof thing === 'function'
  const nodes = isObject ? (node.byObject ??= new WeakMap()) : (node.byValue ??= new Map())
  const known = nodes.get(thing as object)
  if (known) return known
  const next: Node = {}
  nodes.set(thing as object, next)
  return next
}
