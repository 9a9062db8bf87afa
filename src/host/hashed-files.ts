/** Files by what they hold, so that it can be told later whether they still do. */

import { admittedDoor, hashOf, type Reads } from './reads.ts'
import { byComposedName, isUnread, type Workspace } from './workspace.ts'

export interface HashedFile {
  /** With `/` between folders: a source from the workspace's root, an output from the folder that it was written into. */
  readonly file: string
  /** In hexadecimal. */
  readonly sha256: string
}

const [lineFeed, carriageReturn] = [10, 13]

/** Nobody looks further for what makes a file no text. */
const telling = 8000

/**
 * SHA-256 of a source, in hexadecimal. What ends the lines of a text counts the same on every system, since tools that
 * keep versions write it as each system has it.
 */
export const sourceHash = (bytes: Uint8Array): string =>
  hashOf(bytes.subarray(0, telling).includes(0) ? bytes : withLineFeeds(bytes))

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes
  return bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed)
}

/** Every file that was there and was read, in the order of names. */
export async function hashedSources(door: Workspace, reads: Reads): Promise<readonly HashedFile[]> {
  const workspace = admittedDoor(reads, door)
  const limits = new Map<string, number>()
  for (const { file, limit, found } of reads.files)
    if (isHash(found) && !isLock(file)) limits.set(file, Math.max(limit, limits.get(file) ?? 0))
  const hashed = await Promise.all(
    [...limits].map(async ([file, limit]) => {
      const bytes = await workspace.readBytes(file, limit)
      return isUnread(bytes) ? [] : [{ file, sha256: sourceHash(bytes) }]
    }),
  )
  return hashed.flat().sort((a, b) => byComposedName(a.file, b.file))
}

/** What says what a report was when it was adopted is written after all else, and of all else. */
const isLock = (file: string): boolean => /(?:^|\/)reports\/[^/]+\/adopted\.yaml$/.test(file)

const isHash = (found: string): boolean => /^[0-9a-f]{64}$/.test(found)
