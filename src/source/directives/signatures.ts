/** `:::signatures{place="Örebro"}` around a list of names, each with a title behind a comma: lines to sign on. */

import type { BlockContent, List, ListItem, Paragraph } from 'mdast'
import type { Content } from '../../model/content.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attribute } from '../directive/attributes.ts'
import { isEmptyBlock, onlyList } from '../directive/body.ts'
import { positioned, type Convert } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { groupTitle } from '../directive/group-title.ts'
import { splitAt } from '../directive/split-at.ts'
import { plainText } from '../plain-text.ts'

const place = attribute('place', ['ort', 'plats'], 'text', {
  sv: 'Orten som det skrivs under på, inom citattecken. Utan den finns plats att skriva den.',
  en: 'The place of signing, in quotation marks. Without it there is room to write it.',
})

export const signatures: DirectiveType = {
  name: 'signatures',
  otherNames: ['underskrifter', 'underskrift', 'signaturer', 'signatur', 'signature', 'signering'],
  about: {
    sv: 'Rader att skriva under på, för namnen i en lista eller för den som beslutar enligt report.yaml.',
    en: 'Lines to sign on, for the names of a list or for who decides according to report.yaml.',
  },
  forms: { container: [place], leaf: [place] },
  hasLabel: true,
  isKept: true,
  usualBody: { sv: '- Namn, titel', en: '- Name, title' },
  convert(node, { label, body }, context, convert) {
    const isLeaf = node.type === 'leafDirective'
    if (!isLeaf && isEmptyBlock(node, body, context)) return []
    const list = isLeaf ? null : onlyList(node, body, context)
    if (!isLeaf && !list) return null
    const lines: List = {
      type: 'list',
      ordered: false,
      spread: true,
      data: { isSigned: true, hProperties: { className: ['signature-lines'] } },
      children: list ? list.children.map((item) => signer(item, context, convert)) : [],
      ...(list?.position && { position: list.position }),
    }
    const date: Paragraph = { type: 'paragraph', data: { isSigningDate: true }, children: [] }
    const children: BlockContent[] = [...groupTitle(label, convert), date, lines]
    const signing = { place: node.attributes?.place ?? null }
    return [positioned(node, { type: 'group', group: 'signatures', signing, children })]
  },
}

/** `Eva Ek, ordförande`: the name, and below it the title. */
function signer(item: ListItem, context: ChapterContext, convert: Convert): ListItem {
  const [first, ...others] = item.children
  const below = convert.blocks(others as Content[]) as BlockContent[]
  const tell = () =>
    context.emit(
      'directive/body',
      { directive: ':::signatures', problem: 'name', found: '' },
      context.spanOf(item),
    )
  if (first?.type !== 'paragraph') {
    tell()
    return { ...item, spread: true, children: convert.blocks(item.children as Content[]) as BlockContent[] }
  }
  const inlines = convert.inlines(first.children)
  const { before, after } = splitAt(',', inlines) ?? { before: inlines, after: [] }
  if (plainText(before) === '') tell()
  const name: Paragraph = { ...first, children: [{ type: 'strong', children: before }] }
  const title: Paragraph[] = after.length === 0 ? [] : [{ type: 'paragraph', children: after }]
  return { ...item, spread: true, children: [name, ...title, ...below] }
}
