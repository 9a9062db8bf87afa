/** What the tags of a PDF say, paragraph by paragraph: all that those get to know who hear it read. */

import type { Contents } from './content/content-streams.ts'
import type { FindFont } from './content/fonts.ts'
import { textOfSequence } from './content/read-text.ts'
import { paragraphOf } from './structure/paragraphs.ts'
import type { Element } from './structure/tree.ts'

export function spokenTexts(contents: Contents, root: Element, fontOf: FindFont): string[] {
  const paragraphs = paragraphOf(root)
  const texts = new Map<Element, string>()
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()])
    for (const sequence of stream.sequences) {
      const paragraph = paragraphs.get(sequence)
      if (paragraph)
        texts.set(paragraph, (texts.get(paragraph) ?? '') + textOfSequence(stream, sequence, fontOf))
    }
  return [...texts.values()]
}
