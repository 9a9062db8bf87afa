/** Files held against a list of what they were. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { DifferingFile } from '../model/differing-file.ts'
import { sourceHash, type HashedFile } from './hashed-files.ts'
import { isInside } from './place-of.ts'
import { staysBelow } from './stays-below.ts'
import { isUnread, type Workspace } from './workspace.ts'

/** Bytes; larger files are no sources. */
const largest = 200 * 1024 * 1024

/** `read` is what is read today: what is not among the listed has been added. */
export async function differingSources(
  listed: readonly HashedFile[],
  read: readonly HashedFile[],
  workspace: Workspace,
): Promise<readonly DifferingFile[]> {
  const known = new Set(listed.map(({ file }) => file))
  const found = await Promise.all(
    listed.map(async ({ file, sha256 }): Promise<DifferingFile[]> => {
      const bytes = await workspace.readBytes(file, largest)
      if (isUnread(bytes)) return [{ file, difference: bytes.unread === 'missing' ? 'missing' : 'changed' }]
      return sourceHash(bytes) === sha256 ? [] : [{ file, difference: 'changed' }]
    }),
  )
  const added = read.filter(({ file }) => !known.has(file))
  return [...found.flat(), ...added.map(({ file }) => ({ file, difference: 'added' }) as const)]
}

/** `folder` is where the files lie that the list names; nothing outside it is looked at. */
export async function differingOutputs(
  listed: readonly HashedFile[],
  folder: string,
): Promise<readonly DifferingFile[]> {
  const found: DifferingFile[] = []
  for (const { file, sha256 } of listed) {
    const place = path.join(folder, file)
    const hash = isInside(file) && (await staysBelow(folder, place)) ? await hashOfOutput(place) : null
    if (hash !== sha256) found.push({ file, difference: hash === null ? 'missing' : 'changed' })
  }
  return found
}

/** Null where there is no such file. Read piece by piece, since what lies there may be anything. */
async function hashOfOutput(file: string): Promise<string | null> {
  const isFile = await lstat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) return null
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}
