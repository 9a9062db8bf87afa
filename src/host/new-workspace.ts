/** Where a workspace can begin, and what stands against it. */

import { lstat, stat } from 'node:fs/promises'
import path from 'node:path'
import { isFolderOfReports, isReport, namesIn, reportsFolder } from './report-folders.ts'
import { isVisible } from './workspace.ts'

export type Obstacle =
  /** It is a file, or one lies on the way to it: the whole path of that. */
  | { readonly what: 'file'; readonly path: string }
  /** There is a folder of reports already, which may be spelt otherwise, or hold something else. */
  | { readonly what: 'reports'; readonly name: string; readonly holds: readonly string[] }
  /** The folder is a report's, or lies among reports: the whole path of that. */
  | { readonly what: 'amongReports'; readonly path: string }
  /** A folder above it is a workspace with reports: the whole path of that. */
  | { readonly what: 'withinWorkspace'; readonly path: string }

/** Null where nothing does. The folder, a whole path, need not be there. */
export async function obstacleAt(folder: string): Promise<Obstacle | null> {
  for (const name of await namesIn(folder)) {
    if (name.toLowerCase() !== reportsFolder) continue
    const holds = (await namesIn(path.join(folder, name))).filter(isVisible)
    if (name !== reportsFolder || holds.length > 0 || (await isOther(path.join(folder, name))))
      return { what: 'reports', name, holds }
  }
  for (let above = folder; ; above = path.dirname(above)) {
    if (await isFile(above)) return { what: 'file', path: above }
    if ((await isReport(above)) || (await isFolderOfReports(above)))
      return { what: 'amongReports', path: above }
    if (above !== folder && (await isFolderOfReports(path.join(above, reportsFolder))))
      return { what: 'withinWorkspace', path: above }
    if (above === path.dirname(above)) return null
  }
}

/** Whether something is there that is no folder; a link is none, since it may lead anywhere. */
const isOther = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  )

/** Also a device, and at the end of a link. */
const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  )
