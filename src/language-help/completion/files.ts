/** Files of a report's folder, as chapters name them. */

import { isBindingName } from '../../feeds/binding.ts'
import type { Workspace } from '../../host/workspace.ts'

/** Files further down are nobody's table or image. */
const depthLimit = 4

/** Those that end in one of these, from the report's folder, in folders behind those beside report.yaml. */
export async function reportFiles(
  workspace: Workspace,
  reportFolder: string,
  endings: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = []
  const walk = async (below: string, depth: number): Promise<void> => {
    const folder = below === '' ? reportFolder : `${reportFolder}/${below}`
    const path = (name: string): string => (below === '' ? name : `${below}/${name}`)
    for (const name of await workspace.fileNames(folder, ''))
      if (endings.some((ending) => name.toLowerCase().endsWith(ending)) && !isSettings(path(name)))
        found.push(path(name))
    if (depth < depthLimit)
      for (const name of await workspace.folderNames(folder)) await walk(path(name), depth + 1)
  }
  await walk('', 0)
  return found
}

const isSettings = (file: string): boolean => file === 'report.yaml' || isBindingName(file)

/** `reports/2021-08`, of a file in it. */
export const folderOfReport = (file: string): string => file.split('/').slice(0, 2).join('/')
