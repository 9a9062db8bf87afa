/**
 * The way through a tree, every node before what is in it: that of unist-util-visit, with its types. That one makes a named
 * function of each node that it passes, and looks each up among its siblings; a chapter's trees are walked some thirty times.
 */

import type { BuildVisitor } from 'unist-util-visit'

/** What is in the node is passed by. */
export const SKIP = 'skip'

/** Of any sort of tree: mdast, hast. */
interface Node {
  readonly type: string
}

interface Parent extends Node {
  readonly children: readonly Node[]
}

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown

/** The visitor answers `SKIP`, the index of the sibling to go on at, or nothing. */
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void
export function visit<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildVisitor<Tree, Type>,
): void
export function visit(tree: Node, first: string | Visitor, second?: Visitor): void {
  const [type, visitor] = typeof first === 'string' ? [first, second!] : [null, first]
  const enter = (node: Node, index: number | undefined, parent: Parent | undefined): unknown => {
    const answer = type === null || node.type === type ? visitor(node, index, parent) : undefined
    if (answer !== SKIP && isParent(node)) {
      let at = 0
      while (at < node.children.length) {
        const next = enter(node.children[at]!, at, node)
        at = typeof next === 'number' ? next : at + 1
      }
    }
    return answer
  }
  enter(tree, undefined, undefined)
}

const isParent = (node: Node): node is Parent => 'children' in node
