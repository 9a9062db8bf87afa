/**
 * Glyphs whose text Chromium tells only where they stand, such as a ligature with a soft hyphen in it: its font says that they
 * mean nothing, which no standard allows.
 */

import type { Contents, ContentStream } from '../content/content-streams.ts'
import { unicodeOf, type FindFont, type Font } from '../content/fonts.ts'
import { codesIn } from '../content/glyph-codes.ts'
import { eachOperator, nameIn, operandsIn } from '../content/operators.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isString, textOfString, type PdfDict } from '../../../pdf-syntax/values.ts'

/** Texts by glyph, by the object that stands for the font. */
export type NamedGlyphs = ReadonlyMap<PdfDict, ReadonlyMap<number, string>>

const nothing = '\0'
const unseen = /[\u00ad\u200b]/g

export function nameGlyphs(file: PdfFile, contents: Contents, fontOf: FindFont): NamedGlyphs {
  const named = new Map<PdfDict, Map<number, string>>()
  if (![...file.objects.values()].some((object) => isDict(object) && lacksNames(file, object))) return named
  const name = (font: Font, codes: readonly number[], text: string): void => {
    const [glyph, ...others] = codes.filter((code) => font.unicode.get(code) === nothing)
    if (glyph === undefined) return
    const known = named.get(font.dict) ?? new Map<number, string>()
    named.set(font.dict, known)
    if (!known.has(glyph)) known.set(glyph, text.replace(unseen, ''))
    // The first says it all.
    for (const other of others) if (!known.has(other)) known.set(other, '\u200b')
  }
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()])
    readStream(stream, fontOf, name)
  return named
}

const lacksNames = (file: PdfFile, font: PdfDict): boolean =>
  [...unicodeOf(file, font).values()].includes(nothing)

function readStream(
  { bytes, resources }: ContentStream,
  fontOf: FindFont,
  name: (font: Font, codes: readonly number[], text: string) => void,
): void {
  let font: Font | null = null
  let text: string | null = null
  let codes: number[] = []
  eachOperator(bytes, (operator, start, at) => {
    if (operator === 'Tf') font = fontOf(resources, nameIn(bytes, start, at))
    else if (operator === 'BDC') {
      const properties = operandsIn(bytes, start, at)[1]
      const actual = isDict(properties) ? properties.get('ActualText') : undefined
      text = isString(actual) ? textOfString(actual) : null
      codes = []
    } else if (operator === 'EMC') {
      if (font && text !== null) name(font, codes, text)
      text = null
    } else if (operator === 'Tj' && text !== null && font?.wide)
      codes = codes.concat(codesIn(bytes, start, at, true))
  })
}
