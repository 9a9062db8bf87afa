/** What the program is, by its bytes: the same on every machine that it is installed on. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPackageFacts } from './package-facts.ts'
import { programFilesBelow, programRoot } from './package-files.ts'
import { hashOf } from './reads.ts'

export interface Program {
  readonly version: string
  /** SHA-256 in hexadecimal, of its code, its templates and its profiles. */
  readonly sha256: string
}

export async function hashedProgram(): Promise<Program> {
  const { version } = await readPackageFacts()
  // `dist`, or `src` where it runs from there.
  const [code] = path.relative(programRoot, fileURLToPath(import.meta.url)).split(path.sep) as [string]
  const files = (await Promise.all([code, 'templates', 'profiles'].map(filesBelow))).flat()
  return { version, sha256: hashOf(new TextEncoder().encode(files.join('\n'))) }
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = (await programFilesBelow(folder)).filter((name) => !name.endsWith('.d.ts'))
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(programRoot, folder, name))
      return `${folder}/${name} ${hashOf(bytes)}`
    }),
  )
}
