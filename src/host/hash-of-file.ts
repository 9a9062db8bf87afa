import { readFile } from 'node:fs/promises'
import { hashOf } from './reads.ts'

/** SHA-256 in hexadecimal; null for what cannot be read as a file, for whatever reason. */
export const hashOfFile = (path: string): Promise<string | null> => readFile(path).then(hashOf, () => null)
