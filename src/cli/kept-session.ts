/** Sessions of the command line: chapters that earlier runs have parsed are not parsed again. */

import { keptChapters } from '../engine/kept-chapters.ts'
import type { Parts } from '../engine/parts.ts'
import { openSession, type Session } from '../engine/session.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Cache } from './cache.ts'

/** Bytes; a page takes some fifteen thousand. */
const limit = 256 * 1024 * 1024

export const openKeptSession = (workspace: Workspace, parts: Parts, cache: Cache): Session =>
  openSession(workspace, parts, keptChapters(cache.store('chapters', limit), cache.program))
