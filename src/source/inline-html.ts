/** Tags in a line of text, paired into elements: what opens in one place and closes in another never leaves its line. */

import type { Html, PhrasingContent } from 'mdast'
import type { ArgsOf } from '../diagnostics/catalogue/index.ts'
import type { HtmlElement } from '../model/content.ts'
import { readInlineTag, type InlineTag } from './raw-html.ts'

/** Pairs tags among siblings. A tag without its counterpart is dropped and reported. */
export function pairTags(
  siblings: readonly PhrasingContent[],
  report: (facts: Omit<ArgsOf<'text/raw-html'>, 'isMarkdown'>, node: Html) => void,
): PhrasingContent[] {
  const done: PhrasingContent[] = []
  const open: { tag: InlineTag; node: Html; start: number }[] = []
  const drop = (from: number) => {
    for (const { tag, node } of open.splice(from))
      report({ removed: `<${tag.name}>`, problem: 'unpaired' }, node)
  }
  for (const node of siblings) {
    if (node.type !== 'html') {
      done.push(node)
      continue
    }
    const tag = readInlineTag(node.value)
    for (const removed of tag.removed) report({ removed, problem: 'forbidden' }, node)
    if (tag.role === 'void') done.push(element(tag, node, []))
    if (tag.role === 'open') open.push({ tag, node, start: done.length })
    if (tag.role !== 'close') continue
    const match = open.findLastIndex((opened) => opened.tag.name === tag.name)
    if (match === -1) {
      // One that says no language was taken out where it opened.
      if (tag.name !== 'span') report({ removed: `</${tag.name}>`, problem: 'unpaired' }, node)
      continue
    }
    drop(match + 1)
    const { tag: opening, node: from, start } = open.pop()!
    done.push(element(opening, from, done.splice(start)))
  }
  drop(0)
  return done
}

const element = (
  { name, properties }: InlineTag,
  { position }: Html,
  children: PhrasingContent[],
): HtmlElement => ({
  type: 'htmlElement',
  data: { hName: name, hProperties: properties },
  children,
  ...(position && { position }),
})
