/** Whether anything in or around a folder can be a workspace. */

import { EnvironmentError } from './environment-error.ts'
import { openWorkspace } from './workspace.ts'

/** Also true where it lies in a folder right below. */
export async function holdsWorkspaces(folder: string): Promise<boolean> {
  try {
    await openWorkspace(folder)
    return true
  } catch (error) {
    if (error instanceof EnvironmentError) return error.said.problem === 'workspaceBelow'
    throw error
  }
}
