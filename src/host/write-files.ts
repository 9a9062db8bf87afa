/** Writing that leaves either the old files or the whole new ones, never something between. */

import { copyFile, link, open, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { atMost } from './at-most.ts'
import { leaves } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { onShutdown } from './shutdown.ts'
import { EnvironmentError, reasonOf } from './environment-error.ts'

export interface OutputFile {
  /** Absolute path. */
  readonly path: string
  readonly bytes: Uint8Array
}

interface Staged {
  readonly temporary: string
  readonly target: string
  /** Called when nothing is left of it. */
  readonly gone: () => void
}

/** A process may have 256 files open on some systems. */
const filesAtOnce = 16

/**
 * Writes all files beside their targets first and renames them only when every one is whole on the disk.
 * Throws {@link EnvironmentError}; no temporary file is left behind.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const begun: Staged[] = []
  const clean = async () => {
    await Promise.all(begun.map(({ temporary }) => removeFile(temporary)))
    for (const { gone } of begun) gone()
  }
  const forget = onShutdown(clean)
  const stage = async ({ path: target, bytes }: OutputFile): Promise<Staged> => {
    await makeFolder(path.dirname(target))
    if (await isFolder(target)) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    const temporary = temporaryBeside(target)
    const staged = { temporary, target, gone: leaves({ path: temporary }) }
    begun.push(staged)
    await writeWhole(temporary, bytes, await modeOf(target))
    return staged
  }
  const inTurn = atMost(filesAtOnce)
  try {
    // A disk takes as long to make sure of many files at once as of one. What is under way is awaited, so that it can be removed.
    const staging = await Promise.allSettled(
      files.map((file) => inTurn(() => attempt(file.path, () => stage(file)))),
    )
    const staged = staging.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    })
    await putInPlace(staged, begun)
  } finally {
    forget()
    await clean()
  }
}

/** One after the other; where one is refused, those before it are what they were. */
async function putInPlace(staged: readonly Staged[], begun: Staged[]): Promise<void> {
  const kept = staged.length > 1 ? await Promise.all(staged.map((one) => keepOld(one, begun))) : []
  for (const [index, { temporary, target }] of staged.entries())
    try {
      await attempt(target, () => replace(temporary, target))
    } catch (refused) {
      for (const [before, { target: placed }] of staged.slice(0, index).entries()) {
        const old = kept[before]
        await (old ? replace(old.temporary, placed) : unlink(placed)).catch(ignoreSecond)
      }
      throw refused
    }
}

/** The file that is there under another name, until all are in place; null where there is none. */
async function keepOld({ target }: Staged, begun: Staged[]): Promise<Staged | null> {
  const temporary = temporaryBeside(target)
  const kept = { temporary, target, gone: leaves({ path: temporary }) }
  begun.push(kept)
  return attempt(target, async () => {
    try {
      await link(target, temporary)
      return kept
    } catch (refused) {
      if (reasonOf(refused) === 'ENOENT') return null
      // Some file systems know no second name.
      await copyFile(target, temporary)
      return kept
    }
  })
}

const temporaryBeside = (target: string): string => `${target}.${randomBytes(6).toString('hex')}.tmp`

/** A file that is replaced keeps its permissions. */
async function writeWhole(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    if (mode !== undefined) await handle.chmod(mode)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.length) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  } finally {
    await handle.close()
  }
}

/** Windows refuses to replace a file that a viewer or virus scanner holds for a moment. */
const retryPauses = [50, 150, 400, 1000]

async function replace(temporary: string, target: string): Promise<void> {
  for (const pause of retryPauses) {
    try {
      return await rename(temporary, target)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(reasonOf(error)) || process.platform !== 'win32') throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  await rename(temporary, target)
}

async function attempt<T>(target: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw new EnvironmentError('notWritable', { path: target, detail: reasonOf(error) }, { cause: error })
  }
}

const modeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  )

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )

const tries = 3

/** After the renames there is little left to remove; a failure here must not hide the first, nor be one where all is written. */
async function removeFile(file: string): Promise<void> {
  for (let left = tries; left > 0; left--)
    try {
      return await unlink(file)
    } catch (refused) {
      if (reasonOf(refused) === 'ENOENT') return
    }
}

/** What was refused first is told; that its mending was refused too says no more. */
function ignoreSecond(): void {}
