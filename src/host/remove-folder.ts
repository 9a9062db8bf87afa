/** Removing what a run has used and nobody will miss: it must not be what the run fails by. */

import { rmSync } from 'node:fs'

const tries = 3

/** Whether it is gone. The system waits for files that are held for a moment; what it refuses once it may grant again. */
export function removeFolder(folder: string): boolean {
  for (let left = tries; left > 0; left--)
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
      return true
    } catch {
      // The next try, or a later process, removes what is left.
    }
  return false
}
