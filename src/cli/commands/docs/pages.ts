/** The pages of the manual, which come with the program. */

import path from 'node:path'
import { programFileNames, readProgramText } from '../../../host/package-files.ts'

const ending = '.md'

export const pageNames = async (): Promise<readonly string[]> =>
  (await programFileNames('docs')).flatMap((name) =>
    name.endsWith(ending) ? name.slice(0, -ending.length) : [],
  )

/** `docs/writing.md` means the page too. */
export const nameOfPage = (written: string): string => path.basename(written, ending)

export const readPage = (name: string): Promise<string> => readProgramText(`docs/${name}${ending}`)
