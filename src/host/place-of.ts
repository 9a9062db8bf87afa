/** Where a path of a workspace leads: into it, or into a folder beside it that its configuration names. */

export interface Place {
  /** The folder beside it, as its configuration names it; empty for the workspace itself. */
  readonly folder: string
  /** The path from there. */
  readonly below: string
}

/** `admitted` are the folders beside it. Null for what lies neither in the workspace nor in one of them. */
export function placeOf(file: string, admitted: readonly string[]): Place | null {
  const folder = admitted.find((one) => file === one || file.startsWith(`${one}/`))
  const place = { folder: folder ?? '', below: folder === undefined ? file : file.slice(folder.length + 1) }
  return isInside(place.below) ? place : null
}

/** Whether a relative path stays below the root on every system, before any link is followed. */
export function isInside(file: string): boolean {
  if (file.includes('\0') || file.includes('\\') || /^(?:\/|[a-z]:)/i.test(file)) return false
  return file.split('/').every((part) => part !== '..')
}
