import type { Workspace } from './workspace.ts'

/** Every file of a folder and of the folders in it, by its path from the workspace's root. */
export async function filesBelow(workspace: Workspace, folder: string): Promise<string[]> {
  const files = (await workspace.fileNames(folder, '')).map((name) => `${folder}/${name}`)
  for (const name of await workspace.folderNames(folder))
    for (const file of await filesBelow(workspace, `${folder}/${name}`)) files.push(file)
  return files
}
