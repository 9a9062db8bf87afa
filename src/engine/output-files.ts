/** The files that formats make of a report: where they are written, and which earlier ones they leave behind. */

import type { FolderFormat, Format, FormatInput } from '../formats/format.ts'
import { readSmallFile, type KnownFile } from '../host/remove-unchanged.ts'
import type { OutputFile } from '../host/write-files.ts'

/** `place` is the path that all files of the report begin with: its folder and its name. */
export async function outputFiles(
  format: Format,
  input: FormatInput,
  place: string,
): Promise<readonly OutputFile[]> {
  if ('extension' in format)
    return [{ path: `${place}.${format.extension}`, bytes: await format.make(input) }]
  const files = await format.makeFiles(input)
  return files.map(({ name, bytes }) => ({ path: `${folderOf(format, place)}/${name}`, bytes }))
}

const folderOf = (format: FolderFormat, place: string): string => `${place}-${format.folder}`

/** Longer lists are not ours. */
const longestList = 10_000_000

/** What an earlier build wrote into the folders of formats and this one does not. */
export async function leftFiles(
  formats: readonly Format[],
  place: string,
  files: readonly OutputFile[],
): Promise<readonly KnownFile[]> {
  const written = new Set(files.map(({ path }) => path))
  const left: KnownFile[] = []
  for (const format of formats) {
    if ('extension' in format) continue
    const folder = folderOf(format, place)
    const list = await readSmallFile(`${folder}/${format.list}`, longestList)
    for (const { name, hash } of list ? format.listed(list) : [])
      if (isPlainName(name) && !written.has(`${folder}/${name}`))
        left.push({ path: `${folder}/${name}`, hash })
  }
  return left
}

/** A list that somebody else has written may name what lies outside the folder. */
const isPlainName = (name: string): boolean => !/[/\\:\0]/.test(name) && !name.startsWith('.')
