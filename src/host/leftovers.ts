/** What would outlive the process if it ended this moment, told to whoever may have to end it while it is busy. */

import { endGroup } from './process-group.ts'
import { removeFolder } from './remove-folder.ts'

export type Leftover = { readonly group: number } | { readonly path: string }

type Watch = (leftover: Leftover, isThere: boolean) => void

let watch: Watch = () => undefined

/** One process has one watcher. */
export function watchLeftovers(watcher: Watch): void {
  watch = watcher
}

/** Returns the function that tells that it is gone. */
export function leaves(leftover: Leftover): () => void {
  watch(leftover, true)
  return () => watch(leftover, false)
}

/** What runs is ended before the folders that it may be writing into are removed. */
export function removeLeftovers(leftovers: readonly Leftover[]): void {
  for (const leftover of leftovers) if ('group' in leftover) endGroup(leftover.group)
  for (const leftover of leftovers) if ('path' in leftover) removeFolder(leftover.path)
}
