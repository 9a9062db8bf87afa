/** Reads values from bytes: objects of the file, operands of content streams, entries of character maps. */

import { UnreadablePdf } from './unreadable-pdf.ts'
import { name, ref, type PdfDict, type PdfName, type PdfString, type PdfValue } from './values.ts'

/** A bare word: an operator, or a keyword such as `obj`. */
export interface PdfWord {
  readonly kind: 'word'
  readonly word: string
}

export interface Lexer {
  /** The offset of what is read next. */
  at(): number
  skipSpace(): void
  /** The next value or word; undefined at the end. */
  next(): PdfValue | PdfWord | undefined
  /** The next value, which may be a reference. */
  value(): PdfValue
  word(): string
  integer(): number
}

/** By byte: 1 for white space, 2 for delimiters, 0 for what words and numbers are made of. */
export const byteClass = new Uint8Array(256)
for (const space of [0, 9, 10, 12, 13, 32]) byteClass[space] = 1
for (const delimiter of '()<>[]{}/%') byteClass[delimiter.charCodeAt(0)] = 2

/** Names of up to six bytes, by these: a file has few of them, each thousands of times. */
const shortNames = new Map<number, PdfName>()
/** A file made to harm could have names without end. */
const shortNameLimit = 10_000

/** Files nest some ten levels; a damaged one could nest without end. */
const depthLimit = 64

export function createLexer(bytes: Buffer, from = 0, to = bytes.length): Lexer {
  let at = from
  let depth = 0

  function skipSpace(): void {
    while (at < to) {
      const byte = bytes[at]!
      if (byteClass[byte] === 1) at++
      else if (byte !== 0x25) return
      else while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at++
    }
  }

  function regular(): string {
    const start = at
    while (at < to && byteClass[bytes[at]!] === 0) at++
    return bytes.toString('latin1', start, at)
  }

  function next(): PdfValue | PdfWord | undefined {
    skipSpace()
    if (at >= to) return undefined
    switch (bytes[at]) {
      case 0x2f:
        return nameAt()
      case 0x28:
        return literal()
      case 0x3c:
        return bytes[at + 1] === 0x3c ? nested(dictionary) : hexadecimal()
      case 0x5b:
        return nested(array)
    }
    const whole = natural()
    if (whole >= 0) return whole
    const token = regular()
    if (token === '') throw new UnreadablePdf(`an unexpected delimiter stands at ${at}`)
    if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return token === 'null' ? null : { kind: 'word', word: token }
  }

  /** An unsigned whole number, which most values are; -1 for anything else, which is then still to be read. */
  function natural(): number {
    let number = 0
    let end = at
    for (; end < to && end - at < 10; end++) {
      const digit = bytes[end]! - 0x30
      if (digit < 0 || digit > 9) break
      number = number * 10 + digit
    }
    if (end === at || (end < to && byteClass[bytes[end]!] === 0)) return -1
    at = end
    return number
  }

  function nameAt(): PdfName {
    const start = ++at
    let key = 0
    while (at < to && byteClass[bytes[at]!] === 0) key = key * 256 + bytes[at++]!
    const isShort = at - start <= 6
    const known = isShort ? shortNames.get(key) : undefined
    if (known) return known
    const read = name(
      bytes
        .toString('latin1', start, at)
        .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
    if (isShort && shortNames.size < shortNameLimit) shortNames.set(key, read)
    return read
  }

  function nested<T>(read: () => T): T {
    if (++depth > depthLimit) throw new UnreadablePdf('values are nested too deep')
    const value = read()
    depth--
    return value
  }

  function value(): PdfValue {
    const first = next()
    if (first === undefined) throw new UnreadablePdf('the PDF ends within a value')
    if (typeof first === 'object' && first !== null && 'kind' in first && first.kind === 'word')
      throw new UnreadablePdf(`a value is missing at ${at}`)
    if (typeof first !== 'number' || !Number.isInteger(first) || first < 0) return first
    const back = at
    skipSpace()
    const generation = natural()
    skipSpace()
    if (generation >= 0 && bytes[at] === 0x52 && byteClass[bytes[at + 1] ?? 0] !== 0) {
      at++
      return ref(first)
    }
    at = back
    return first
  }

  function array(): PdfValue[] {
    at++
    const items: PdfValue[] = []
    for (skipSpace(); bytes[at] !== 0x5d; skipSpace()) items.push(value())
    at++
    return items
  }

  function dictionary(): PdfDict {
    at += 2
    const entries: PdfDict = new Map()
    for (skipSpace(); bytes[at] !== 0x3e; skipSpace()) {
      const key = next()
      if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name')
        throw new UnreadablePdf(`a dictionary's key is missing at ${at}`)
      entries.set(key.name, value())
    }
    at += 2
    return entries
  }

  function hexadecimal(): PdfString {
    const end = bytes.indexOf(0x3e, at)
    if (end < 0 || end >= to) throw new UnreadablePdf('the PDF ends within a string')
    const digits = bytes.toString('latin1', at + 1, end).replace(/[^0-9a-f]/gi, '')
    at = end + 1
    return { kind: 'string', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex') }
  }

  function literal(): PdfString {
    const start = at + 1
    let end = start
    while (end < to && bytes[end] !== 0x29 && bytes[end] !== 0x28 && bytes[end] !== 0x5c) end++
    if (bytes[end] === 0x29 && end < to) {
      at = end + 1
      return { kind: 'string', bytes: bytes.subarray(start, end) }
    }
    const read: number[] = []
    at++
    for (let open = 1; ;) {
      if (at >= to) throw new UnreadablePdf('the PDF ends within a string')
      const byte = bytes[at++]!
      if (byte === 0x28) open++
      else if (byte === 0x29 && --open === 0) return { kind: 'string', bytes: Uint8Array.from(read) }
      if (byte === 0x5c) escaped(read)
      else read.push(byte)
    }
  }

  function escaped(read: number[]): void {
    const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at, at + 3))
    if (octal) {
      at += octal[0].length
      read.push(parseInt(octal[0], 8) & 0xff)
      return
    }
    const byte = bytes[at++]
    const control = byte === undefined ? -1 : 'nrtbf'.indexOf(String.fromCharCode(byte))
    if (control >= 0) read.push([10, 13, 9, 8, 12][control]!)
    else if (byte === 13 && bytes[at] === 10) at++
    else if (byte !== undefined && byte !== 10 && byte !== 13) read.push(byte)
  }

  return {
    at: () => at,
    skipSpace,
    next,
    value,
    word() {
      skipSpace()
      return regular()
    },
    integer() {
      const read = next()
      if (typeof read !== 'number' || !Number.isInteger(read))
        throw new UnreadablePdf(`a number is missing at ${at}`)
      return read
    },
  }
}
