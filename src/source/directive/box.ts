import type { BlockContent } from 'mdast'
import type { Localized } from '../../model/language.ts'
import { lang } from './attributes.ts'
import { positioned } from './directive.ts'
import type { DirectiveType } from './directive-type.ts'

/** A directive that stands for a box: text set apart, below a title. `usualTitle` is that of one without its own, `about` what it is for. */
export const box = (
  name: string,
  otherNames: readonly string[],
  usualTitle: Localized<string>,
  about: Localized<string>,
): DirectiveType => ({
  name,
  otherNames,
  about,
  forms: { container: [lang] },
  hasLabel: true,
  convert: (node, { label, body }, _, convert) => [
    positioned(node, {
      type: 'box',
      box: name,
      usualTitle,
      title: convert.inlines(label),
      children: convert.blocks(body) as BlockContent[],
    }),
  ],
})
