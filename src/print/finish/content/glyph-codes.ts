/** Codes of glyphs in the strings that are painted. */

import { isString } from '../../../pdf-syntax/values.ts'
import { operandsIn } from './operators.ts'

/** Whether four zeros stand in a row; only then may a glyph be missing. */
function holdsZeros(bytes: Buffer, start: number, at: number): boolean {
  for (let index = start, row = 0; index < at; index++) {
    row = bytes[index] === 0x30 ? row + 1 : 0
    if (row === 4) return true
  }
  return false
}

/** Glyph 0 is the box that fonts show for what they do not have. */
export function lacksGlyph(bytes: Buffer, start: number, at: number): boolean {
  return (
    holdsZeros(bytes, start, at) &&
    operandsIn(bytes, start, at)
      .flat()
      .some((value) => isString(value) && codesOf(value.bytes, true).includes(0))
  )
}

/** Of `<0042> `, as Chromium writes nearly all that it paints before `Tj`; -1 for anything else. */
export function singleCode(bytes: Buffer, start: number, at: number): number {
  if (at - start !== 7 || bytes[start] !== 0x3c || bytes[start + 5] !== 0x3e) return -1
  let code = 0
  for (let digit = start + 1; digit < start + 5; digit++) {
    const value = hexadecimalValue(bytes[digit]!)
    if (value < 0) return -1
    code = code * 16 + value
  }
  return code
}

/** The codes of all strings that an operator paints, in order. */
export function codesIn(bytes: Buffer, start: number, at: number, wide: boolean): number[] {
  const hexadecimal = wide ? codesOfHexadecimal(bytes, start, at) : null
  return (
    hexadecimal ??
    operandsIn(bytes, start, at)
      .flat()
      .flatMap((value) => (isString(value) ? codesOf(value.bytes, wide) : []))
  )
}

/** Of a single string of whole codes, as Chromium writes nearly all; null for anything else. */
function codesOfHexadecimal(bytes: Buffer, start: number, at: number): number[] | null {
  if (bytes[start] !== 0x3c) return null
  const codes: number[] = []
  let digit = start + 1
  for (; bytes[digit] !== 0x3e; digit += 4) {
    let code = 0
    for (let step = 0; step < 4; step++) {
      const value = digit + step < at ? hexadecimalValue(bytes[digit + step]!) : -1
      if (value < 0) return null
      code = code * 16 + value
    }
    codes.push(code)
  }
  for (let rest = digit + 1; rest < at; rest++) if (bytes[rest] !== 0x20 && bytes[rest] !== 0x0a) return null
  return codes
}

/** Of a digit's byte; -1 where it is none. */
export const hexadecimalValue = (digit: number): number =>
  digit >= 0x30 && digit <= 0x39
    ? digit - 0x30
    : (digit | 0x20) >= 0x61 && (digit | 0x20) <= 0x66
      ? (digit | 0x20) - 0x57
      : -1

export function codesOf(bytes: Uint8Array, wide: boolean): number[] {
  if (!wide) return [...bytes]
  return Array.from(
    { length: bytes.length >> 1 },
    (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!,
  )
}
