import { reportMissing } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { lang } from '../directive/attributes.ts'

/** `:::language{lang=en}`: text in another language. */
export const language: DirectiveType = {
  name: 'language',
  otherNames: ['språk'],
  about: { sv: 'Stycken på ett annat språk.', en: 'Paragraphs in another language.' },
  forms: { container: [lang] },
  needs: { container: lang },
  hasLabel: false,
  convert(node, { body }, context, convert) {
    if (node.attributes?.['lang']) return convert.blocks(body)
    reportMissing(node, lang, context)
    return null
  },
}
