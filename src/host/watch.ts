/** Tells when files may have changed that a report hangs on: once for each burst of saves, however editors save. */

import { existsSync } from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import { onShutdown } from './shutdown.ts'
import type { Reads } from './reads.ts'

export interface Watch {
  /** From now on it is these that are watched, also those that were missing, by the folders that they lie in; and which reports there are. */
  follow(reads: readonly Reads[]): void
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
  // Each folder for itself: what lies below another one's is asked for by its own name. What is found when a folder is first
  // looked through is told like a change, for it may have been saved just before: nothing falls between looking and watching.
  const started = (folders: readonly string[]) =>
    watch([...folders], { depth: 0, ignoreInitial: false, ignorePermissionErrors: true })
      .on('all', hear)
      // A folder that cannot be watched, or goes while it is being looked at, is not the end of the others.
      .on('error', () => undefined)
  let watcher = started([])
  let isClosed = false
  const close = async () => {
    isClosed = true
    forget()
    clearTimeout(timer)
    clearTimeout(last)
    await watcher.close()
  }
  const forget = onShutdown(close)
  return {
    follow(reads) {
      // What was being read when it was closed may come to an end afterwards.
      if (isClosed) return
      const wanted = new Set(['reports', ...reads.flatMap(foldersOf)].map((folder) => standing(root, folder)))
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

/** From the root, with `/`. */
const foldersOf = ({ files, folders }: Reads): string[] => [
  ...files.map(({ file }) => path.posix.dirname(file)),
  ...folders.map(({ folder }) => folder),
]

/** The folder as the system names it, or the nearest above it that is there: it will be made in that one. */
function standing(root: string, folder: string): string {
  const whole = path.join(root, folder)
  for (let at = whole; !isAround(at, root); at = path.dirname(at)) if (existsSync(at)) return at
  return root
}

/** Whether a folder is the root or one that the root lies in, whose every change would be heard. */
const isAround = (folder: string, root: string): boolean =>
  folder === root || root.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
