/** The pages of the manual, which come with the program: those of `docs/`, and the handbook, which is a report. */

import path from 'node:path'
import { programFileNames, readProgramText } from '../../../host/package-files.ts'

const ending = '.md'

const handbook = 'handbok'
const handbookFolder = 'examples/handbok/reports/handbok'

/** The one to begin with first. */
export const pageNames = async (): Promise<readonly string[]> => [
  handbook,
  ...(await namesIn('docs')).map((name) => name.slice(0, -ending.length)),
]

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await programFileNames(folder)).filter((name) => name.endsWith(ending))

/** `docs/writing.md` means the page too. */
export const nameOfPage = (written: string): string => path.basename(written, ending)

export const readPage = (name: string): Promise<string> =>
  name === handbook ? readHandbook() : readProgramText(`docs/${name}${ending}`)

/** Its chapters one after the other. */
async function readHandbook(): Promise<string> {
  const names = await namesIn(handbookFolder)
  const chapters = await Promise.all(names.map((name) => readProgramText(`${handbookFolder}/${name}`)))
  return ['# Handbok i delrapport\n', ...chapters.map(asRead)].join('\n')
}

/** Without what stands behind an example's language, which says how it is tried. */
const asRead = (chapter: string): string => chapter.replaceAll(/^(`{3,}\w+) .*$/gm, '$1')
