/**
 * The problems that a workspace already has when it begins to be checked: a list that is kept with its sources, so that only
 * what comes beside them is told. A problem is known by its line, so one that is moved stays known and one that is changed does not.
 */

import type { Described } from './describe.ts'
import { identityKey, identityOf, type ProblemIdentity } from './identity.ts'

export interface KnownProblem extends ProblemIdentity {
  /** How many of its line. */
  readonly count: number
}

export type Baseline = readonly KnownProblem[]

const format = 'delrapport-baseline'
const version = 1

/** Null where it is no such list. */
export function readBaseline(text: string): Baseline | null {
  const read = parsed(text) as { format?: unknown; version?: unknown; problems?: unknown } | null | undefined
  const problems = read?.format === format && read.version === version ? read.problems : null
  return Array.isArray(problems) && problems.every(isKnownProblem) ? problems : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isKnownProblem(value: unknown): value is KnownProblem {
  const { file, code, at, count } = (value ?? {}) as Partial<Record<keyof KnownProblem, unknown>>
  return [file, code, at].every((text) => typeof text === 'string') && Number.isSafeInteger(count)
}

export const baselineText = (problems: Baseline): string =>
  `${JSON.stringify({ format, version, problems }, null, 2)}\n`

/** Those of all versions of all reports, in the order of their files; what several versions have counts once. */
export function baselineOf(versions: readonly (readonly Described[])[]): Baseline {
  const all = new Map<string, KnownProblem>()
  for (const problems of versions)
    for (const [key, one] of counted(problems)) if (one.count > (all.get(key)?.count ?? 0)) all.set(key, one)
  return inOrder(all)
}

/** Tells of a file whether all that is wrong in it has been looked for. */
type IsChecked = (file: string) => boolean

/** The list as it is to be: what stands in files that were not checked stays. */
export function renewed(
  before: Baseline,
  versions: readonly (readonly Described[])[],
  isChecked: IsChecked,
): Baseline {
  const all = new Map(
    before.filter(({ file }) => !isChecked(file)).map((one) => [identityKey(one), one] as const),
  )
  for (const one of baselineOf(versions)) {
    const key = identityKey(one)
    if (one.count > (all.get(key)?.count ?? 0)) all.set(key, one)
  }
  return inOrder(all)
}

const inOrder = (all: ReadonlyMap<string, KnownProblem>): Baseline =>
  [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)

export interface Unknown {
  /** The problems that are not in the list, version by version. */
  readonly problems: readonly (readonly Described[])[]
  /** How many of the list's are there, and how many are not any more, of those that would have been found. */
  readonly known: number
  readonly gone: number
}

export function withoutKnown(
  versions: readonly (readonly Described[])[],
  baseline: Baseline,
  isChecked: IsChecked,
): Unknown {
  const known = new Map(baseline.map((one) => [identityKey(one), one.count]))
  const found = new Map(baselineOf(versions).map((one) => [identityKey(one), one.count]))
  const problems = versions.map((own) => {
    const left = new Map(known)
    return own.filter((problem) => {
      const key = identityKey(identityOf(problem))
      const more = left.get(key) ?? 0
      left.set(key, more - 1)
      return more <= 0
    })
  })
  const both = ({ count, ...one }: KnownProblem): number => Math.min(count, found.get(identityKey(one)) ?? 0)
  const sought = baseline.filter(({ file }) => isChecked(file))
  const gone = sum(sought.map((one) => one.count - both(one)))
  return { problems, known: sum(baseline.map(both)), gone }
}

function counted(problems: readonly Described[]): Map<string, KnownProblem> {
  const all = new Map<string, KnownProblem>()
  for (const problem of problems) {
    const { file, code, at } = identityOf(problem)
    const key = identityKey({ file, code, at })
    all.set(key, { file, code, at, count: (all.get(key)?.count ?? 0) + 1 })
  }
  return all
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
