import type { BlockContent } from 'mdast'
import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `:::landscape`: content on landscape pages. */
export const landscape: DirectiveType = {
  name: 'landscape',
  otherNames: ['liggande'],
  about: { sv: 'Innehåll på liggande sidor.', en: 'Content on landscape pages.' },
  forms: { container: [] },
  hasLabel: false,
  convert: (node, { body }, _, convert) => [
    positioned(node, { type: 'landscape', children: convert.blocks(body) as BlockContent[] }),
  ],
}
