import type { BlockContent } from 'mdast'
import type { Content } from '../../model/content.ts'
import { attributeSpan, openingSpan, positioned, reportMissing } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { extentOf } from '../only.ts'
import { attribute } from '../directive/attributes.ts'

const recipients = attribute('for', ['för'], 'variants', {
  sv: 'Varianterna som innehållet är med i, med blanksteg mellan.',
  en: 'The variants that the content is part of, with blanks between.',
})

/** `:::only{for="lekeberg laxa"}`: what is in it, for those. */
export const only: DirectiveType = {
  name: 'only',
  otherNames: ['bara', 'endast'],
  about: {
    sv: 'Innehåll för några av rapportens varianter.',
    en: 'Content for some of the report’s variants.',
  },
  forms: { container: [recipients] },
  needs: { container: recipients },
  hasLabel: false,
  convert(node, { body }, context, convert) {
    const written = node.attributes?.for ?? ''
    const names = written.split(/[\s,]+/).filter((name) => name !== '')
    if (names.length > 0) {
      let children: Content[] = []
      const found = extentOf(context, () => {
        children = convert.blocks(body)
      })
      const namesSpan = attributeSpan(openingSpan(node, context), written, context)
      return [
        positioned(node, { type: 'only', names, namesSpan, found, children: children as BlockContent[] }),
      ]
    }
    reportMissing(node, recipients, context)
    return null
  },
}
