/** What no mending can help: characters that no font has. */

import type { Contents } from './content/content-streams.ts'
import { printedCharacters, type FindFont } from './content/fonts.ts'
import type { MissingGlyph, MissingGlyphs } from './facts.ts'
import type { PdfFile } from './objects/read-file.ts'
import { readSequence } from './content/read-text.ts'
import type { Sequence } from './content/scanned-content.ts'
import { paragraphOf, textOfElement } from './structure/paragraphs.ts'
import type { Element } from './structure/tree.ts'

export function findMissingGlyphs(
  file: PdfFile,
  contents: Contents,
  root: Element,
  fontOf: FindFont,
): MissingGlyphs {
  const streams = [...contents.ofPage.values(), ...contents.ofForm.values()]
  if (streams.every(({ missing }) => missing.length === 0)) return { places: [], printed: new Set() }
  const printed = printedCharacters(file)
  const lackingIn = new Map<Sequence, readonly string[]>()
  for (const stream of streams)
    for (const sequence of stream.sequences) {
      const { lacking, given } = readSequence(stream, sequence, fontOf)
      lackingIn.set(sequence, lacking)
      for (const text of given) for (const character of text) printed.add(character)
    }
  const paragraphs = paragraphOf(root)
  const places = new Map<Element | null, MissingGlyph & { readonly lacking: string[] }>()
  for (const stream of streams)
    for (const at of stream.missing) {
      const sequence = stream.sequences.find(({ open, close }) => open <= at && at < close)
      const paragraph = (sequence && paragraphs.get(sequence)) ?? null
      const lacking = (sequence && lackingIn.get(sequence)) ?? []
      const known = places.get(paragraph)
      if (known) for (const part of lacking) known.lacking.push(part)
      else {
        const text = paragraph && textOfElement(paragraph, fontOf)
        places.set(paragraph, { page: stream.page?.ordinal ?? null, text, lacking: [...lacking] })
      }
    }
  return { places: [...places.values()], printed }
}
