/** Whether files can be written into a folder, found out by writing one: permissions do not tell of a disk that is full or read-only. */

import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from './environment-error.ts'
import { leaves } from './leftovers.ts'

/** The short reason why not, such as EACCES; null where it can. The file is gone again. */
export async function tryWriting(folder: string): Promise<string | null> {
  const file = path.join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  const gone = leaves({ path: file })
  try {
    await writeFile(file, '\n', { flag: 'wx' })
    await rm(file)
    return null
  } catch (error) {
    return reasonOf(error)
  } finally {
    gone()
  }
}
