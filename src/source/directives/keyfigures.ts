/**
 * `:::keyfigures` around a list: what a figure is and the figure, each in an item, and below it what it is held against.
 *
 *     - Sjukfrånvaro: {{personal.sjukfranvaro.utfall}}
 *       - mot {{personal.sjukfranvaro.forra}} förra året
 *       - högre är sämre
 */

import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { BodyProblem } from '../../diagnostics/catalogue/directive.ts'
import type { Content } from '../../model/content.ts'
import type { WhenHigher } from '../../model/key-figure.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { lang } from '../directive/attributes.ts'
import { isEmptyBlock, onlyList } from '../directive/body.ts'
import { groupTitle } from '../directive/group-title.ts'
import { positioned, type Convert } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { splitAt } from '../directive/split-at.ts'
import { plainText } from '../plain-text.ts'

export const keyfigures: DirectiveType = {
  name: 'keyfigures',
  otherNames: ['nyckeltal', 'nyckeltalsrutor', 'siffror', 'key-figures', 'key-numbers', 'keynumbers'],
  about: {
    sv: 'Stora tal i rutor, ett för varje punkt i en lista, med förändringen mot ett annat tal uträknad.',
    en: 'Large figures in boxes, one for each item of a list, with the change against another figure computed.',
  },
  forms: { container: [lang] },
  hasLabel: true,
  isKept: true,
  usualBody: { sv: '- Besökare: 0', en: '- Visitors: 0' },
  convert(node, { label, body }, context, convert) {
    if (isEmptyBlock(node, body, context)) return []
    const list = onlyList(node, body, context)
    if (!list) return null
    const items = list.children.map((item) => figureItem(item, context, convert))
    const figures: List = {
      type: 'list',
      ordered: false,
      spread: false,
      data: { hProperties: { className: ['key-figures'] } },
      children: items,
      ...(list.position && { position: list.position }),
    }
    const children: BlockContent[] = [...groupTitle(label, convert), figures]
    return [positioned(node, { type: 'group', group: 'at-a-glance', children })]
  },
}

/** What cannot be read as a figure is reported and stays as it is written. */
function figureItem(item: ListItem, context: ChapterContext, convert: Convert): ListItem {
  const [first, ...below] = item.children
  const asWritten = (problem: BodyProblem): ListItem => {
    tell(problem, item, context)
    return { ...item, children: convert.blocks(item.children as Content[]) as BlockContent[] }
  }
  if (first?.type !== 'paragraph') return asWritten('label')
  const said = splitAt(':', unbolded(convert.inlines(first.children)))
  if (!said) return asWritten('label')
  if (said.after.length === 0) return asWritten('figure')
  const children: PhrasingContent[] = [
    ...said.before,
    { type: 'text', value: ' ' },
    { type: 'strong', children: said.after },
  ]
  const { compared, whenHigher } = belowFigure(below as Content[], context, convert)
  return {
    type: 'listItem',
    spread: compared.length > 0,
    data: { keyFigure: { whenHigher } },
    children: [{ ...first, children }, ...compared],
    ...(item.position && { position: item.position }),
  }
}

/** What is in bold in such a box is its figure, whatever else its author set so. */
const unbolded = (content: readonly PhrasingContent[]): PhrasingContent[] =>
  content.flatMap((node) => (node.type === 'strong' ? unbolded(node.children) : [node]))

/** Each item of lists below a figure as a paragraph, but for what says whether more is better. */
function belowFigure(
  below: readonly Content[],
  context: ChapterContext,
  convert: Convert,
): { readonly compared: Paragraph[]; readonly whenHigher: WhenHigher | null } {
  let whenHigher: WhenHigher | null = null
  const compared: Paragraph[] = []
  const read = (node: Content): void => {
    if (node.type === 'list') for (const { children } of node.children) for (const one of children) read(one)
    if (node.type !== 'paragraph') {
      if (node.type !== 'list' && node.type !== 'html') tell('below', node, context)
      return
    }
    const meaning = meaningIn(plainText(node.children))
    if (meaning === 'unclear') tell('meaning', node, context)
    if (meaning !== null && meaning !== 'unclear') whenHigher = meaning
    if (meaning === null) compared.push({ ...node, children: unbolded(convert.inlines(node.children)) })
  }
  for (const node of below) read(node)
  return { compared, whenHigher }
}

const more = /^(?:högre|mer|fler|större|upp|higher|more|larger|up)$/iu
const less = /^(?:lägre|mindre|färre|ner|ned|lower|less|fewer|smaller|down)$/iu
const good = /^(?:bättre|bra|better|good)$/iu
const bad = /^(?:sämre|dåligt|worse|bad)$/iu

/** `högre är sämre`; null for what says nothing of it. */
function meaningIn(text: string): WhenHigher | 'unclear' | null {
  const [, of = '', what = ''] = /^\s*(\p{L}+)\s+(?:är|is)\s+(\p{L}+)\s*(?:[.!]\s*)?$/iu.exec(text) ?? []
  const isMore = more.test(of)
  if (!isMore && !less.test(of)) return null
  const isGood = good.test(what)
  if (!isGood && !bad.test(what)) return 'unclear'
  return isMore === isGood ? 'better' : 'worse'
}

const tell = (problem: BodyProblem, node: ListItem | Content, context: ChapterContext): void =>
  context.emit(
    'directive/body',
    { directive: ':::keyfigures', problem, found: '' },
    firstLineOf(node, context),
  )

function firstLineOf(
  node: ListItem | Content,
  { spanOf, text }: ChapterContext,
): ReturnType<ChapterContext['spanOf']> {
  const span = spanOf(node)
  const lineEnd = text.indexOf('\n', span.start)
  return { ...span, end: lineEnd === -1 ? span.end : Math.min(span.end, lineEnd) }
}
