/** Tells when files may have changed that a report hangs on: once for each burst of saves, however editors save. */

import { watch } from 'chokidar'
import { reportsFolder } from './report-folders.ts'
import { onShutdown } from './shutdown.ts'
import type { Reads } from './reads.ts'
import { watchedFolders } from './watched-folders.ts'

export interface Watch {
  /**
   * From now on it is these that are watched, also those that were missing, by the folders that they lie in; and which reports
   * there are. Nothing is watched that may not be read.
   */
  follow(reads: readonly Reads[]): Promise<void>
  /** Resolves when something may have changed since it was last asked, and has then been quiet for a moment. */
  burst(): Promise<void>
  close(): Promise<void>
}

/** Milliseconds: what is saved without an end is looked at all the same. */
const patience = 1000
/** Milliseconds: the watcher tells nothing of a file for 50 after it has told of it, so that there is one more look. */
const unheard = 100

/**
 * `root` is the workspace's; `quiet` is in milliseconds: editors save in several steps, and all files at once.
 */
export function watchFiles(root: string, quiet: number): Watch {
  let followed: ReadonlySet<string> = new Set()
  /** Whether a folder has gone that was watched: the watcher may be deaf to it when it comes back. */
  let isStale = false
  let since: number | null = null
  let timer: NodeJS.Timeout | undefined
  let last: NodeJS.Timeout | undefined
  let heard: (() => void) | null = null
  let isDue = false
  const ring = () => {
    since = null
    isDue = true
    heard?.()
  }
  const hear = (event: string) => {
    if (event === 'unlinkDir') isStale = true
    since ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(ring, Math.max(0, Math.min(quiet, since + patience - Date.now())))
    clearTimeout(last)
    last = setTimeout(ring, quiet + unheard)
  }
  // Each folder for itself: what lies below another one's is asked for by its own name, and so is what links lead to. What is
  // found when a folder is first looked through is told like a change, for it may have been saved just before: nothing falls
  // between looking and watching.
  const started = (folders: readonly string[]) =>
    watch([...folders], {
      depth: 0,
      followSymlinks: false,
      ignoreInitial: false,
      ignorePermissionErrors: true,
    })
      .on('all', hear)
      // A folder that cannot be watched, or goes while it is being looked at, is not the end of the others.
      .on('error', () => undefined)
  let watcher = started([])
  let isClosed = false
  let turns = 0
  const close = async () => {
    isClosed = true
    forget()
    clearTimeout(timer)
    clearTimeout(last)
    await watcher.close()
  }
  const forget = onShutdown(close)
  return {
    async follow(reads) {
      const turn = ++turns
      const wanted = await watchedFolders(root, [reportsAlone, ...reads])
      // What was being read when it was closed may come to an end afterwards; and of two that are asked for, the last counts.
      if (isClosed || turn !== turns) return
      if (!isStale && [...wanted].every((folder) => followed.has(folder))) return
      isStale = false
      followed = wanted
      void watcher.close()
      watcher = started([...wanted])
    },
    async burst() {
      if (!isDue) await new Promise<void>((resolve) => (heard = resolve))
      isDue = false
    },
    close,
  }
}

/** Which reports there are. */
const reportsAlone: Reads = {
  files: [],
  folders: [{ folder: reportsFolder, extension: null, names: [] }],
  admitted: [],
}
