import { stat } from 'node:fs/promises'
import path from 'node:path'

/** What is there of a path: itself, else the nearest above it, be it a folder or not. */
export async function nearestThere(wanted: string): Promise<string> {
  const isThere = await stat(wanted).then(
    () => true,
    () => false,
  )
  const above = path.dirname(wanted)
  return isThere || above === wanted ? wanted : nearestThere(above)
}
