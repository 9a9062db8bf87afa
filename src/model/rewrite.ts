/** Content of which some nodes become others. Nothing is changed in place: what holds none of them stays the same object. */

import type { PhrasingContent } from 'mdast'
import type { Content } from './content.ts'

/** What a node becomes: itself, another, or any number of them. It is asked of the innermost first. */
export type Rewrite = (node: Content) => Content | readonly Content[]

export function rewritten<C extends Content | PhrasingContent>(
  content: readonly C[],
  rewrite: Rewrite,
): readonly C[] {
  let done: Content[] | null = null
  content.forEach((node, index) => {
    const becomes = rewrite(withParts(node, rewrite))
    if (becomes !== node) done ??= content.slice(0, index) as Content[]
    if (!done) return
    if (Array.isArray(becomes)) for (const part of becomes as readonly Content[]) done.push(part)
    else done.push(becomes as Content)
  })
  return (done as C[] | null) ?? content
}

/** The node with what is in it rewritten: its children, and what stands at its edge. */
function withParts(node: Content, rewrite: Rewrite): Content {
  if (node.type === 'chartBlock') {
    const caption = rewritten(node.caption, rewrite)
    return caption === node.caption ? node : { ...node, caption: caption as PhrasingContent[] }
  }
  if (!('children' in node)) return node
  const children = rewritten(node.children as readonly Content[], rewrite)
  const inside = children === node.children ? node : ({ ...node, children } as Content)
  if (inside.type !== 'box') return inside
  const title = rewritten(inside.title, rewrite)
  return title === inside.title ? inside : { ...inside, title: title as PhrasingContent[] }
}
