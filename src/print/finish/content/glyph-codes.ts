/** Codes of glyphs in the strings that are painted. */

import { isString } from '../objects/values.ts'
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

export function codesOf(bytes: Uint8Array, wide: boolean): number[] {
  if (!wide) return [...bytes]
  return Array.from(
    { length: bytes.length >> 1 },
    (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!,
  )
}
