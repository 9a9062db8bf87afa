/** The file that a path which leads nowhere most likely means, as it is to be written. */

import path from 'node:path/posix'
import { nearest } from '../diagnostics/nearest.ts'
import type { Workspace } from '../host/workspace.ts'

/** One of nearly that name in the folder that the path says, else one of that name elsewhere in the report's folder. */
export async function nearestFile(
  workspace: Workspace,
  file: string,
  written: string,
): Promise<string | null> {
  const name = path.basename(file)
  const folder = path.dirname(written.replaceAll('\\', '/'))
  const near = nearest(name, await workspace.fileNames(path.dirname(file), ''))
  if (near !== null) return path.join(folder, near)
  const report = file.split('/').slice(0, 2).join('/')
  for (const inner of ['', ...(await workspace.folderNames(report))]) {
    const names = await workspace.fileNames(path.join(report, inner), '')
    const same = names.find((other) => other.toLowerCase() === name.toLowerCase())
    if (same !== undefined) return path.join(inner, same)
  }
  return null
}
