/** A report of the program's own that holds every construct, laid into a workspace in memory, to look at a theme by. */

import { stagedFiles } from '../host/staged-files.ts'
import { programFilesBelow, readProgramFile } from '../host/package-files.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { readYaml } from '../source/yaml-source.ts'

export interface Specimen {
  /** The workspace with the report in it, and of its configuration the theme alone. */
  readonly workspace: Workspace
  readonly id: string
}

const source = 'examples/constructs/reports/2024-08'
const configuration = 'delrapport.config.yaml'

/** `theme` is the name of the theme, or null for the one that the workspace's configuration says. */
export async function specimenIn(workspace: Workspace, theme: string | null): Promise<Specimen> {
  const id = await freeId(workspace)
  const staged = stagedFiles(workspace)
  const put = (file: string, text: string): void => staged.put(file, new TextEncoder().encode(text))
  for (const file of await programFilesBelow(source)) {
    const bytes = await readProgramFile(`${source}/${file}`)
    if (file === 'report.yaml') put(`reports/${id}/${file}`, manifestOf(bytes.toString('utf8'), theme))
    else staged.put(`reports/${id}/${file}`, bytes)
  }
  const config = await workspace.readText(configuration)
  if (!isUnread(config)) put(configuration, themeAlone(readYaml(config).data))
  return { workspace: staged.workspace, id }
}

/** Its own theme is not what is looked at. */
function manifestOf(text: string, theme: string | null): string {
  const rest = text.replace(/^theme:.*\n/m, '')
  return theme === null
    ? `${rest}output: { name: theme }\n`
    : `${rest}theme: { name: ${theme} }\noutput: { name: theme-${theme} }\n`
}

/** What else a workspace says of its reports is not meant of this one. */
const themeAlone = (data: unknown): string =>
  JSON.stringify({ theme: (data as { theme?: unknown } | null | undefined)?.theme ?? null })

async function freeId(workspace: Workspace): Promise<string> {
  const taken = new Set(await workspace.folderNames('reports'))
  let id = 'specimen'
  while (taken.has(id)) id += '-x'
  return id
}
