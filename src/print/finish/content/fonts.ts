/** What a font's character codes mean, as its ToUnicode map tells. */

import { createLexer } from '../../../pdf-syntax/lexer.ts'
import { contentOf, type PdfFile } from '../objects/read-file.ts'
import {
  isDict,
  isString,
  nameOf,
  type PdfDict,
  type PdfString,
  type PdfValue,
} from '../../../pdf-syntax/values.ts'
import { codesOf } from './glyph-codes.ts'

export interface Font {
  /** The object that stands for it. */
  readonly dict: PdfDict
  readonly name: string
  /** Whether a code takes two bytes. */
  readonly wide: boolean
  readonly unicode: ReadonlyMap<number, string>
  /** How far a glyph moves what follows, in thousandths of the font's size. */
  advance(code: number): number
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
      dict: found,
      name: nameOf(file.resolve(found.get('BaseFont'))) ?? fontName,
      wide: nameOf(file.resolve(found.get('Subtype'))) === 'Type0',
      unicode: unicodeOf(file, found),
      advance: advances(file, found),
    }
    read.set(found, font)
    return font
  }
}

export const unicodeOf = (file: PdfFile, font: PdfDict): Map<number, string> =>
  font.has('ToUnicode') ? withPlainLetters(readMap(contentOf(file, font.get('ToUnicode')))) : new Map()

/** Forms that Arabic letters take within words. */
const presented = /^[\ufb50-\ufdff\ufe70-\ufefc]$/

/** A space that does not break is one glyph with those that do, and an Arabic letter is the same one wherever in a word it stands. */
function withPlainLetters(map: Map<number, string>): Map<number, string> {
  for (const [code, text] of map) {
    if (text === '\u00a0') map.set(code, ' ')
    else if (presented.test(text)) map.set(code, letterOf(text))
  }
  return map
}

/** Of a ligature the form stays: programs turn what is painted backwards round, and would turn its letters round in it. */
function letterOf(form: string): string {
  const letters = form.normalize('NFKC')
  return letters.length === 1 ? letters : form
}

/** Read when they are first asked for, which is seldom. */
function advances(file: PdfFile, font: PdfDict): Font['advance'] {
  let widths: ReadonlyMap<number, number> | null = null
  return (code) => {
    const [descendant] = listOf(file.resolve(font.get('DescendantFonts')))
    if (descendant === undefined) return 0
    const found = file.dict(descendant)
    widths ??= widthsOf(file, found)
    return widths.get(code) ?? Number(file.resolve(found.get('DW')) ?? 1000)
  }
}

const listOf = (value: PdfValue): readonly PdfValue[] => (Array.isArray(value) ? value : [])

/** Glyphs' widths by their codes: runs of them, each after its first code, or one for all from a code to another. */
export function widthsOf(file: PdfFile, descendant: PdfDict): Map<number, number> {
  const widths = new Map<number, number>()
  const written = listOf(file.resolve(descendant.get('W')))
  for (let at = 0; at + 1 < written.length;) {
    const first = Number(written[at])
    const run = file.resolve(written[at + 1])
    if (Array.isArray(run)) {
      run.forEach((width, index) => widths.set(first + index, Number(width)))
      at += 2
    } else {
      const last = Math.min(Number(run), codeLimit)
      for (let code = first; code <= last; code++) widths.set(code, Number(written[at + 2]))
      at += 3
    }
  }
  return widths
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
