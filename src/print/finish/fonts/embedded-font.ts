/** Fonts that a part of a document brings along, taken out of it: each is embedded once in the whole document. */

import { unicodeOf, widthsOf } from '../content/fonts.ts'
import type { EmbeddedFont } from '../part.ts'
import type { NamedGlyphs } from './name-glyphs.ts'
import { readTrueType } from './true-type.ts'
import { contentOf, type PdfFile } from '../objects/read-file.ts'
import { isDict, isStream, nameOf, type PdfDict, type PdfValue } from '../../../pdf-syntax/values.ts'

/**
 * Those that can be joined with the same font of other parts; others stay as they are. `named` are glyphs that have no text in
 * their font.
 */
export function embeddedFonts(file: PdfFile, named: NamedGlyphs): EmbeddedFont[] {
  return [...file.objects].flatMap(([number, object]) => {
    if (!isDict(object) || nameOf(object.get('Subtype')) !== 'Type0') return []
    const descendants = file.resolve(object.get('DescendantFonts'))
    const descendant = file.resolve(Array.isArray(descendants) ? descendants[0] : null)
    if (!isDict(descendant) || nameOf(descendant.get('Subtype')) !== 'CIDFontType2') return []
    if (nameOf(file.resolve(descendant.get('CIDToGIDMap'))) !== 'Identity') return []
    const descriptor = file.resolve(descendant.get('FontDescriptor'))
    if (!isDict(descriptor) || !isStream(file.resolve(descriptor.get('FontFile2')))) return []
    if (!object.has('ToUnicode')) return []
    const program = contentOf(file, descriptor.get('FontFile2'))
    const unicode = new Map([...unicodeOf(file, object), ...(named.get(object) ?? [])])
    return [
      {
        number,
        name: (nameOf(descendant.get('BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, ''),
        widths: allWidths(file, descendant, program, unicode),
        unicode,
        program,
        descriptor: withoutProgram(file, descriptor),
      },
    ]
  })
}

/** Chromium leaves out the most frequent one, and says nought of glyphs between those that it embeds. */
function allWidths(
  file: PdfFile,
  descendant: PdfDict,
  program: Uint8Array,
  unicode: ReadonlyMap<number, string>,
): Map<number, number> {
  const written = widthsOf(file, descendant)
  const usual = Number(file.resolve(descendant.get('DW')) ?? 1000)
  const { glyphCount, outline, advance } = readTrueType(program)
  const all = new Map<number, number>()
  for (let glyph = 0; glyph < glyphCount; glyph++)
    if (unicode.has(glyph)) all.set(glyph, written.get(glyph) ?? usual)
    // Part of another glyph, or one that stands for no text of its own.
    else if (outline(glyph).length > 0) all.set(glyph, advance(glyph))
  return all
}

const withoutProgram = (file: PdfFile, descriptor: PdfDict): PdfDict =>
  new Map(
    [...descriptor]
      .filter(([key]) => key !== 'FontFile2' && key !== 'FontName')
      .map(([key, value]): [string, PdfValue] => [key, file.resolve(value)]),
  )
