/** A theme to begin with: style sheets with comments, over a copy of one of the program's own where that is wanted. Nothing is written. */

import { programFileNames, readProgramText } from '../host/package-files.ts'
import type { Language } from '../model/language.ts'
import { fillIn } from './fill-in.ts'

/** Texts by their paths in the workspace. `from` is a theme of the program's own, or null for the default, which is under all. */
export async function themeFiles(
  name: string,
  from: string | null,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const folder = `templates/themes/${name}`
  const own = `starter/${language}/theme`
  const copied = from === null ? [] : await sheetsIn(`templates/themes/${from}`)
  const files = new Map<string, string>()
  // Its own colours would be laid over those of the one that it is a copy of.
  const begun = from === null ? await sheetsIn(own) : []
  for (const [file, text] of copied) files.set(`${folder}/${file}`, text)
  for (const [file, text] of begun) files.set(`${folder}/${file}`, fillIn(text, { name }))
  return files
}

const sheetsIn = async (folder: string): Promise<(readonly [string, string])[]> =>
  Promise.all(
    (await programFileNames(folder)).map(async (file) => [file, await readProgramText(`${folder}/${file}`)] as const),
  )
