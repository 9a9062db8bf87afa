/** `--shard i/n`: the reports of one of several machines, which know nothing of each other and divide them alike. */

import { UsageError, type CommandContext } from './command-context.ts'

export interface Shard {
  /** From 1, or what shows all of them. */
  readonly at: number | 'plan'
  readonly of: number
}

export interface Weighed {
  readonly id: string
  /** How long it is likely to take, by what it consists of: numbers of the same meaning for all, in any unit. */
  readonly weights: readonly number[]
}

const most = 1000

/** `3/8`, `plan/8`, or `/8` and nothing at all where the environment says which one this is, as GitLab and Kubernetes do. */
export function readShard(written: string | true, { effects: { env }, texts }: CommandContext): Shard {
  const [first = '', second] = written === true ? [] : written.split(/\/(.*)/s)
  const of = number(second || env.CI_NODE_TOTAL || env.DELRAPPORT_SHARDS)
  const own = env.CI_NODE_INDEX || (env.JOB_COMPLETION_INDEX && String(Number(env.JOB_COMPLETION_INDEX) + 1))
  const at = first === 'plan' ? first : number(first || own)
  if (of === null || at === null || of > most || (at !== 'plan' && at > of))
    throw new UsageError(texts.noShard(written === true ? '' : written))
  return { at, of }
}

const number = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null

interface Share {
  readonly ids: string[]
  whole: number
  readonly weights: number[]
}

/**
 * The heaviest first, each to one of the shares that have least, and of these to the one that has least of what it consists of: all
 * get about as much of each sort, and take equally long however much a machine takes for one of them. Equals in the order of their
 * names. No share has more above another than the heaviest report.
 */
export function shardsOf(reports: readonly Weighed[], count: number): readonly (readonly string[])[] {
  const weighed = reports
    .map(({ id, weights }) => ({ id, weights, whole: sum(weights) }))
    .sort((a, b) => b.whole - a.whole || byName(a.id, b.id))
  const heaviest = weighed[0]?.whole ?? 0
  const shares = Array.from({ length: count }, (): Share => ({ ids: [], whole: 0, weights: [] }))
  for (const { id, weights, whole } of weighed) {
    const least = shares.reduce((lightest, share) => Math.min(lightest, share.whole), Infinity)
    const enough = least + Math.min(whole / 2, heaviest - whole)
    const share = shares
      .filter((one) => one.whole <= enough)
      .map((one) => ({ one, alike: sum(weights.map((weight, sort) => weight * (one.weights[sort] ?? 0))) }))
      .reduce((best, next) => (next.alike < best.alike ? next : best)).one
    share.ids.push(id)
    share.whole += whole
    for (const [sort, weight] of weights.entries()) share.weights[sort] = (share.weights[sort] ?? 0) + weight
  }
  return shares.map(({ ids }) => ids.sort(byName))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
