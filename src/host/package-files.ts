/** Files that come with the program itself and with the packages it depends on. */

import { existsSync, realpathSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const require = createRequire(import.meta.url)

/** What a run has read of the program, which does not change while it runs: each report asks for the same. */
function readOnce<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (path) => {
    let reading = known.get(path)
    if (reading === undefined) {
      reading = read(path)
      known.set(path, reading)
      // What could not be read may be the next time.
      reading.catch(() => known.delete(path))
    }
    return reading
  }
}

/** A text of the program, by its path from the package's root. */
export const readProgramText = readOnce((path) => readFile(new URL(path, root), 'utf8'))

/** A file of the program, by its path from the package's root. */
export const readProgramFile = readOnce((path) => readFile(new URL(path, root)))

export const readText = (path: string): Promise<string> => readFile(path, 'utf8')

/** File names in a folder of the program, in code unit order. */
export const programFileNames = readOnce(async (folder): Promise<readonly string[]> =>
  (await readdir(new URL(folder, root))).sort(),
)

/** Paths of all files below a folder of the program, from that folder and with `/`, in code unit order. */
export async function programFilesBelow(folder: string): Promise<readonly string[]> {
  const above = fileURLToPath(new URL(folder, root))
  const entries = await readdir(above, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(above, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}

/** A file of a package: `@fontsource/source-sans-3/files/….woff2`. */
export const readPackageFile = readOnce((specifier) => readFile(require.resolve(specifier)))

/** What a script of the program exports, by its path from the package's root; null where it has not been built. */
export function programExports(path: string): unknown {
  const file = fileURLToPath(new URL(path, root))
  return existsSync(file) ? require(file) : null
}

/** Where a file of a package lies. */
export const packageFilePath = (specifier: string): string => require.resolve(specifier)

/** The real path of the package's root. */
export const programRoot = realpathSync.native(fileURLToPath(root))

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
