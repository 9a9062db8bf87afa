/** Objects of a PDF one behind the other, as its file holds them: those without a stream packed together, as many as fit well. */

import { zlibSync } from 'fflate'
import { isDict, isStream, name, nameOf, type PdfStream, type PdfValue } from '../../../pdf-syntax/values.ts'

export interface WrittenObjects {
  readonly bytes: Uint8Array
  /** What a cross-reference stream says of each number from the first on, `entrySize` bytes each: offsets count from the first of `bytes`. */
  readonly table: Uint8Array
  /** The first number that is still free. */
  readonly next: number
}

/** A kind (0 for none, 1 for an offset, 2 for a place in a packed stream), the offset or stream, the place in it. */
export const entrySize = 7

/** Objects that share one packed stream. */
const packSize = 250

/** In JavaScript, since native zlib's output may differ between processors. */
export const deflate = (content: Uint8Array): Uint8Array => zlibSync(content, { level: 4 })

/** The number that an object is written with; undefined where it is not written. */
export type NumberOf = (number: number) => number | undefined

export interface ObjectsToWrite {
  /** By the numbers that they are written with. */
  readonly objects: ReadonlyMap<number, PdfValue>
  readonly first: number
  /** The first number that is left for packed streams. */
  readonly next: number
  readonly numberOf: NumberOf
  /** What a stream holds. */
  readonly unpacked: (stream: PdfStream) => Uint8Array
  readonly resolve: (value: PdfValue | undefined) => PdfValue
}

export function writeObjects(input: ObjectsToWrite): WrittenObjects {
  const { objects, first, numberOf } = input
  const chunks: Uint8Array[] = []
  let length = 0
  let next = input.next
  const entries: (readonly [number: number, kind: 1 | 2, at: number, index: number])[] = []
  const push = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    chunks.push(bytes)
    length += bytes.length
  }
  const pushStream = (number: number, head: string, data: Uint8Array): void => {
    entries.push([number, 1, length, 0])
    push(streamObject(number, head, data))
  }
  let packed: { readonly number: number; readonly text: string }[] = []
  const flush = (): void => {
    const pack = next++
    let head = ''
    let offset = 0
    packed.forEach(({ number, text }, index) => {
      head += `${number} ${offset} `
      offset += text.length
      entries.push([number, 2, pack, index])
    })
    const body = deflate(Buffer.from(`${head}\n${packed.map(({ text }) => text).join('')}`, 'latin1'))
    pushStream(pack, `/Type/ObjStm/N ${packed.length}/First ${head.length + 1}/Filter/FlateDecode`, body)
    packed = []
  }
  for (const [number, object] of objects) {
    if (isStream(object)) {
      const { dict, data } = packedByUs(object, input)
      pushStream(number, serialized(dict, numberOf).slice(2, -2), data)
    } else {
      packed.push({ number, text: `${serialized(object, numberOf)}\n` })
      if (packed.length === packSize) flush()
    }
  }
  if (packed.length > 0) flush()
  const table = Buffer.alloc(entrySize * (next - first))
  for (const [number, kind, at, index] of entries) writeEntry(table, number - first, kind, at, index)
  return { bytes: Buffer.concat(chunks), table, next }
}

export function streamObject(number: number, head: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${head}/Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

export function writeEntry(table: Buffer, at: number, kind: 1 | 2, where: number, index: number): void {
  table[entrySize * at] = kind
  table.writeUInt32BE(where, entrySize * at + 1)
  table.writeUInt16BE(index, entrySize * at + 5)
}

/** Packed by us also where the browser had packed it: its bytes may differ between processors too. */
function packedByUs(
  stream: PdfStream,
  { resolve, unpacked }: Pick<ObjectsToWrite, 'resolve' | 'unpacked'>,
): { dict: PdfValue; data: Uint8Array } {
  const dict = new Map(stream.dict)
  dict.delete('Length')
  if (stream.plain) return { dict, data: stream.content?.() ?? stream.data }
  const filter = resolve(dict.get('Filter'))
  const isOurs =
    stream.content !== undefined ||
    filter === null ||
    (nameOf(filter) === 'FlateDecode' && !dict.has('DecodeParms'))
  if (!isOurs) return { dict, data: stream.data }
  dict.set('Filter', name('FlateDecode'))
  return { dict, data: deflate(unpacked(stream)) }
}

function serialized(value: PdfValue, numberOf: NumberOf): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return decimal(value)
  if (Array.isArray(value)) return `[${value.map((one) => serialized(one, numberOf)).join(' ')}]`
  if (isDict(value)) {
    let text = '<<'
    for (const [key, one] of value) text += `${escapedName(key)} ${serialized(one, numberOf)}`
    return `${text}>>`
  }
  switch (value.kind) {
    case 'name':
      return escapedName(value.name)
    case 'ref': {
      const number = numberOf(value.number)
      return number === undefined ? 'null' : `${number} 0 R`
    }
    case 'string':
      return serializedString(value.bytes)
    case 'stream':
      return 'null'
  }
}

function serializedString(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  if (/^[\u0020-\u007e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes).toString('hex')}>`
}

const escapedName = (text: string): string =>
  `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`

/** Without an exponent, which PDF does not know. */
export const decimal = (value: number): string => {
  const text = String(value)
  return text.includes('e')
    ? value
        .toFixed(10)
        .replace(/(?<!0)0+$/, '')
        .replace(/\.$/, '')
    : text
}
