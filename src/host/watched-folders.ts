/** The folders that a change of what was read shows in: none that lies, or leads, outside what may be read. */

import path from 'node:path'
import { placeOf } from './place-of.ts'
import { reallyAt, rootOf } from './really-at.ts'
import type { Reads } from './reads.ts'

/** By where they really lie, so that no link is left to follow. `root` is the workspace's. */
export async function watchedFolders(root: string, reads: readonly Reads[]): Promise<ReadonlySet<string>> {
  const found = new Map<string, Promise<string | null>>()
  const findOnce = (asked: string, find: () => Promise<string | null>): void => {
    if (!found.has(asked)) found.set(asked, find())
  }
  for (const { files, folders, admitted } of reads) {
    const beside = JSON.stringify(admitted)
    for (const folder of [...folders.map((read) => read.folder), ...files.map(({ file }) => folderOf(file))])
      findOnce(`${beside} in ${folder}`, () => nearestThere(root, folder, admitted))
    // What is a link is written where it leads.
    for (const { file } of files) findOnce(`${beside} of ${file}`, () => endOf(root, file, admitted))
  }
  return new Set((await Promise.all(found.values())).flatMap((folder) => folder ?? []))
}

const folderOf = path.posix.dirname

/** The folder, or the nearest above it that is there and no link out: it will be made, or mended, in that one. */
async function nearestThere(
  root: string,
  folder: string,
  admitted: readonly string[],
): Promise<string | null> {
  for (let at = folder; ; at = folderOf(at)) {
    const place = placeOf(at, admitted)
    if (!place) return null
    const real = await reallyAt(root, place).catch(() => null)
    if (real !== null) return unlessAround(real, root)
    if (['', '.'].includes(place.below)) return null
  }
}

/** The folder that a file really lies in. */
async function endOf(root: string, file: string, admitted: readonly string[]): Promise<string | null> {
  const place = placeOf(file, admitted)
  if (!place) return null
  try {
    const [real, whole] = await Promise.all([reallyAt(root, place), rootOf(root, place)])
    return real === null || real === whole ? null : unlessAround(path.dirname(real), root)
  } catch {
    return null
  }
}

/** A folder that the root lies in hears of every change, and not only of the workspace's. */
const unlessAround = (folder: string, root: string): string =>
  root.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep) ? root : folder
