/** What was before and what is after, put side by side: the same by some key first, then what is most alike. */

import { addTo } from '../model/add-to.ts'
import { distance } from 'fastest-levenshtein'

export interface Pairs<T> {
  /** In the order of what is after. */
  readonly pairs: readonly (readonly [before: T, after: T])[]
  readonly added: readonly T[]
  readonly removed: readonly T[]
}

/** Finds pairs among what earlier passes have left. */
export type Pass<T> = (before: readonly T[], after: readonly T[]) => (readonly [T, T])[]

export function pairUp<T>(before: readonly T[], after: readonly T[], passes: readonly Pass<T>[]): Pairs<T> {
  const partners = new Map<T, T>()
  const taken = new Set<T>()
  for (const pass of passes) {
    const left = before.filter((item) => !taken.has(item))
    const open = after.filter((item) => !partners.has(item))
    if (left.length === 0 || open.length === 0) break
    for (const [old, now] of pass(left, open)) {
      taken.add(old)
      partners.set(now, old)
    }
  }
  return {
    pairs: after.flatMap((now) => (partners.has(now) ? [[partners.get(now)!, now] as const] : [])),
    added: after.filter((now) => !partners.has(now)),
    removed: before.filter((old) => !taken.has(old)),
  }
}

/** Items of one key, in the order in which they come; those whose key is null have none. */
export const byKey =
  <T>(keyOf: (item: T) => string | null): Pass<T> =>
  (before, after) => {
    const waiting = new Map<string, T[]>()
    // From the last one, which is taken without moving all the others.
    for (const item of before.toReversed()) {
      const key = keyOf(item)
      if (key !== null) addTo(waiting, key, item)
    }
    return after.flatMap((now) => {
      const key = keyOf(now)
      const old = key === null ? undefined : waiting.get(key)?.pop()
      return old === undefined ? [] : [[old, now] as const]
    })
  }

/** Comparing each with each takes time that grows with both. */
const mostComparisons = 40_000

/** The most alike first, as far as they are at least so much alike. */
export const byLikeness =
  <T>(likeness: (before: T, after: T) => number, least: number): Pass<T> =>
  (before, after) => {
    if (before.length * after.length > mostComparisons) return []
    const found = before.flatMap((old) =>
      after.flatMap((now) => {
        const alike = likeness(old, now)
        return alike >= least ? [{ old, now, alike }] : []
      }),
    )
    found.sort((a, b) => b.alike - a.alike)
    const taken = new Set<T>()
    return found.flatMap(({ old, now }) => {
      if (taken.has(old) || taken.has(now)) return []
      taken.add(old).add(now)
      return [[old, now] as const]
    })
  }

/** A label without what authors write now so, now so: case and spaces. */
export const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** Enough of a label to know it by. */
const labelLength = 240

/** From 0 to 1. Labels whose digits differ are not alike: ”Åk 1” is not ”Åk 2”, nor 2020 a misspelt 2021. */
export function labelLikeness(before: string, after: string): number {
  const [a, b] = [folded(before).slice(0, labelLength), folded(after).slice(0, labelLength)]
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return 0
  return 1 - distance(a, b) / longest
}

/** The share of what either has that both have. */
export function overlap(before: readonly string[], after: readonly string[]): number {
  const [a, b] = [new Set(before), new Set(after)]
  const common = [...a].filter((item) => b.has(item)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}
