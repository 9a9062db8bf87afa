/** What a font's character codes mean, as its ToUnicode map tells. */

import { createLexer } from '../objects/lexer.ts'
import { contentOf, type PdfFile } from '../objects/read-file.ts'
import { isDict, isString, nameOf, type PdfDict, type PdfString, type PdfValue } from '../objects/values.ts'
import { codesOf } from './glyph-codes.ts'

export interface Font {
  readonly name: string
  /** Whether a code takes two bytes. */
  readonly wide: boolean
  readonly unicode: ReadonlyMap<number, string>
}

export type FindFont = (resources: PdfDict, name: string) => Font | null

/** Fonts are read once, however many pages use them. */
export function fontFinder(file: PdfFile): FindFont {
  const read = new Map<PdfDict, Font>()
  return (resources, fontName) => {
    const fonts = file.resolve(resources.get('Font'))
    const found = fonts instanceof Map ? file.resolve(fonts.get(fontName)) : null
    if (!(found instanceof Map)) return null
    const known = read.get(found)
    if (known) return known
    const font: Font = {
      name: nameOf(file.resolve(found.get('BaseFont'))) ?? fontName,
      wide: nameOf(file.resolve(found.get('Subtype'))) === 'Type0',
      unicode: found.has('ToUnicode') ? readMap(contentOf(file, found.get('ToUnicode'))) : new Map(),
    }
    read.set(found, font)
    return font
  }
}

/** Every character that some font of the file has a glyph for; fonts hold only what is printed. */
export function printedCharacters(file: PdfFile): Set<string> {
  const characters = new Set<string>()
  for (const object of file.objects.values()) {
    if (!isDict(object) || nameOf(object.get('Type')) !== 'Font' || !object.has('ToUnicode')) continue
    for (const [code, text] of readMap(contentOf(file, object.get('ToUnicode'))))
      if (code !== 0) characters.add(text)
  }
  return characters
}

const codeOf = ({ bytes }: PdfString): number => bytes.reduce((code, byte) => code * 256 + byte, 0)
const utf16 = (bytes: Uint8Array): string =>
  codesOf(bytes, true)
    .map((code) => String.fromCharCode(code))
    .join('')

/** As many codes as two bytes can tell apart. */
const codeLimit = 0x10000

function readMap(bytes: Buffer): Map<number, string> {
  const map = new Map<number, string>()
  const lexer = createLexer(bytes)
  let operands: PdfValue[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'word') {
      operands.push(value)
      continue
    }
    if (value.word === 'endbfchar') readCharacters(operands, map)
    if (value.word === 'endbfrange') readRanges(operands, map)
    operands = []
  }
  return map
}

function readCharacters(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, text] = [operands[index], operands[index + 1]]
    if (isString(code) && isString(text)) map.set(codeOf(code), utf16(text.bytes))
  }
}

function readRanges(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, text] = operands.slice(index, index + 3)
    if (!isString(first) || !isString(last)) continue
    const from = codeOf(first)
    const to = Math.min(codeOf(last), codeLimit)
    if (Array.isArray(text)) {
      text.forEach((one, step) => isString(one) && map.set(from + step, utf16(one.bytes)))
    } else if (isString(text)) {
      const start = utf16(text.bytes)
      const tail = start.charCodeAt(start.length - 1)
      for (let code = from; code <= to; code++)
        map.set(code, start.slice(0, -1) + String.fromCharCode(tail + code - from))
    }
  }
}
