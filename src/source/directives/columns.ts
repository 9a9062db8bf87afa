import type { BlockContent } from 'mdast'
import { isEmptyBlock, reportWithin } from '../directive/body.ts'
import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `::::columns`: text in two columns where there is room. */
export const columns: DirectiveType = {
  name: 'columns',
  otherNames: ['spalter', 'kolumner', 'tvåspalt'],
  about: {
    sv: 'Text i två spalter, där sidan är så bred. Tabeller, bilder och rubriker går över båda.',
    en: 'Text in two columns, where the page is wide enough. Tables, images and headings go across both.',
  },
  forms: { container: [] },
  hasLabel: false,
  usualBody: { sv: 'Text.', en: 'Text.' },
  convert(node, { body }, context, convert) {
    if (isEmptyBlock(node, body, context)) return []
    reportWithin(node, body, ownPages, context)
    return [
      positioned(node, {
        type: 'group',
        group: 'columns',
        children: convert.blocks(body) as BlockContent[],
      }),
    ]
  },
}

/** They begin pages of their own, or divide the page once more. */
const ownPages = new Set(['landscape', 'pagebreak', 'columns'])
