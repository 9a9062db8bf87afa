import type { BlockContent } from 'mdast'
import type { Localized } from '../../model/language.ts'
import { lang } from './attributes.ts'
import { isEmptyBlock } from './body.ts'
import { positioned } from './directive.ts'
import type { DirectiveType } from './directive-type.ts'

/**
 * A directive that stands for a box: text set apart, below a title. `usualTitle` is that of one without its own, `about` what it
 * is for, `look.sort` how themes tell it from others.
 */
export const box = (
  name: string,
  otherNames: readonly string[],
  usualTitle: Localized<string>,
  about: Localized<string>,
  look: { readonly sort?: string; readonly isBeside?: true } = {},
): DirectiveType => ({
  name,
  otherNames,
  about,
  forms: { container: [lang] },
  hasLabel: true,
  usualBody: { sv: 'Text.', en: 'Text.' },
  convert(node, { label, body }, context, convert) {
    if (isEmptyBlock(node, body, context)) return []
    return [
      positioned(node, {
        type: 'box',
        box: look.sort ?? name,
        ...(look.isBeside && { isBeside: true }),
        usualTitle,
        title: convert.inlines(label),
        children: convert.blocks(body) as BlockContent[],
      }),
    ]
  },
})
