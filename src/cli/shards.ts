/** `--shard i/n`: the reports of one of several machines, which know nothing of each other and divide them alike. */

import { UsageError, type CommandContext } from './command-context.ts'

export interface Shard {
  /** From 1, or what shows all of them. */
  readonly at: number | 'plan'
  readonly of: number
}

export interface Weighed {
  readonly id: string
  /** How long it is likely to take, in any unit. */
  readonly weight: number
}

const most = 1000

/** `3/8`, `plan/8`, or `/8` and nothing at all where the environment says which one this is, as GitLab and Kubernetes do. */
export function readShard(written: string | true, { effects: { env }, texts }: CommandContext): Shard {
  const [first = '', second] = written === true ? [] : written.split('/')
  const of = number(second || env.CI_NODE_TOTAL || env.DELRAPPORT_SHARDS)
  const own = env.CI_NODE_INDEX ?? (env.JOB_COMPLETION_INDEX && String(Number(env.JOB_COMPLETION_INDEX) + 1))
  const at = first === 'plan' ? first : number(first || own)
  if (of === null || at === null || of > most || (at !== 'plan' && at > of))
    throw new UsageError(texts.noShard(written === true ? '' : written))
  return { at, of }
}

const number = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null

/** The heaviest first, each to the share that has least; equals in the order of their names. */
export function shardsOf(reports: readonly Weighed[], count: number): readonly (readonly string[])[] {
  const shares = Array.from({ length: count }, () => ({ ids: [] as string[], weight: 0 }))
  for (const { id, weight } of reports.toSorted((a, b) => b.weight - a.weight || byName(a.id, b.id))) {
    const least = shares.reduce((lightest, share) => (share.weight < lightest.weight ? share : lightest))
    least.ids.push(id)
    least.weight += weight
  }
  return shares.map(({ ids }) => ids.sort(byName))
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
