/** Links that lead out of the workspace, by the names that the list of paths has for them. */

import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/** What links are called with, each leading to the secret of that ending; without one to the folder. */
export const linkEndings = ['.svg', '.csv', '.yaml', '.json', '.pdf', '.ttf', '.md', '']

export function linkOut({ workspace, outside }, folder) {
  const at = (name) => path.join(workspace, folder, name)
  mkdirSync(at('images'), { recursive: true })
  symlinkSync(outside, at('link'))
  for (const ending of linkEndings) {
    symlinkSync(ending ? path.join(outside, `secret${ending}`) : outside, at(`linked${ending}`))
    symlinkSync(at(`linked${ending}`), at(`linked-twice${ending}`))
  }
}
