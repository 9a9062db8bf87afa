import { attributeSpan, openingSpan, reportMissing } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { isFor } from '../recipients.ts'
import { attribute } from '../directive/attributes.ts'

const recipients = attribute('for', 'för')

/** `:::only{for="lekeberg laxa"}`: what is in it, for those. */
export const only: DirectiveType = {
  name: 'only',
  otherNames: ['bara', 'endast'],
  forms: { container: [recipients] },
  hasLabel: false,
  convert(node, { body }, context, convert) {
    const written = node.attributes?.for ?? ''
    const names = written.split(/[\s,]+/).filter((name) => name !== '')
    if (names.length > 0) {
      const span = attributeSpan(openingSpan(node, context), written, context)
      return isFor(names, span, context) ? convert.blocks(body) : []
    }
    reportMissing(node, recipients, context)
    return null
  },
}
