/** What stands in a line → Markdown that says the same. */

import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Heading, Nodes, PhrasingContent } from 'mdast'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  // `{{…}}` prints values, and `::` opens blocks.
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { atBreak: true, character: ':', after: ':' },
  ],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}

/** Blocks, without the line end behind them. */
export const blockMarkdown = (node: Nodes): string => toMarkdown(node, options).trimEnd().normalize('NFC')

/** Breaks are blanks. */
export const withoutBreaks = (content: readonly PhrasingContent[]): PhrasingContent[] =>
  content.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node))

/** `## Mål`, on one line; `level` counts from 1. */
export const headingMarkdown = (content: readonly PhrasingContent[], level: number): string =>
  blockMarkdown({
    type: 'heading',
    depth: Math.min(level, 6) as Heading['depth'],
    children: withoutBreaks(content).map(withoutId),
  }).replace(/(?<!\s)\s*\n\s*/g, ' ')

/** `{#mal}` at the end of a heading is its id, and nothing that it says. */
const withoutId = (node: PhrasingContent): PhrasingContent =>
  node.type === 'text' ? { ...node, value: node.value.replace(/\{(#[^{}]*)\}(?=\s*$)/, '($1)') } : node

/** The text of a cell between its bars: what begins lines elsewhere has no meaning there. */
export const cellMarkdown = (content: readonly PhrasingContent[]): string =>
  content
    .map(inCell)
    .join('')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim()
    .normalize('NFC')

function inCell(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'break':
      return '<br>'
    case 'html':
      return node.value
    case 'strong':
      return around('**', node.children)
    case 'emphasis':
      return around('*', node.children)
    case 'link':
      return `[${node.children.map(inCell).join('')}](<${node.url.replace(/[<>|\s]/g, encodeURIComponent)}>)`
    case 'footnoteReference':
      return `[^${node.identifier}]`
    default:
      return 'children' in node
        ? node.children.map(inCell).join('')
        : 'value' in node
          ? escaped(node.value)
          : ''
  }
}

/** Marks of emphasis stand next to the words. */
function around(mark: string, children: readonly PhrasingContent[]): string {
  const inner = children.map(inCell).join('')
  const words = inner.trim()
  return words === '' ? inner : inner.replace(words, () => `${mark}${words}${mark}`)
}

const special = /[\\`*[\]|{~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu

/** In an address that is read as a link of its own no sign can be escaped: such a one is kept from being read so. */
const escaped = (text: string): string =>
  text.replace(/\S+/g, (word) => {
    const safe = word.replace(special, '\\$&')
    return safe === word ? word : safe.replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
  })
