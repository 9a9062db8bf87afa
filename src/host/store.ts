/**
 * What can be made again, kept between runs in a folder of this user's own: bytes under a key that says all that they were
 * made from. It may be emptied at any time, is never trusted beyond its hashes, and where it cannot be used nothing is kept.
 */

import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, utimesSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, type Environment } from './environment.ts'
import { leaves } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { isOwn, isOwnNow } from './own-file.ts'

export interface Store {
  /** The bytes as they were put; null where there are none, or others than were put. */
  get(key: string): Promise<Uint8Array | null>
  /** The same at once, for what cannot wait. */
  getNow(key: string): Uint8Array | null
  /** Keeps the bytes, whole or not at all, for as long as there is room. */
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** One that keeps nothing. */
export const noStore: Store = {
  get: async () => null,
  getNow: () => null,
  put: async () => undefined,
}

/** Bytes that all entries of a store may take together. */
const usualLimit = 512 * 1024 * 1024

/**
 * The store of that name in the user's cache folder. One that is a link, another user's or open to others' writing is not
 * used. `limit` is in bytes: beyond it, what was longest not asked for goes first.
 */
export function openStore(env: Environment, name: string, limit = usualLimit): Store {
  const cache = cacheFolder(env)
  return cache === null ? noStore : storeIn(cache, path.join(cache, name), limit)
}

function storeIn(cache: string, folder: string, limit: number): Store {
  const isOurs = async () => (await isOwn(cache)) && isOwn(folder)
  const fileOf = (key: string) => path.join(folder, digestOf(key).toString('hex'))
  /** Bytes that this run has put since what there is was last counted. */
  let uncounted = 0

  return {
    async get(key) {
      if (!(await isOurs())) return null
      const file = fileOf(key)
      try {
        const bytes = unsealed(key, await readFile(file))
        if (bytes) await utimes(file, new Date(), new Date())
        else await rm(file, { force: true })
        return bytes
      } catch {
        // Not there, or not to be had: it is made again.
        return null
      }
    },
    getNow(key) {
      if (!isOwnNow(cache) || !isOwnNow(folder)) return null
      const file = fileOf(key)
      try {
        const bytes = unsealed(key, readFileSync(file))
        if (bytes) utimesSync(file, new Date(), new Date())
        return bytes
      } catch {
        return null
      }
    },
    async put(key, bytes) {
      if (bytes.length + sealLength > limit / sharesOfOne) return
      try {
        await makeFolder(folder, 0o700)
        if (!(await isOurs())) return
        await writeWhole(fileOf(key), sealed(key, bytes))
        uncounted += bytes.length + sealLength
        if (uncounted < limit / sharesOfOne && !(await isDue(folder))) return
        uncounted = 0
        await sweep(folder, limit)
      } catch {
        // Full, read-only or a file in its place: what is wrong with it is no matter where all can be made again.
      }
    },
  }
}

/** No single entry takes more of the store than one part in so many. */
const sharesOfOne = 8

const digestOf = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const sealLength = 32

/** The digest covers the key, so that a file that bears another's name is not taken for it. */
const sealOf = (key: string, bytes: Uint8Array): Buffer => digestOf(digestOf(key), bytes)

const sealed = (key: string, bytes: Uint8Array): Buffer => Buffer.concat([sealOf(key, bytes), bytes])

function unsealed(key: string, entry: Buffer): Uint8Array | null {
  const bytes = entry.subarray(sealLength)
  return sealOf(key, bytes).equals(entry.subarray(0, sealLength)) ? bytes : null
}

/** Others may write the same entry at the same time: whoever is last has put the same. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}`)
  const gone = leaves({ path: temporary })
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 })
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
    gone()
  }
}

/** Writing an entry takes seconds at most; what is an hour old and not finished is nobody's work any more. */
const staleAfter = 60 * 60 * 1000

/** In milliseconds: counting thousands of entries takes as long as much of what they spare. */
const betweenCounts = 10 * 60 * 1000

/** Its time is when the entries were last counted, by whichever run. */
const counted = '.counted'

/** Whether no run has counted the entries for a while. */
async function isDue(folder: string): Promise<boolean> {
  const marker = await entryAt(path.join(folder, counted))
  return marker === null || Math.abs(Date.now() - marker.usedAt) > betweenCounts
}

/** Some room is left, so that not every entry sweeps. */
const keptShare = 0.8

async function sweep(folder: string, limit: number): Promise<void> {
  // First, so that runs at the same time leave it to this one.
  await writeFile(path.join(folder, counted), '\n')
  const found = await Promise.all((await readdir(folder)).map((name) => entryAt(path.join(folder, name))))
  const entries = found.filter((entry) => entry !== null).sort((a, b) => b.usedAt - a.usedAt)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const allowed = total > limit ? limit * keptShare : limit
  let kept = 0
  for (const { file, size, usedAt } of entries) {
    kept += size
    const name = path.basename(file)
    if (name === counted) continue
    const goes = name.startsWith('.') ? Date.now() - usedAt > staleAfter : kept > allowed
    if (goes) await rm(file, { recursive: true, force: true })
  }
}

/** Null for what another run has removed meanwhile. */
const entryAt = (file: string): Promise<{ file: string; size: number; usedAt: number } | null> =>
  stat(file).then(
    ({ size, mtimeMs }) => ({ file, size, usedAt: mtimeMs }),
    () => null,
  )
