/** Edits of a source text → the same edits of the file's bytes: its encoding, line ends and all else stay as they are. */

import type { SourceText } from '../model/span.ts'
import { byteOffset, decode, encode, encodings, type Decoded } from '../source/data/encoding.ts'
import { apart } from './apart.ts'
import type { Edit } from './edit.ts'

export interface Edited {
  readonly bytes: Uint8Array
  readonly edits: readonly Edit[]
}

/**
 * Null where nothing can be changed: the bytes are no longer what the source was read from. Edits that overlap an
 * earlier one, or that the encoding has no letters for, are left out.
 */
export function applyEdits(bytes: Uint8Array, source: SourceText, edits: readonly Edit[]): Edited | null {
  const found = decodedAs(bytes, source)
  if (!found) return null
  const { decoded, rawOffsets } = found
  const done = apart(edits.filter(({ text }) => encode(text, decoded.encoding) !== null))
  const parts: Uint8Array[] = []
  let at = 0
  for (const { span, text } of done) {
    parts.push(
      bytes.subarray(at, byteOffset(decoded, rawOffsets(span.start))),
      encode(text, decoded.encoding)!,
    )
    at = byteOffset(decoded, rawOffsets(span.end))
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(at)]), edits: done }
}

interface Found {
  readonly decoded: Decoded
  /** From offsets in the source text to those in the decoded one. */
  rawOffsets(offset: number): number
}

/** The reading of the bytes that gives the source text. */
function decodedAs(bytes: Uint8Array, { text }: SourceText): Found | null {
  for (const given of [null, ...encodings]) {
    const decoded = decode(bytes, given)
    const rawOffsets = decoded && offsetsBetween(text, decoded.text)
    if (rawOffsets) return { decoded, rawOffsets }
  }
  return null
}

/** How a normalised text lies in the raw one, or null where it is not that text's. */
function offsetsBetween(text: string, raw: string): ((offset: number) => number) | null {
  if (text === raw) return (offset) => offset
  const starts: number[] = []
  const parts: string[] = []
  for (const { 0: part, index } of raw.matchAll(/\r\n?|[^\p{M}\r]\p{M}*|\p{M}+/gu)) {
    const normal = part.startsWith('\r') ? '\n' : part.normalize('NFC')
    parts.push(normal)
    for (let unit = 0; unit < normal.length; unit++) starts.push(index)
  }
  starts.push(raw.length)
  return parts.join('') === text ? (offset) => starts[offset] ?? raw.length : null
}
