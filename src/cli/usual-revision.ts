/** What `--changed` compares with where nobody says it. */

import type { Environment } from '../host/environment.ts'
import { readGiven } from '../host/given-file.ts'

export interface UsualRevision {
  readonly revision: string
  /** Whether it may be gone: what a branch was before it was written anew, which a server does not keep for long. */
  readonly mayBeGone?: boolean
}

/**
 * What a pull or merge request is held against, or what a branch was before commits were pushed to it, where a server runs the
 * program; else what was last committed. Null where a server has nothing to tell: what it has checked out is never different
 * from what was last committed, so that would be to leave out all.
 */
export async function usualRevision(env: Environment): Promise<UsualRevision | null> {
  if (env.CI_MERGE_REQUEST_DIFF_BASE_SHA) return { revision: env.CI_MERGE_REQUEST_DIFF_BASE_SHA }
  if (env.GITHUB_BASE_REF) return { revision: `origin/${env.GITHUB_BASE_REF}` }
  const isServer = env.GITHUB_ACTIONS === 'true' || env.GITLAB_CI === 'true'
  if (!isServer) return { revision: 'HEAD' }
  const before =
    env.GITLAB_CI === 'true' ? env.CI_COMMIT_BEFORE_SHA : await beforeEvent(env.GITHUB_EVENT_PATH)
  return isCommit(before) ? { revision: before, mayBeGone: true } : null
}

/** A new branch was nothing before, which is said by noughts. */
const isCommit = (name: unknown): name is string =>
  typeof name === 'string' && /^[0-9a-f]{40,64}$/.test(name) && !/^0+$/.test(name)

/** Bytes; an event says something of each of its commits. */
const largestEvent = 32 * 1024 * 1024

/** What GitHub says of the push, or of the queue that a change waits in. */
async function beforeEvent(file: string | undefined): Promise<unknown> {
  const bytes = file ? await readGiven(file, largestEvent) : null
  if (bytes === null || 'unread' in bytes) return null
  try {
    const event = JSON.parse(new TextDecoder().decode(bytes)) as {
      before?: unknown
      merge_group?: { base_sha?: unknown }
    } | null
    return event?.merge_group?.base_sha ?? event?.before
  } catch {
    return null
  }
}
