/** Unpacks large files of a package once, into a folder that only this user can write. */

import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, lstat, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'

export interface Packed {
  /** A Brotli-compressed file: a `.tar.br` becomes a folder, any other `.br` a file. */
  readonly archive: string
  readonly as: string
  readonly executable?: boolean
}

/** Returns the folder that holds the unpacked files: keyed by what was packed, whole or not there at all. */
export async function unpackOnce(cache: string, packed: readonly Packed[]): Promise<string> {
  const key = createHash('sha256')
  for (const { archive } of packed) {
    const { size, mtimeMs } = await stat(archive)
    key.update(`${archive}\n${size}\n${mtimeMs}\n`)
  }
  const folder = path.join(cache, key.digest('hex').slice(0, 16))
  await mkdir(cache, { recursive: true, mode: 0o700 })
  await requireOwn(cache)
  if (await exists(folder)) return folder

  const temporary = path.join(cache, `.${randomBytes(8).toString('hex')}`)
  try {
    await mkdir(temporary, { mode: 0o700 })
    for (const { archive, as, executable } of packed) {
      const target = path.join(temporary, as)
      const stream = createReadStream(archive).pipe(createBrotliDecompress())
      if (archive.endsWith('.tar.br')) await untar(stream, target)
      else await pipeline(stream, createWriteStream(target))
      if (executable) await chmod(target, 0o700)
    }
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have put the same files there meanwhile.
    if (!(await exists(folder))) throw error
  }
  return folder
}

/** A folder that others can write could hold another program than the one that was unpacked. */
async function requireOwn(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder)
  if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0))
    throw new Error(`${folder}: others can write here`)
}

async function untar(stream: Readable, target: string): Promise<void> {
  const entries = stream.pipe(extract())
  for await (const entry of entries) {
    const file = path.join(target, entry.header.name)
    if (!file.startsWith(target + path.sep) || entry.header.type !== 'file') {
      entry.resume()
      continue
    }
    await mkdir(path.dirname(file), { recursive: true })
    await pipeline(Readable.from(entry), createWriteStream(file, { mode: 0o700 }))
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
