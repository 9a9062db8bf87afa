/** Files added to a folder that may hold others already: all of them or none, and nothing that is there is touched. */

import { randomBytes } from 'node:crypto'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError, reasonOf } from './environment-error.ts'
import { leaves } from './leftovers.ts'
import { onShutdown } from './shutdown.ts'
import { writeFiles } from './write-files.ts'
import { writeFolder } from './write-folder.ts'

/** What lies at each of the paths, or is a file or a link on the way to it: by the paths for which there is such a thing. */
export async function thingsThere(
  folder: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const file of paths) {
    const there = await thingAt(folder, file)
    if (there !== null) found.set(file, there)
  }
  return found
}

async function thingAt(folder: string, file: string): Promise<string | null> {
  const names = file.split('/')
  for (let depth = 1; depth <= names.length; depth++) {
    const way = names.slice(0, depth).join('/')
    const kind = await kindOf(path.join(folder, way))
    if (kind === 'nothing') return null
    if (kind === 'other' || depth === names.length) return way
  }
  return null
}

/**
 * Writes the files, by their paths in the folder with `/`. They are made whole in a hidden folder inside it, and then
 * take their places, or none does. Throws {@link EnvironmentError}, also where a file has come to be meanwhile.
 */
export async function addFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if ((await kindOf(folder)) === 'nothing') return writeFolder(folder, files)
  const staged = path.join(folder, `.${randomBytes(6).toString('hex')}.tmp`)
  const moves: Move[] = []
  const gone = leaves({ path: staged })
  const clean = async () => {
    while (moves.length > 0) await takeBack(moves.pop()!)
    await rm(staged, { recursive: true, force: true }).then(gone)
  }
  const forget = onShutdown(clean)
  try {
    await writeFiles([...files].map(([name, bytes]) => ({ path: path.join(staged, name), bytes })))
    await moveIn(staged, folder, moves)
    moves.length = 0
  } catch (error) {
    const cause = error instanceof EnvironmentError ? error.cause : error
    throw new EnvironmentError('notWritable', { path: folder, detail: reasonOf(cause) }, { cause })
  } finally {
    forget()
    await clean()
  }
}

interface Move {
  readonly from: string
  readonly to: string
}

/** A folder that is not there goes as a whole; of one that is, each thing in it. */
async function moveIn(from: string, to: string, moves: Move[]): Promise<void> {
  for (const name of await readdir(from)) {
    const move = { from: path.join(from, name), to: path.join(to, name) }
    const kind = await kindOf(move.to)
    if (kind === 'folder') await moveIn(move.from, move.to, moves)
    else if (kind === 'other') throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
    else {
      await rename(move.from, move.to)
      moves.push(move)
    }
  }
}

/** What cannot be taken back stays: the failure that made it necessary is the one to tell. */
const takeBack = ({ from, to }: Move): Promise<void> => rename(to, from).catch(() => undefined)

/** A link is not followed: what lies at its end may be anywhere. */
async function kindOf(file: string): Promise<'nothing' | 'folder' | 'other'> {
  try {
    return (await lstat(file)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(reasonOf(error))) return 'nothing'
    throw new EnvironmentError('notReadable', { path: file, detail: reasonOf(error) }, { cause: error })
  }
}
