/** Sessions of the command line: chapters that earlier runs have parsed are not parsed again. */

import { keptChapters, noChapters } from '../engine/kept-chapters.ts'
import type { Parts } from '../engine/parts.ts'
import { openSession, type Session } from '../engine/session.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Cache } from './cache.ts'

/** Bytes; a page takes some fifteen thousand. */
const limit = 256 * 1024 * 1024

export function openKeptSession(workspace: Workspace, parts: Parts, cache: Cache): Session {
  const store = cache.store('chapters', limit)
  return openSession(workspace, parts, store ? keptChapters(store, cache.program) : noChapters)
}
