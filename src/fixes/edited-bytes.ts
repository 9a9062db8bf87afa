/** A file's bytes with the edits of its text in them: its encoding and line ends stay. */

import { applyEdits } from './apply-edits.ts'
import type { Edit } from './edit.ts'
import type { SourceText } from '../model/span.ts'

/** Null where the bytes are not those that the text was read from. */
export function editedBytes(
  bytes: Uint8Array,
  source: SourceText,
  edits: readonly Edit[],
): Uint8Array | null {
  const lineEnd = Buffer.from(bytes).includes('\r\n') ? '\r\n' : '\n'
  const written = edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) }))
  return applyEdits(bytes, source, written)?.bytes ?? null
}
