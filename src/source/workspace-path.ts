/** A path that an author writes in a chapter → the path from the workspace's root. */

import path from 'node:path/posix'

/** The backslashes of Windows are taken too. Null for what leads out of the workspace. */
export function workspacePath(written: string, { file }: { readonly file: string }): string | null {
  const slashed = written.replaceAll('\\', '/')
  const resolved = path.normalize(path.join(path.dirname(file), slashed))
  return slashed.startsWith('/') || /^[a-z]:/i.test(slashed) || resolved.startsWith('..') ? null : resolved
}
