/** Unpacks large files of a package once, into a folder that only this user can write. */

import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { onShutdown } from './shutdown.ts'

export interface Packed {
  /** A Brotli-compressed file: a `.tar.br` becomes a folder, any other `.br` a file. */
  readonly archive: string
  readonly as: string
  readonly executable?: boolean
}

/**
 * Returns the folder of that version: whole, or not there at all. What other versions, or runs that were killed, have
 * left is removed.
 */
export async function unpackOnce(cache: string, version: string, packed: readonly Packed[]): Promise<string> {
  const folder = path.join(cache, version)
  await mkdir(cache, { recursive: true, mode: 0o700 })
  await requireOwn(cache)
  if (await exists(folder)) return folder

  const temporary = path.join(cache, `.${randomBytes(8).toString('hex')}`)
  const forget = onShutdown(() => rm(temporary, { recursive: true, force: true }))
  try {
    await mkdir(temporary, { mode: 0o700 })
    for (const { archive, as, executable } of packed) {
      const target = path.join(temporary, as)
      if (archive.endsWith('.tar.br')) await untar(await brotli(await readFile(archive)), target)
      else await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(target))
      if (executable) await chmod(target, 0o700)
    }
    await rename(temporary, folder)
    await sweep(cache, version)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have put the same files there meanwhile.
    if (!(await exists(folder))) throw error
  } finally {
    forget()
  }
  return folder
}

/** Unpacking takes seconds; what is an hour old is nobody's work any more. */
const staleAfter = 60 * 60 * 1000

async function sweep(cache: string, version: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const other = path.join(cache, name)
    const { mtimeMs } = await stat(other)
    if (name !== version && Date.now() - mtimeMs > staleAfter)
      await rm(other, { recursive: true, force: true })
  }
}

/** A folder that others can write could hold another program than the one that was unpacked. */
async function requireOwn(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder)
  if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0))
    throw new Error(`${folder}: others can write here`)
}

const brotli = promisify(brotliDecompress)

async function untar(archive: Buffer, target: string): Promise<void> {
  const entries = extract()
  entries.end(archive)
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
