import path from 'node:path'
import { obstacleAt } from '../../../host/new-workspace.ts'
import { isReservedName } from '../../../host/workspace.ts'
import type { InitTexts } from './texts.ts'

/** Why no workspace can begin in a folder, a whole path, in words; null where it can. */
export async function refusalAt(folder: string, cwd: string, say: InitTexts): Promise<string | null> {
  const name = path.basename(folder)
  if (isReservedName(name)) return say.reservedFolder(name)
  const obstacle = await obstacleAt(folder)
  switch (obstacle?.what) {
    case undefined:
      return null
    case 'file':
      return say.aFile(path.relative(cwd, obstacle.path))
    case 'reports':
      return obstacle.name === 'reports'
        ? say.reportsThere(path.relative(cwd, folder), obstacle.holds)
        : say.spelledOtherwise(obstacle.name)
    case 'amongReports':
      return say.amongReports(obstacle.path)
    case 'withinWorkspace':
      return say.withinWorkspace(obstacle.path)
  }
}
