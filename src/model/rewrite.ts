/** Content of which some nodes become others. Nothing is changed in place: what holds none of them stays the same object. */

import type { PhrasingContent } from 'mdast'
import { langOf, type Content } from './content.ts'
import { spokenOf, type Language } from './language.ts'

/** What a node becomes: itself, another, or any number of them. It is asked of the innermost first. */
export type Rewrite = (node: Content) => Content | readonly Content[]

export const rewritten = <C extends Content | PhrasingContent>(
  content: readonly C[],
  rewrite: Rewrite,
): readonly C[] => through(content, always(rewrite))

/** The same where it depends on the language that the program speaks in the text around the node; `language` is that of all. */
export const rewrittenIn = <C extends Content | PhrasingContent>(
  content: readonly C[],
  language: Language,
  rewrite: (node: Content, language: Language) => Content | readonly Content[],
): readonly C[] => through(content, speaking(language, rewrite))

interface Way {
  readonly rewrite: Rewrite
  /** The one for what is in a node. */
  within(node: Content): Way
}

function always(rewrite: Rewrite): Way {
  const way: Way = { rewrite, within: () => way }
  return way
}

function speaking(
  language: Language,
  rewrite: (node: Content, language: Language) => Content | readonly Content[],
): Way {
  const way: Way = {
    rewrite: (node) => rewrite(node, language),
    within(node) {
      const own = spokenOf(langOf(node), language)
      return own === language ? way : speaking(own, rewrite)
    },
  }
  return way
}

function through<C extends Content | PhrasingContent>(content: readonly C[], way: Way): readonly C[] {
  let done: Content[] | null = null
  content.forEach((node, index) => {
    const becomes = way.rewrite(withParts(node, way.within(node)))
    if (becomes !== node) done ??= content.slice(0, index) as Content[]
    if (!done) return
    if (Array.isArray(becomes)) for (const part of becomes as readonly Content[]) done.push(part)
    else done.push(becomes as Content)
  })
  return (done as C[] | null) ?? content
}

/** The node with what is in it rewritten: its children, and what stands at its edge. */
function withParts(node: Content, way: Way): Content {
  if (node.type === 'chartBlock') {
    const caption = through(node.caption, way)
    return caption === node.caption ? node : { ...node, caption: caption as PhrasingContent[] }
  }
  if (!('children' in node)) return node
  const children = through(node.children as readonly Content[], way)
  const inside = children === node.children ? node : ({ ...node, children } as Content)
  if (inside.type !== 'box') return inside
  const title = through(inside.title, way)
  return title === inside.title ? inside : { ...inside, title: title as PhrasingContent[] }
}
