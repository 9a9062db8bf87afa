import type { BlockContent, Paragraph } from 'mdast'
import { lang } from '../directive/attributes.ts'
import { isEmptyBlock } from '../directive/body.ts'
import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `:::quote[Who said it]`: words that are lifted out of the text. */
export const quote: DirectiveType = {
  name: 'quote',
  otherNames: ['citat', 'utlyft', 'pull-quote', 'pullquote'],
  about: {
    sv: 'En mening som lyfts fram ur texten, med den som har sagt den inom hakparenteser.',
    en: 'A sentence that is lifted out of the text, with who said it in brackets.',
  },
  forms: { container: [lang] },
  hasLabel: true,
  usualBody: { sv: 'Det som någon har sagt.', en: 'What somebody has said.' },
  convert(node, { label, body }, context, convert) {
    if (isEmptyBlock(node, body, context)) return []
    const attribution: Paragraph = {
      type: 'paragraph',
      data: { isAttribution: true },
      children: convert.inlines(label),
    }
    const said = convert.blocks(body) as BlockContent[]
    const children = label.length === 0 ? said : [...said, attribution]
    return [positioned(node, { type: 'blockquote', data: { isPulled: true }, children })]
  },
}
