/** The objects of a PDF as Chromium writes it: one classic cross-reference table, no object streams, no encryption. */

import { inflateSync } from 'node:zlib'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'
import { createLexer, type Lexer } from '../../../pdf-syntax/lexer.ts'
import {
  isDict,
  isRef,
  isStream,
  nameOf,
  ref,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from '../../../pdf-syntax/values.ts'

export interface PdfFile {
  readonly objects: Map<number, PdfValue>
  readonly trailer: PdfDict
  /** The object a value stands for: itself, or what it refers to; null where there is none. */
  resolve(value: PdfValue | undefined): PdfValue
  dict(value: PdfValue | undefined): PdfDict
  add(value: PdfValue): PdfRef
  set(at: PdfRef, value: PdfValue): void
}

/** What one stream may unpack to: a thousand times a large page. */
const contentLimit = 256 * 1024 * 1024

/** For looking up a few objects: each is read when it is asked for. */
export function readOnDemand(pdf: Uint8Array): Pick<PdfFile, 'trailer' | 'resolve'> {
  const bytes = asBuffer(pdf)
  const { offsets, trailer } = readTable(bytes)
  return {
    trailer,
    resolve(value) {
      if (!isRef(value)) return value ?? null
      const offset = offsets.get(value.number)
      return offset === undefined ? null : objectAt(bytes, value.number, offset).value()
    },
  }
}

export function readFile(pdf: Uint8Array): PdfFile {
  const bytes = asBuffer(pdf)
  const { offsets, trailer } = readTable(bytes)
  if (trailer.has('Prev') || trailer.has('Encrypt'))
    throw new UnfinishablePdf('the PDF has been changed since it was printed')
  const objects = new Map<number, PdfValue>()
  const starts = new Map<number, number>()
  for (const [number, offset] of offsets) {
    const lexer = objectAt(bytes, number, offset)
    objects.set(number, lexer.value())
    if (lexer.word() !== 'stream') continue
    const end = lexer.at()
    starts.set(number, bytes[end] === 13 ? end + 2 : end + 1)
  }
  const file = asFile(objects, trailer)
  for (const [number, start] of starts) {
    const stream = file.dict(objects.get(number))
    const length = file.resolve(stream.get('Length'))
    if (typeof length !== 'number' || length < 0 || start + length > bytes.length)
      throw new UnfinishablePdf(`stream ${number} has no length`)
    objects.set(number, { kind: 'stream', dict: stream, data: bytes.subarray(start, start + length) })
  }
  return file
}

const asBuffer = (pdf: Uint8Array): Buffer => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)

/** Reads on from where an object's value begins. */
function objectAt(bytes: Buffer, number: number, offset: number): Lexer {
  const lexer = createLexer(bytes, offset)
  if (lexer.integer() !== number || lexer.integer() !== 0 || lexer.word() !== 'obj')
    throw new UnfinishablePdf(`object ${number} is not where the table says`)
  return lexer
}

function readTable(bytes: Buffer): { offsets: Map<number, number>; trailer: PdfDict } {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)))
  if (!end) throw new UnfinishablePdf('the PDF has no end')
  let lexer = createLexer(bytes, Number(end[1]))
  if (lexer.word() !== 'xref') throw new UnfinishablePdf('the PDF has no classic cross-reference table')
  const offsets = new Map<number, number>()
  for (let word = lexer.word(); word !== 'trailer'; word = lexer.word()) {
    const first = Number(word)
    const count = lexer.integer()
    lexer.skipSpace()
    const start = lexer.at()
    const after = start + entrySize * count
    if (!/^\d+$/.test(word) || count < 0 || after > bytes.length)
      throw new UnfinishablePdf('the cross-reference table is damaged')
    for (let index = 0; index < count; index++) {
      const offset = offsetAt(bytes, start + entrySize * index)
      if (offset !== null) offsets.set(first + index, offset)
    }
    lexer = createLexer(bytes, after)
  }
  const trailer = lexer.value()
  if (!isDict(trailer)) throw new UnfinishablePdf('the PDF has no trailer')
  return { offsets, trailer }
}

/** `0000000017 00000 n` and two bytes that end the line. */
const entrySize = 20

/** Null for an entry that is free. */
function offsetAt(bytes: Buffer, at: number): number | null {
  let offset = 0
  for (let digit = at; digit < at + 10; digit++) {
    const value = bytes[digit]! - 0x30
    if (value < 0 || value > 9) throw new UnfinishablePdf('the cross-reference table is damaged')
    offset = offset * 10 + value
  }
  const state = bytes[at + 17]
  if (state !== 0x6e && state !== 0x66) throw new UnfinishablePdf('the cross-reference table is damaged')
  return state === 0x6e ? offset : null
}

/** `taken` is a number up to which none are given to what is added. */
export function asFile(objects: Map<number, PdfValue>, trailer: PdfDict, taken = 0): PdfFile {
  let last = taken
  for (const number of objects.keys()) last = Math.max(last, number)
  function resolve(value: PdfValue | undefined): PdfValue {
    let found = value
    for (let steps = 0; isRef(found); steps++) {
      if (steps > 8) throw new UnfinishablePdf('references go round in a circle')
      found = objects.get(found.number)
    }
    return found ?? null
  }
  return {
    objects,
    trailer,
    resolve,
    dict(value) {
      const found = resolve(value)
      if (!isDict(found)) throw new UnfinishablePdf('a dictionary is missing')
      return found
    },
    add(value) {
      objects.set(++last, value)
      return ref(last)
    },
    set(at, value) {
      objects.set(at.number, value)
    },
  }
}

/** What a stream holds. */
export function contentOf(file: PdfFile, value: PdfValue | undefined): Buffer {
  const stream = file.resolve(value)
  if (!isStream(stream)) throw new UnfinishablePdf('a stream is missing')
  return unpacked(file, stream)
}

export function unpacked(file: PdfFile, { dict, data, content }: PdfStream): Buffer {
  if (content) {
    const made = content()
    return Buffer.from(made.buffer, made.byteOffset, made.byteLength)
  }
  const filter = file.resolve(dict.get('Filter'))
  if (filter === null) return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  if (nameOf(filter) !== 'FlateDecode') throw new UnfinishablePdf('a stream is packed in an unknown way')
  try {
    return inflateSync(data, { maxOutputLength: contentLimit })
  } catch (error) {
    throw new UnfinishablePdf('a stream is damaged', { cause: error })
  }
}
