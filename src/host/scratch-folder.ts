/** Folders that live as long as this process: removed when it ends, and swept by a later one when it was killed. */

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { EnvironmentError, reasonOf } from './environment-error.ts'
import { leaves } from './leftovers.ts'
import { removeFolder } from './remove-folder.ts'

export interface ScratchFolder {
  readonly path: string
  /** May be called twice, and as the process exits. */
  remove(): void
}

const prefix = 'delrapport-'

/** Throws {@link EnvironmentError}. */
export async function createScratchFolder(): Promise<ScratchFolder> {
  const parent = path.resolve(os.tmpdir())
  const folder = await made(parent)
  const gone = leaves({ path: folder })
  const remove = () => {
    process.off('exit', remove)
    // Not before: the process may end while it is being removed. What stays is swept by a later one.
    if (removeFolder(folder)) gone()
  }
  process.on('exit', remove)
  return { path: folder, remove }
}

async function made(parent: string): Promise<string> {
  try {
    await sweep(parent)
    return await mkdtemp(path.join(parent, `${prefix}${process.pid}-`))
  } catch (error) {
    throw new EnvironmentError('notWritable', { path: parent, detail: reasonOf(error) }, { cause: error })
  }
}

/** A process in another container may share the folder but not the numbers of processes. */
const staleAfter = 60 * 60 * 1000

/** What a process left that could not clean up after itself. Other users' folders refuse, and stay. */
async function sweep(parent: string): Promise<void> {
  const names = await readdir(parent)
  await Promise.allSettled(
    names.map(async (name) => {
      const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined
      if (pid === undefined || isRunning(Number(pid))) return
      const folder = path.join(parent, name)
      const { mtimeMs } = await stat(folder)
      if (Date.now() - mtimeMs > staleAfter) await rm(folder, { recursive: true, force: true })
    }),
  )
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
