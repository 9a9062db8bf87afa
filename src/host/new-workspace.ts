/** Where a workspace can begin, and what stands against it. */

import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { isFile } from './package-files.ts'
import { isFolderOfReports, isReport, namesIn, reportsFolder } from './report-folders.ts'
import { isVisible } from './workspace.ts'

export type Obstacle =
  /** It is a file. */
  | { readonly what: 'file' }
  /** There is a folder of reports already, which may be spelt otherwise, or hold something else. */
  | { readonly what: 'reports'; readonly name: string; readonly holds: readonly string[] }
  /** The folder is a report's, or lies among reports: the whole path of that. */
  | { readonly what: 'amongReports'; readonly path: string }

/** Null where nothing does. The folder, a whole path, need not be there. */
export async function obstacleAt(folder: string): Promise<Obstacle | null> {
  if (await isFile(folder)) return { what: 'file' }
  for (const name of await namesIn(folder)) {
    if (name.toLowerCase() !== reportsFolder) continue
    const holds = (await namesIn(path.join(folder, name))).filter(isVisible)
    if (name !== reportsFolder || holds.length > 0 || (await isOther(path.join(folder, name))))
      return { what: 'reports', name, holds }
  }
  for (let above = folder; ; above = path.dirname(above)) {
    if ((await isReport(above)) || (await isFolderOfReports(above)))
      return { what: 'amongReports', path: above }
    if (above === path.dirname(above)) return null
  }
}

/** Whether something is there that is no folder; a link is none, since it may lead anywhere. */
const isOther = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  )
