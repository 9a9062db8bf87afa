import type { Paragraph, PhrasingContent } from 'mdast'
import type { Convert } from './directive.ts'

/** What stands above a group that its author gives a title; nothing where none is given. */
export const groupTitle = (label: readonly PhrasingContent[], convert: Convert): Paragraph[] =>
  label.length === 0
    ? []
    : [
        {
          type: 'paragraph',
          data: { isGroupTitle: true, hProperties: { className: ['group-title'] } },
          children: [{ type: 'strong', children: convert.inlines(label) }],
        },
      ]
