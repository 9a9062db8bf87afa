/** A path that an author writes in a chapter → the path from the workspace's root. */

import path from 'node:path/posix'

/** Null for what leads out of the workspace, or to nowhere on another system. */
export function workspacePath(written: string, { file }: { readonly file: string }): string | null {
  const resolved = path.normalize(path.join(path.dirname(file), written))
  return written.startsWith('/') || written.includes('\\') || resolved.startsWith('..') ? null : resolved
}
