/** What tells one program from every other: another version, another build of the same one, another Node. */

import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPackageFacts } from './package-facts.ts'
import { programRoot } from './package-files.ts'
import { hashOf } from './reads.ts'

/** A text for keys, and for nothing that is written. */
export async function programIdentity(): Promise<string> {
  const { version } = await readPackageFacts()
  // `dist`, or `src` where it runs from there.
  const [code] = path.relative(programRoot, fileURLToPath(import.meta.url)).split(path.sep) as [string]
  const files = (await Promise.all([code, 'templates', 'profiles'].map(filesBelow))).flat()
  return `${version} ${process.version} ${hashOf(new TextEncoder().encode(files.join('\n')))}`
}

/** Whoever changes a file changes its size or its time. */
async function filesBelow(folder: string): Promise<string[]> {
  const root = path.join(programRoot, folder)
  const names = (await readdir(root, { recursive: true })).filter((name) => !name.endsWith('.d.ts')).sort()
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(root, name))
      return `${folder}/${name} ${size} ${mtimeMs}`
    }),
  )
}
