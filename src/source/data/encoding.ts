/** Bytes as text in the encodings that Swedish Excel exports: the mark in front decides, then what the bytes can be. */

import { windowsSigns } from '../../model/plain-signs.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'] as const
export type Encoding = (typeof encodings)[number]
type CodePage = 'windows-1252' | 'cp850'

export interface Decoded {
  /** Exactly what the bytes say, line ends and all, but without the byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** Bytes of the byte order mark in front. */
  readonly markLength: number
  /** Whether the encoding was a guess that could be another: a person should look at the letters. */
  readonly uncertain: boolean
}

const marks: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** What stands where Windows-1252 defines nothing. */
const undefinedByte = '\ufffd'

/** Node 20 takes Windows-1252 for Latin-1 and does not know code page 850. */
const upperHalves: Readonly<Record<CodePage, string>> = {
  'windows-1252':
    windowsSigns +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
    'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
}

const bytesOf: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  'windows-1252': byteMap('windows-1252'),
  cp850: byteMap('cp850'),
}

/**
 * null: the bytes are no text (NUL bytes and the like, as in a workbook renamed to `.csv`) or not valid in the `given`
 * encoding, as nothing is that begins with the byte order mark of another.
 */
export function decode(bytes: Uint8Array, given: Encoding | null): Decoded | null {
  const mark = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (mark && given !== null && given !== mark.encoding) return null
  const markLength = mark?.bytes.length ?? 0
  const known = mark?.encoding ?? given ?? unmarkedUnicode(bytes)
  if (known === null) return guess(bytes)
  const text = read(bytes.subarray(markLength), known)
  if (text === null || !isText(text)) return null
  return isCodePage(known) && text.includes(undefinedByte)
    ? null
    : { text, encoding: known, markLength, uncertain: false }
}

/** The bytes of a text in the encoding, without a mark; null when some character has none. */
export function encode(text: string, encoding: Encoding): Uint8Array | null {
  if (isCodePage(encoding)) return encodeByPage(text, encoding)
  if (/\p{Surrogate}/u.test(text)) return null
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index, text.charCodeAt(index), encoding === 'utf-16le')
  return new Uint8Array(view.buffer)
}

/** Where the character at a UTF-16 offset of `decoded.text` begins among the bytes, mark included. */
export function byteOffset({ text, encoding, markLength }: Decoded, offset: number): number {
  const insidePair = (text.codePointAt(offset - 1) ?? 0) > 0xffff
  const before = Math.min(insidePair ? offset - 1 : offset, text.length)
  if (isCodePage(encoding)) return before
  return markLength + (encoding === 'utf-8' ? Buffer.byteLength(text.slice(0, before)) : 2 * before)
}

const isCodePage = (encoding: Encoding): encoding is CodePage => encoding in upperHalves

function byteMap(page: CodePage): ReadonlyMap<string, number> {
  const bytes = new Map([...upperHalves[page]].map((character, index) => [character, 0x80 + index]))
  bytes.delete(undefinedByte)
  return bytes
}

function read(bytes: Uint8Array, encoding: Encoding): string | null {
  if (isCodePage(encoding)) return readByPage(bytes, encoding)
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function readByPage(bytes: Uint8Array, page: CodePage): string {
  const upperHalf = upperHalves[page]
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\x80-\xff]/g, (character) => upperHalf[character.charCodeAt(0) - 0x80]!)
}

function encodeByPage(text: string, page: CodePage): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const byte = code < 0x80 ? code : bytesOf[page].get(text[index]!)
    if (byte === undefined) return null
    bytes[index] = byte
  }
  return bytes
}

/** The Unicode encoding that bytes without a mark must be in, if any; UTF-16 shows by NUL in every other place. */
function unmarkedUnicode(bytes: Uint8Array): Encoding | null {
  const nuls = [0, 0] as [number, number]
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) nuls[(at % 2) as 0 | 1]++
  const [even, odd] = nuls
  const halfOfUnits = bytes.length / 4
  if (odd > halfOfUnits) return 'utf-16le'
  if (even > halfOfUnits) return 'utf-16be'
  return read(bytes, 'utf-8') === null ? null : 'utf-8'
}

/** Texts have tabs and line ends, at times the old mark of a file's end, and hardly any other control characters. */
function isText(text: string): boolean {
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0) return false
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a) controls++
  }
  return controls * 50 <= text.length
}

/** Which code page makes the likelier Swedish of bytes that are no Unicode; Windows-1252 where they are even. */
function guess(bytes: Uint8Array): Decoded | null {
  const windows = weigh(bytes, 'windows-1252')
  const dos = weigh(bytes, 'cp850')
  const [best, other] = dos.points > windows.points ? [dos, windows] : [windows, dos]
  const { text, encoding, points, judged } = best
  if (!isText(text)) return null
  const clear = points >= judged / 2 && points - other.points >= Math.max(3, judged / 2)
  return { text, encoding, markLength: 0, uncertain: !clear || text.includes(undefinedByte) }
}

function weigh(bytes: Uint8Array, encoding: CodePage) {
  const text = readByPage(bytes, encoding)
  let [points, judged] = [0, 0]
  for (const { 0: character, index } of text.matchAll(/\P{ASCII}/gu)) {
    points += likelihood(character, text[index - 1] ?? '', text[index + 1] ?? '')
    judged++
  }
  return { text, encoding, points, judged }
}

const swedishLetters = 'åäöÅÄÖéÉüÜ'
/** In names and loans. The capitals with accents are what one code page makes of small letters in the other. */
const foreignLetters = 'áàâçèêëíïîñóòôøæúßØÆ'
const punctuation = '\u00a0–—’…'
/** Beside words and numbers, never within a word. */
const signs = '‘“”•€§½°±²³µ×'

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/**
 * How well a character suits its place in Swedish. Weights are such that one letter decides (3 points apart), while a
 * byte that is `ö` in one code page and a closing quotation mark in the other, at the end of a word, decides nothing.
 */
function likelihood(character: string, before: string, after: string): number {
  const inWord = isLetter(before) || isLetter(after)
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -1
  if (swedishLetters.includes(character) || punctuation.includes(character)) return 2
  if (signs.includes(character)) return isLetter(before) && isLetter(after) ? -1 : 2
  if (character === 'à' && !inWord) return 2
  if (foreignLetters.includes(character)) return inWord ? 0 : -1
  return character === undefinedByte ? -3 : -1
}
