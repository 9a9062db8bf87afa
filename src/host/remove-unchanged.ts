import { lstat, readFile, unlink } from 'node:fs/promises'
import { EnvironmentError, reasonOf } from './environment-error.ts'
import { hashOfFile } from './hash-of-file.ts'

export interface KnownFile {
  /** Absolute path. */
  readonly path: string
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
}

/**
 * Removes those of the files that are as they are known; what anyone has changed stays. Throws {@link EnvironmentError}
 * where one cannot be removed.
 */
export async function removeUnchanged(files: readonly KnownFile[]): Promise<void> {
  for (const { path, hash } of files) {
    if (!(await isPlainFile(path)) || (await hashOfFile(path)) !== hash) continue
    await unlink(path).catch((error: unknown) => {
      throw new EnvironmentError('notWritable', { path, detail: reasonOf(error) }, { cause: error })
    })
  }
}

/** The bytes of a file of at most so many; null where there is none, or a larger one, or it cannot be read. */
export async function readSmallFile(path: string, limit: number): Promise<Uint8Array | null> {
  if (!(await isPlainFile(path, limit))) return null
  return readFile(path).catch(() => null)
}

const isPlainFile = (path: string, limit = Infinity): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isFile() && found.size <= limit,
    () => false,
  )
