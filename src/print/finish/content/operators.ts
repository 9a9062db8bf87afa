/** Walks the operators of a content stream by their bytes; operands are read only where they are asked for. */

import { byteClass, createLexer } from '../../../pdf-syntax/lexer.ts'
import type { PdfValue } from '../../../pdf-syntax/values.ts'

/** An operator stands from `at` to `end`; its operands begin at `start`. */
export type VisitOperator = (operator: string, start: number, at: number, end: number) => void

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)

export function eachOperator(bytes: Buffer, visit: VisitOperator, from = 0, to = bytes.length): void {
  let at = from
  let start = -1
  while (at < to) {
    const byte = bytes[at]!
    if (byteClass[byte] === 1) {
      at++
      continue
    }
    if (isLetter(byte) || byte === 0x27 || byte === 0x22) {
      const begin = at++
      while (at < to && byteClass[bytes[at]!] === 0) at++
      const operator = operatorAt(bytes, begin, at)
      if (operator === 'true' || operator === 'false' || operator === 'null') {
        if (start < 0) start = begin
        continue
      }
      visit(operator, start < 0 ? begin : start, begin, at)
      if (operator === 'BI') at = afterInlineImage(bytes, at, to)
      start = -1
      continue
    }
    if (start < 0) start = at
    if (byte === 0x3c && isGlyphAt(bytes, at, to)) {
      at += glyphLength
      visit('Tj', start, at - 2, at)
      start = -1
      continue
    }
    if (byte === 0x28) at = afterLiteral(bytes, at, to)
    else if (byte === 0x2f) at = afterName(bytes, at, to)
    else at = isInNumber(byte) ? afterNumber(bytes, at, to) : at + 1
    // Digits of a hexadecimal string may look like operators.
    if (byte === 0x3c && bytes[at] !== 0x3c && bytes[at - 2] !== 0x3c) at = afterHexadecimal(bytes, at, to)
  }
}

/** `<0042> Tj`, as Chromium writes nearly all that it paints. */
const glyphLength = 9

const isGlyphAt = (bytes: Buffer, at: number, to: number): boolean =>
  at + glyphLength < to &&
  bytes[at + 5] === 0x3e &&
  bytes[at + 6] === 0x20 &&
  bytes[at + 7] === 0x54 &&
  bytes[at + 8] === 0x6a &&
  byteClass[bytes[at + glyphLength]!] === 1 &&
  bytes[at + 1] !== 0x3c

/** Texts of operators by their bytes: a page has tens of thousands of operators, of a dozen kinds. */
const known = new Map<number, string>()

function operatorAt(bytes: Buffer, from: number, to: number): string {
  if (to - from > 3) return bytes.toString('latin1', from, to)
  let key = 0
  for (let at = from; at < to; at++) key = (key << 8) | bytes[at]!
  let operator = known.get(key)
  if (operator === undefined) known.set(key, (operator = bytes.toString('latin1', from, to)))
  return operator
}

/** Digits, `.`, `-`. */
const isInNumber = (byte: number): boolean => byte >= 0x2d && byte <= 0x39 && byte !== 0x2f

function afterNumber(bytes: Buffer, from: number, to: number): number {
  let at = from + 1
  while (at < to && isInNumber(bytes[at]!)) at++
  return at
}

function afterHexadecimal(bytes: Buffer, from: number, to: number): number {
  const end = bytes.indexOf(0x3e, from)
  return end < 0 ? to : end + 1
}

function afterName(bytes: Buffer, from: number, to: number): number {
  let at = from + 1
  while (at < to && byteClass[bytes[at]!] === 0) at++
  return at
}

function afterLiteral(bytes: Buffer, from: number, to: number): number {
  let open = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) open++
    else if (byte === 0x29 && --open === 0) return at + 1
  }
  return to
}

function afterInlineImage(bytes: Buffer, from: number, to: number): number {
  const end = bytes.indexOf('EI', from, 'latin1')
  return end < 0 ? to : end + 2
}

/** The operands between two offsets. */
export function operandsIn(bytes: Buffer, start: number, at: number): PdfValue[] {
  const lexer = createLexer(bytes, start, at)
  const operands: PdfValue[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next())
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'word')
      operands.push(value)
  return operands
}

/** The operands of an operator that takes numbers alone, and the numbers among those of one that takes more. */
export function numbersIn(bytes: Buffer, start: number, at: number): number[] {
  const numbers: number[] = []
  let from = start
  while (from < at) {
    while (from < at && byteClass[bytes[from]!] === 1) from++
    const begin = from
    while (from < at && byteClass[bytes[from]!] !== 1) from++
    if (from > begin && bytes[begin] !== 0x2f) numbers.push(numberAt(bytes, begin, from))
  }
  return numbers
}

/** `-12.25`: both halves of the quotient are exact, as long as there are no more digits than a number holds. */
function numberAt(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === 0x2d
  let digits = 0
  let whole = 0
  let scale = 1
  let isFraction = false
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!
    if (byte >= 0x30 && byte <= 0x39 && digits < 15) {
      digits++
      whole = whole * 10 + byte - 0x30
      if (isFraction) scale *= 10
    } else if (byte === 0x2e && !isFraction) isFraction = true
    else return Number(bytes.toString('latin1', from, to))
  }
  return (isNegative ? -whole : whole) / scale
}

/** The name before an operator: `F6` in `/F6 11 Tf`. */
export const nameIn = (bytes: Buffer, start: number, at: number): string =>
  /^\/([^\s/[(<]*)/.exec(bytes.toString('latin1', start, at))?.[1] ?? ''
