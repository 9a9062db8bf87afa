/** Files that come with the program itself and with the packages it depends on. */

import { realpathSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const require = createRequire(import.meta.url)

/** A text of the program, by its path from the package's root. */
export const readProgramText = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

export const readText = (path: string): Promise<string> => readFile(path, 'utf8')

/** File names in a folder of the program, in code unit order. */
export const programFileNames = async (folder: string): Promise<string[]> =>
  (await readdir(new URL(folder, root))).sort()

/** A file of a package: `@fontsource/source-sans-3/files/….woff2`. */
export const readPackageFile = (specifier: string): Promise<Buffer> => readFile(require.resolve(specifier))

/** Where a file of a package lies. */
export const packageFilePath = (specifier: string): string => require.resolve(specifier)

/** The real path of the package's root. */
export const programRoot = realpathSync.native(fileURLToPath(root))

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
