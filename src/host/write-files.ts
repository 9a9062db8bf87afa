/** Writing that leaves either the old files or the whole new ones, never something between. */

import { open, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { leaves } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { onShutdown } from './shutdown.ts'
import { EnvironmentError, reasonOf } from './environment-error.ts'

export interface OutputFile {
  /** Absolute path. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes all files beside their targets first and renames them only when every one is whole on the disk.
 * Throws {@link EnvironmentError}; no temporary file is left behind.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const staged: { temporary: string; target: string; gone: () => void }[] = []
  const clean = async () => {
    await Promise.all(staged.map(({ temporary }) => unlink(temporary).catch(ignoreMissing)))
    for (const { gone } of staged) gone()
  }
  const forget = onShutdown(clean)
  try {
    for (const file of files) {
      await attempt(file.path, async () => {
        await makeFolder(path.dirname(file.path))
        if (await isFolder(file.path)) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
        const temporary = `${file.path}.${randomBytes(6).toString('hex')}.tmp`
        staged.push({ temporary, target: file.path, gone: leaves({ path: temporary }) })
        await writeWhole(temporary, file.bytes, await modeOf(file.path))
      })
    }
    for (const { temporary, target } of staged) await attempt(target, () => replace(temporary, target))
  } finally {
    forget()
    await clean()
  }
}

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

async function attempt(target: string, action: () => Promise<void>): Promise<void> {
  try {
    await action()
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

/** After the renames there is nothing left to remove; any other failure here must not hide the first. */
function ignoreMissing(): void {}
