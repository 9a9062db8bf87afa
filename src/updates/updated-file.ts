/** The bytes of a file with the edits of a table in them. */

import type { EmitOf } from '../diagnostics/diagnostic.ts'
import type { Binding } from '../feeds/binding.ts'
import { applyEdits } from '../fixes/apply-edits.ts'
import type { Edit } from '../fixes/edit.ts'
import { editedBytes } from '../fixes/edited-bytes.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { startOf, type SourceText } from '../model/span.ts'
import type { updateCodes } from './update-codes.ts'

const byteLimit = 20 * 1024 * 1024

/** Null where nothing changes, or where something cannot be written, which is told. */
export async function updatedFile(
  workspace: Workspace,
  source: SourceText,
  edits: readonly Edit[],
  { file }: Binding,
  emit: EmitOf<typeof updateCodes>,
): Promise<Uint8Array | null> {
  if (edits.length === 0) return null
  const { file: name } = source
  const bytes = await workspace.readBytes(name, byteLimit)
  const edited = isUnread(bytes) ? null : applyEdits(bytes, source, edits)
  if (isUnread(bytes) || !edited) {
    emit('source/not-text', { file: name, problem: 'changed' }, startOf(file))
    return null
  }
  const done = new Set(edited.edits)
  for (const { text } of edits.filter((edit) => !done.has(edit)))
    emit('source/letters', { written: text.trim(), file: name }, startOf(file))
  return editedBytes(bytes, source, edits)
}
