/** Makes a folder and those above it. Node's own way of doing that never ends where the system says of each that it is missing, as below `/proc`. */

import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from './environment-error.ts'

/** Throws the system's error. A folder that is there already keeps its mode. */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode })
    return
  } catch (error) {
    const reason = reasonOf(error)
    // That it is a folder shows when something is put into it.
    if (reason === 'EEXIST') return
    const above = path.dirname(folder)
    if (reason !== 'ENOENT' || above === folder) throw error
    await makeFolder(above, mode)
  }
  await mkdir(folder, { mode }).catch((error: unknown) => {
    if (reasonOf(error) !== 'EEXIST') throw error
  })
}
