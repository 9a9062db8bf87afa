import { lstat, readFile } from 'node:fs/promises'
import { hashOf } from './reads.ts'

/**
 * SHA-256 in hexadecimal; null for what cannot be read as a file, for whatever reason. A link is none: it may lead to a device,
 * whose bytes have no end.
 */
export async function hashOfFile(path: string): Promise<string | null> {
  try {
    return (await lstat(path)).isFile() ? hashOf(await readFile(path)) : null
  } catch {
    return null
  }
}
