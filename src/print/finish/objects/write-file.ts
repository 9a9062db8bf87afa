/** Writes the objects that the catalogue leads to, in the order it leads to them, so that equal documents are equal bytes. */

import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import { unpacked, type PdfFile } from './read-file.ts'
import {
  isDict,
  isName,
  isRef,
  isStream,
  name,
  nameOf,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './values.ts'

/** Objects that share one packed stream. */
const packSize = 250

/** In JavaScript, since native zlib's output may differ between processors. */
const deflate = (content: Uint8Array): Uint8Array => zlibSync(content, { level: 6 })

/** Where an object stands: at an offset, or as one of those in a packed stream. */
type Place = { readonly offset: number } | { readonly pack: number; readonly index: number }

export function writeFile(file: PdfFile, root: PdfRef, info: PdfRef): Uint8Array {
  const numbers = reachable(file, [root, info])
  const serialize = (value: PdfValue): string => serialized(value, numbers)
  const chunks: Uint8Array[] = []
  let length = 0
  const push = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
    chunks.push(bytes)
    length += bytes.length
  }
  const places: Place[] = []
  const pushStream = (number: number, entries: string, data: Uint8Array): void => {
    places[number] = { offset: length }
    push(`${number} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`)
    push(data)
    push('\nendstream\nendobj\n')
  }
  push('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')
  let count = numbers.size
  let packed: { readonly number: number; readonly text: string }[] = []
  const flush = (): void => {
    const pack = ++count
    let head = ''
    let offset = 0
    packed.forEach(({ number, text }, index) => {
      head += `${number} ${offset} `
      offset += text.length
      places[number] = { pack, index }
    })
    const body = deflate(Buffer.from(`${head}\n${packed.map(({ text }) => text).join('')}`, 'latin1'))
    pushStream(pack, `/Type/ObjStm/N ${packed.length}/First ${head.length + 1}/Filter/FlateDecode`, body)
    packed = []
  }
  for (const [old, number] of numbers) {
    const object = file.resolve({ kind: 'ref', number: old })
    if (isStream(object)) {
      const { entries, data } = packedByUs(file, object)
      pushStream(number, serialize(entries).slice(2, -2), data)
    } else {
      packed.push({ number, text: `${serialize(object)}\n` })
      if (packed.length === packSize) flush()
    }
  }
  if (packed.length > 0) flush()
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  const id = hash.digest('hex').slice(0, 32)
  const start = length
  const table = ++count
  places[table] = { offset: start }
  const head = `/Type/XRef/Size ${count + 1}/W[1 4 2]/Root ${serialize(root)}/Info ${serialize(info)}/ID[<${id}><${id}>]`
  pushStream(table, `${head}/Filter/FlateDecode`, deflate(crossReferences(places, count)))
  push(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(chunks)
}

function crossReferences(places: readonly Place[], count: number): Uint8Array {
  const table = Buffer.alloc(7 * (count + 1))
  table.writeUInt16BE(0xffff, 5)
  for (let number = 1; number <= count; number++) {
    const place = places[number]!
    table[7 * number] = 'offset' in place ? 1 : 2
    table.writeUInt32BE('offset' in place ? place.offset : place.pack, 7 * number + 1)
    table.writeUInt16BE('offset' in place ? 0 : place.index, 7 * number + 5)
  }
  return table
}

/** Packed by us also where the browser had packed it: its bytes may differ between processors too. */
function packedByUs(file: PdfFile, stream: PdfStream): { entries: PdfValue; data: Uint8Array } {
  const entries = new Map(stream.dict)
  entries.delete('Length')
  if (stream.plain) return { entries, data: stream.content?.() ?? stream.data }
  const filter = file.resolve(entries.get('Filter'))
  const isOurs =
    stream.content !== undefined ||
    filter === null ||
    (nameOf(filter) === 'FlateDecode' && !entries.has('DecodeParms'))
  if (!isOurs) return { entries, data: stream.data }
  entries.set('Filter', name('FlateDecode'))
  return { entries, data: deflate(unpacked(file, stream)) }
}

/** New numbers by old ones, counted from 1, depth first. */
function reachable(file: PdfFile, roots: readonly PdfRef[]): Map<number, number> {
  const numbers = new Map<number, number>()
  const waiting: PdfValue[] = roots.toReversed()
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isRef(value)) {
      const object = file.objects.get(value.number)
      if (numbers.has(value.number) || object === undefined) continue
      numbers.set(value.number, numbers.size + 1)
      waiting.push(object)
    } else if (isStream(value)) waiting.push(value.dict)
    else if (isDict(value) || Array.isArray(value)) {
      const parts = [...value.values()]
      for (let index = parts.length - 1; index >= 0; index--) {
        const part = parts[index]!
        if (typeof part === 'object' && part !== null && !isName(part)) waiting.push(part)
      }
    }
  }
  return numbers
}

function serialized(value: PdfValue, numbers: ReadonlyMap<number, number>): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return decimal(value)
  if (Array.isArray(value)) return `[${value.map((one) => serialized(one, numbers)).join(' ')}]`
  if (isDict(value)) {
    let text = '<<'
    for (const [key, one] of value) text += `${escapedName(key)} ${serialized(one, numbers)}`
    return `${text}>>`
  }
  switch (value.kind) {
    case 'name':
      return escapedName(value.name)
    case 'ref': {
      const number = numbers.get(value.number)
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
const decimal = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text
}
