/** The workspace that a file of the disk belongs to. */

import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError } from './environment-error.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

export interface InWorkspace {
  readonly workspace: Workspace
  /** From its root, with `/`; the file need not be there. */
  readonly file: string
  /** The root as the file's path has it, which may lead through links. */
  readonly root: string
}

/** `whole` is the file's absolute path. Null where no workspace is around it. */
export async function workspaceOf(whole: string): Promise<InWorkspace | null> {
  const given = path.dirname(whole)
  const folder = await realpath(given).catch(() => null)
  if (folder === null) return null
  const workspace = await openWorkspace(folder).catch((error: unknown) => {
    if (error instanceof EnvironmentError) return null
    throw error
  })
  if (workspace === null) return null
  const below = path.relative(workspace.root, path.join(folder, path.basename(whole)))
  const isAsGiven = whole.endsWith(path.sep + below)
  return {
    workspace,
    file: below.replaceAll(path.sep, '/'),
    root: isAsGiven ? whole.slice(0, -below.length - 1) : workspace.root,
  }
}
