/** A folder that is not there yet, written whole or not at all. */

import { randomBytes } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError, reasonOf } from './environment-error.ts'
import { leaves } from './leftovers.ts'
import { onShutdown } from './shutdown.ts'
import { writeFiles } from './write-files.ts'

/**
 * Writes the files, by their paths in the folder, into a hidden folder beside it, which then takes its name. Throws
 * {@link EnvironmentError}, also where the folder has come to be meanwhile.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const staged = path.join(path.dirname(folder), `.${randomBytes(6).toString('hex')}.tmp`)
  const notWritable = (cause: unknown) =>
    new EnvironmentError('notWritable', { path: folder, detail: reasonOf(cause) }, { cause })
  const gone = leaves({ path: staged })
  const clean = () => rm(staged, { recursive: true, force: true }).then(gone)
  const forget = onShutdown(clean)
  try {
    await writeFiles([...files].map(([name, bytes]) => ({ path: path.join(staged, name), bytes }))).catch(
      (error: unknown) => {
        // It is told by the name that it was to have.
        throw error instanceof EnvironmentError ? notWritable(error.cause) : error
      },
    )
    await rename(staged, folder).catch((error: unknown) => {
      throw notWritable(error)
    })
  } finally {
    forget()
    await clean()
  }
}
