/** A file that the command line names, wherever it lies: the one door for what is in no workspace. */

import { readFile, stat } from 'node:fs/promises'
import { reasonOf } from './environment-error.ts'

export interface UnreadGiven {
  readonly unread: 'missing' | 'folder' | 'special' | 'size' | 'permission'
}

/** `limit` is in bytes. */
export async function readGiven(file: string, limit: number): Promise<Uint8Array | UnreadGiven> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) return { unread: 'folder' }
    // A pipe or a device would keep whoever reads it waiting.
    if (!found.isFile()) return { unread: 'special' }
    return found.size > limit ? { unread: 'size' } : await readFile(file)
  } catch (error) {
    return { unread: ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(reasonOf(error)) ? 'missing' : 'permission' }
  }
}
