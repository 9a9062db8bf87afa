/** The files of an office document in one: the same bytes for the same files, wherever and whenever they are packed. */

import { zipSync } from 'fflate'

/** The first day that archives can tell. They say it in the machine's own time, and so it is the same in any zone. */
const firstDay = () => new Date(1980, 0, 1, 12)

/** By their paths from the root of the archive, in their order. */
export const zipped = (files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 9, mtime: firstDay() })
