/** The reports of a run, several at once: what becomes of one is no matter to the others. */

import { atMost } from '../../../host/at-most.ts'
import type { BuiltVersion } from './built-version.ts'

export interface Outcome {
  readonly id: string
  /** Null where the machine, or the program, got in the way. */
  readonly versions: readonly BuiltVersion[] | null
  /** Whether an earlier run has built them. */
  readonly isKept: boolean
  readonly failure: unknown
}

export interface OutcomesInput {
  readonly ids: readonly string[]
  /** What is up to date already, and how the others are built. */
  readonly kept: (id: string) => readonly BuiltVersion[] | null
  readonly build: (id: string) => Promise<readonly BuiltVersion[]>
  /** How many are in work at once. */
  readonly limit: number
}

/** One promise for each report, none of which rejects; they begin in the order given. */
export function startAll({ ids, kept, build, limit }: OutcomesInput): Promise<Outcome>[] {
  const inTurn = atMost(limit)
  return ids.map((id) => {
    const versions = kept(id)
    if (versions) return Promise.resolve({ id, versions, isKept: true, failure: null })
    return inTurn(() => build(id)).then(
      (made) => ({ id, versions: made, isKept: false, failure: null }),
      (failure: unknown) => ({ id, versions: null, isKept: false, failure }),
    )
  })
}
