/**
 * The objects of a PDF that any program has written, found by what stands in the file rather than by its tables, which
 * differ between makers and break first. What was added to a file later stands further down, and counts.
 */

import { inflateSync } from 'node:zlib'
import { createLexer, type Lexer } from '../../pdf-syntax/lexer.ts'
import { isDict, isRef, nameOf, type PdfDict, type PdfValue } from '../../pdf-syntax/values.ts'
import { refuse } from '../../source/office/office-fault.ts'

export interface PdfObjects {
  /** What the document begins with; null where the file has no such thing. */
  readonly catalog: PdfDict | null
  /** The value, or what it refers to; null where there is none that could be read. Of a stream, its dictionary. */
  resolve(value: PdfValue | undefined): PdfValue
  /** The dictionary that it is or refers to, or null. */
  dict(value: PdfValue | undefined): PdfDict | null
}

const objectLimit = 2_000_000
/** Bytes that objects unpack to, all told. */
const unpackedLimit = 200_000_000
/** Bytes that are read in vain, beyond the file's own. */
const wasteLimit = 20_000_000
/** References that lead to references. */
const stepLimit = 8

/** Throws a fault where there is more than this program is willing to hold. */
export function findObjects(pdf: Uint8Array): PdfObjects {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const texts = [bytes]
  /** By number: which text it stands in, and where. */
  const places = new Map<number, readonly [text: number, at: number]>()
  const roots: PdfValue[] = []
  let catalog: PdfDict | null = null
  let unpacked = 0

  const place = (number: number, text: number, at: number): void => {
    if (places.size >= objectLimit) refuse({ fault: 'size' })
    places.set(number, [text, at])
  }

  /** What cannot be read is passed by once: a file of nothing but beginnings would be read from each of them. */
  let wasted = 0
  const waste = (read: number): void => {
    wasted += read
    if (wasted > wasteLimit + bytes.length) refuse({ fault: 'size' })
  }

  /** Objects that are packed together, behind a list of their numbers and places. */
  const unpack = (dict: PdfDict, data: Buffer): void => {
    const content = inflated(dict, data, unpackedLimit - unpacked)
    const [count, first] = [dict.get('N'), dict.get('First')]
    if (!content || typeof count !== 'number' || typeof first !== 'number') return
    unpacked += content.length
    const text = texts.push(content) - 1
    const list = createLexer(content, 0, Math.min(first, content.length))
    for (let index = 0; index < count; index++) {
      const number = readable(() => list.integer())
      const offset = readable(() => list.integer())
      if (number === null || offset === null) return
      place(number, text, first + offset)
    }
  }

  for (let at = bytes.indexOf('obj'); at !== -1; at = bytes.indexOf('obj', at)) {
    const number = numberBefore(bytes, at)
    at += 3
    if (number === null) continue
    place(number, 0, at)
    const lexer = createLexer(bytes, at)
    const value = readable(() => lexer.value())
    if (value === null) {
      waste(lexer.at() - at)
      continue
    }
    at = lexer.at()
    if (!isDict(value)) continue
    const type = nameOf(value.get('Type'))
    if (type === 'Catalog') catalog = value
    const stream = streamBehind(bytes, lexer, value)
    if (!stream) continue
    at = stream.end
    if (type === 'XRef') roots.push(value.get('Root') ?? null)
    if (type === 'ObjStm') unpack(value, bytes.subarray(stream.start, stream.end))
  }
  for (let at = bytes.indexOf('trailer'); at !== -1; at = bytes.indexOf('trailer', at)) {
    at += 'trailer'.length
    const lexer = createLexer(bytes, at)
    const value = readable(() => lexer.value())
    waste(lexer.at() - at)
    if (isDict(value ?? undefined)) roots.push((value as PdfDict).get('Root') ?? null)
  }

  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value
    for (let steps = 0; isRef(found); steps++) {
      const place = steps < stepLimit ? places.get(found.number) : undefined
      if (!place) return null
      const [text, at] = place
      found = readable(() => createLexer(texts[text]!, at).value())
    }
    return found ?? null
  }
  const dict = (value: PdfValue | undefined): PdfDict | null => {
    const found = resolve(value)
    return isDict(found) ? found : null
  }
  const root = roots.map(dict).findLast((found) => found?.has('Pages') === true)
  return { catalog: root ?? catalog, resolve, dict }
}

/** Null where it is damaged. */
function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The `12` of `12 0 obj`, read backwards from its last word; null where this is no such place. */
function numberBefore(bytes: Buffer, at: number): number | null {
  const before = /(?:^|[^0-9])([0-9]{1,10})[\s\0]+[0-9]{1,5}[\s\0]+$/.exec(
    bytes.toString('latin1', Math.max(0, at - 24), at),
  )
  return before ? Number(before[1]) : null
}

/** Where the data of a stream lies; null where none follows. Its length may be wrong, its end is not. */
function streamBehind(
  bytes: Buffer,
  lexer: Lexer,
  dict: PdfDict,
): { readonly start: number; readonly end: number } | null {
  if (lexer.word() !== 'stream') return null
  const word = lexer.at()
  const start = bytes[word] === 13 && bytes[word + 1] === 10 ? word + 2 : word + 1
  const length = dict.get('Length')
  const said = typeof length === 'number' && length >= 0 ? start + length : null
  if (said !== null && /^\s*endstream/.test(bytes.toString('latin1', said, said + 12)))
    return { start, end: said }
  const end = bytes.indexOf('endstream', start)
  return { start, end: end === -1 ? bytes.length : end }
}

/** Null for what is packed in another way, or damaged. */
function inflated(dict: PdfDict, data: Buffer, limit: number): Buffer | null {
  const filter = dict.get('Filter')
  const [only, ...others] = Array.isArray(filter) ? filter : [filter]
  if (only === undefined) return data
  if (nameOf(only) !== 'FlateDecode' || others.length > 0) return null
  try {
    return inflateSync(data, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    return isTooLarge ? refuse({ fault: 'size' }) : null
  }
}
