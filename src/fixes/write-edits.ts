/** Edits of source texts → the files, all or none. */

import { isUnread, type Workspace } from '../host/workspace.ts'
import type { SourceText } from '../model/span.ts'
import { applyEdits } from './apply-edits.ts'
import type { Edit } from './edit.ts'

const byteLimit = 20 * 1024 * 1024

/** Returns the edits that were made; a file that has changed since it was read is left alone. */
export async function writeEdits(
  edits: readonly Edit[],
  sources: ReadonlyMap<string, SourceText>,
  workspace: Workspace,
): Promise<readonly Edit[]> {
  const done: Edit[] = []
  const changed: { file: string; bytes: Uint8Array }[] = []
  for (const file of [...new Set(edits.map(({ span }) => span.file))].sort()) {
    const bytes = await workspace.readBytes(file, byteLimit)
    const own = edits.filter(({ span }) => span.file === file)
    const edited = isUnread(bytes) ? null : applyEdits(bytes, sources.get(file)!, own)
    if (!edited || edited.edits.length === 0) continue
    changed.push({ file, bytes: edited.bytes })
    for (const edit of edited.edits) done.push(edit)
  }
  await workspace.replace(changed)
  return done
}
