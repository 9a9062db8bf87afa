/** What is raised or lowered behind a text, as Markdown holds it: behind a figure it is the mark of a note, no digit of it. */

import type { PhrasingContent } from 'mdast'

export const raised = (name: 'sup' | 'sub', text: string): PhrasingContent[] =>
  text === ''
    ? []
    : [
        { type: 'html', value: `<${name}>` },
        { type: 'text', value: text },
        { type: 'html', value: `</${name}>` },
      ]
