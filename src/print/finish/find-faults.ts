/** What no mending can help: glyphs that no font has, characters without a meaning, levels of headings left out. */

import type { Contents } from './content/content-streams.ts'
import type { FindFont } from './content/fonts.ts'
import { textOfSequence } from './content/read-text.ts'
import type { PdfFault } from './facts.ts'
import { elementsIn, type Element } from './structure/tree.ts'

export function findFaults(contents: Contents, root: Element, fontOf: FindFont): PdfFault[] {
  return [...missingGlyphs(contents, fontOf), ...jumps(root)]
}

function missingGlyphs(contents: Contents, fontOf: FindFont): PdfFault[] {
  return [...contents.ofPage.values(), ...contents.ofForm.values()].flatMap((stream): PdfFault[] => {
    const place = stream.page ? `page ${stream.page.ordinal}` : 'a form'
    const loose = stream.missing.filter(
      (at) => !stream.sequences.some(({ open, close }) => open <= at && at < close),
    )
    const told = stream.sequences
      .filter(({ open, close }) => stream.missing.some((at) => open <= at && at < close))
      .map((sequence): PdfFault => ({
        fault: 'glyph',
        detail: `${place}: ${textOfSequence(stream, sequence, fontOf)}`,
      }))
    return loose.length > 0 ? [...told, { fault: 'glyph', detail: `${place}: header or footer` }] : told
  })
}

function jumps(root: Element): PdfFault[] {
  const faults: PdfFault[] = []
  let last = 0
  for (const { type } of elementsIn(root)) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
    if (level > last + 1) faults.push({ fault: 'heading', detail: `H${last} to H${level}` })
    if (level > 0) last = level
  }
  return faults
}
