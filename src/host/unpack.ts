/** Unpacks large files of a package once, into a folder that only this user can write. */

import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { reasonOf } from './environment-error.ts'
import { leaves } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { isOwn } from './own-file.ts'
import { createScratchFolder } from './scratch-folder.ts'
import { onShutdown } from './shutdown.ts'

export interface Packed {
  /** A Brotli-compressed file: a `.tar.br` becomes a folder, any other `.br` a file. */
  readonly archive: string
  readonly as: string
  readonly executable?: boolean
}

/**
 * Returns the folder of that version in the cache: whole, or not there at all. What other versions, or runs that were
 * killed, have left is removed. Where there is no cache, or one that others can write, the files are unpacked into a
 * folder that goes with this process.
 */
export async function unpackOnce(
  cache: string | null,
  version: string,
  packed: readonly Packed[],
): Promise<string> {
  return (cache && (await inCache(cache, version, packed))) ?? elsewhere(packed)
}

/** Null where the cache cannot be used. */
async function inCache(cache: string, version: string, packed: readonly Packed[]): Promise<string | null> {
  const folder = path.join(cache, version)
  const isWhole = async () => {
    const parts = [folder, ...packed.map(({ as }) => path.join(folder, as))]
    return (await Promise.all(parts.map(isOwn))).every(Boolean)
  }
  try {
    await makeFolder(cache, 0o700)
    if (!(await isOwn(cache))) return null
    if (await isWhole()) return folder
    await removeStrange(cache, folder)
    await unpackWhole(cache, version, packed)
    return (await isWhole()) ? folder : null
  } catch {
    // Full, read-only or a file in its place: what is wrong with it is no matter where another folder does.
    return null
  }
}

/** What stands where the files should be, but is a link, another user's or not all of it: out of the way first, since others may unpack at the same time. */
async function removeStrange(cache: string, folder: string): Promise<void> {
  const aside = path.join(cache, temporaryName())
  await rename(folder, aside).catch((error: unknown) => {
    if (reasonOf(error) !== 'ENOENT') throw error
  })
  await rm(aside, { recursive: true, force: true })
}

const temporaryName = (): string => `.${randomBytes(8).toString('hex')}`

async function unpackWhole(cache: string, version: string, packed: readonly Packed[]): Promise<void> {
  const folder = path.join(cache, version)
  const temporary = path.join(cache, temporaryName())
  const forget = onShutdown(() => rm(temporary, { recursive: true, force: true }))
  const gone = leaves({ path: temporary })
  try {
    await mkdir(temporary, { mode: 0o700 })
    await unpackInto(temporary, packed)
    await rename(temporary, folder)
    await sweep(cache, version)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have put the same files there meanwhile.
    if (!(await exists(folder))) throw error
  } finally {
    forget()
    gone()
  }
}

/** By the archives that they hold, so that a browser that is started again is not unpacked again. */
const unpackedElsewhere = new Map<string, Promise<string>>()

function elsewhere(packed: readonly Packed[]): Promise<string> {
  const name = packed.map(({ archive }) => archive).join('\n')
  const known = unpackedElsewhere.get(name)
  if (known) return known
  const unpacked = createScratchFolder().then(async ({ path: folder, remove }) => {
    try {
      await unpackInto(folder, packed)
    } catch (error) {
      remove()
      throw error
    }
    return folder
  })
  unpackedElsewhere.set(name, unpacked)
  unpacked.catch(() => unpackedElsewhere.delete(name))
  return unpacked
}

async function unpackInto(folder: string, packed: readonly Packed[]): Promise<void> {
  for (const { archive, as, executable } of packed) {
    const target = path.join(folder, as)
    if (archive.endsWith('.tar.br')) await untar(await brotli(await readFile(archive)), target)
    else
      await pipeline(
        createReadStream(archive),
        createBrotliDecompress(),
        createWriteStream(target, { mode: 0o600 }),
      )
    if (executable) await chmod(target, 0o700)
  }
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
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await pipeline(Readable.from(entry), createWriteStream(file, { mode: 0o700 }))
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
