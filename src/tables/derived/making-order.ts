/** In which order tables are made of each other, and where a circle of them is opened. */

import { addTo } from '../../model/add-to.ts'

export interface Needing {
  readonly id: string
  /** The ids of others of these. */
  readonly needs: readonly string[]
  readonly opensCircles: boolean
}

export interface MakingStep {
  readonly id: string
  /** Needed ones that come later all the same, since they wait for this one: each with the way back to it. */
  readonly waiting: ReadonlyMap<string, readonly string[]>
}

/** Each after those that it needs, and else as they stand. */
export function makingOrder(all: readonly Needing[]): MakingStep[] {
  const steps: MakingStep[] = []
  const open = new Map(all.map((one) => [one.id, one]))
  const users = new Map<string, string[]>()
  for (const { id, needs } of all) for (const need of needs) addTo(users, need, id)
  const missing = new Map(all.map(({ id, needs }) => [id, new Set(needs.filter((need) => open.has(need)))]))
  const ready = all.flatMap(({ id }) => (missing.get(id)!.size === 0 ? [id] : []))
  const take = (id: string, waiting: MakingStep['waiting']): void => {
    open.delete(id)
    steps.push({ id, waiting })
    for (const user of users.get(id) ?? []) {
      const left = missing.get(user)!
      if (left.delete(id) && left.size === 0 && open.has(user)) ready.push(user)
    }
  }
  let taken = 0
  while (open.size > 0) {
    for (; taken < ready.length; taken++) take(ready[taken]!, new Map())
    const first = open.size > 0 ? openingOf(open) : null
    if (first) take(first.id, waysBack(first, open))
  }
  return steps
}

type Open = ReadonlyMap<string, Needing>

const openNeeds = ({ needs }: Needing, open: Open): Needing[] => needs.flatMap((need) => open.get(need) ?? [])

/** The one to make first of a circle that needs none of another circle; every open one needs some other open one. */
function openingOf(open: Open): Needing {
  let [start] = open.values() as Iterable<Needing> as [Needing]
  for (;;) {
    const circle = circleFrom(start, open)
    const inOrder = [...open.values()].filter((one) => circle.has(one))
    const opening = inOrder.find(({ opensCircles }) => opensCircles) ?? inOrder[0]!
    const beyond = openNeeds(opening, open).find((need) => wayBack(need, opening.id, open) === null)
    if (!beyond) return opening
    start = beyond
  }
}

/** Going from need to need leads into a circle. */
function circleFrom(start: Needing, open: Open): ReadonlySet<Needing> {
  const way: Needing[] = []
  const places = new Map<Needing, number>()
  let at = start
  while (!places.has(at)) {
    places.set(at, way.length)
    way.push(at)
    at = openNeeds(at, open)[0]!
  }
  return new Set(way.slice(places.get(at)))
}

const waysBack = (first: Needing, open: Open): MakingStep['waiting'] =>
  new Map(openNeeds(first, open).map((need) => [need.id, wayBack(need, first.id, open) ?? []]))

/** The shortest way over needs, both ends among them; null where there is none. */
function wayBack(from: Needing, to: string, open: Open): string[] | null {
  const before = new Map<string, string | null>([[from.id, null]])
  const next = [from]
  for (const at of next) {
    if (at.id === to) return wayTo(to, before)
    for (const need of openNeeds(at, open)) {
      if (before.has(need.id)) continue
      before.set(need.id, at.id)
      next.push(need)
    }
  }
  return null
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = []
  for (let at: string | null = end; at !== null; at = before.get(at) ?? null) way.push(at)
  return way.toReversed()
}
