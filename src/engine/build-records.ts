/**
 * What builds have made, kept between runs: what was read, what was written, and what there was to tell. A build that would
 * read the same again, and whose files are as it wrote them, has nothing to do but tell it again.
 */

import { hashOfFile } from '../host/hash-of-file.ts'
import { areAsRead, type Reads } from '../host/reads.ts'
import type { Store } from '../host/store.ts'
import type { Workspace } from '../host/workspace.ts'

/** A file that was written: its absolute path, and the SHA-256 of its bytes in hexadecimal. */
export interface WrittenFile {
  readonly path: string
  readonly hash: string
}

/** Plain values, as JSON has them. */
export interface BuildRecord<T> {
  readonly reads: Reads
  readonly written: readonly WrittenFile[]
  readonly told: T
}

export interface BuildRecords<T> {
  /** What was told, where nothing that the build hangs on has changed; null where it has to be done. */
  upToDate(key: string, workspace: Workspace): Promise<T | null>
  keep(key: string, record: BuildRecord<T>): Promise<void>
}

/** A key says all that a build hangs on beside the files of its workspace: the program among it. */
export function buildRecords<T>(store: Store): BuildRecords<T> {
  return {
    async upToDate(key, workspace) {
      const bytes = await store.get(key)
      if (!bytes) return null
      const { reads, written, told } = JSON.parse(new TextDecoder().decode(bytes)) as BuildRecord<T>
      return (await areAsWritten(written)) && (await areAsRead(reads, workspace)) ? told : null
    },
    keep: (key, record) => store.put(key, new TextEncoder().encode(JSON.stringify(record))),
  }
}

async function areAsWritten(files: readonly WrittenFile[]): Promise<boolean> {
  const same = await Promise.all(files.map(async ({ path, hash }) => (await hashOfFile(path)) === hash))
  return same.every(Boolean)
}
