/** How long the reports of a workspace are likely to take, guessed from their sources without reading what these mean. */

import path from 'node:path'
import { filesBelow } from '../host/files-below.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { readYaml } from '../source/yaml-source.ts'

/**
 * What a byte costs, when one of prose costs 1: measured of each of the reports of `npm run shards`, checked one after another in
 * eight random orders, by least squares. Every cell is read, summed and held against others; what is neither text nor figures,
 * such as photographs, is only copied.
 */
const costs = { prose: 1, table: 11, data: 9, other: 0.0034 }

/** What a report costs however short it is: its settings, its title page, its contents. In bytes of prose. */
const least = 7200

/** Of what a report costs itself, what it costs where it counts in another: some of what is held within it is not held again. */
const ofIncluded = 0.88

/** Bytes; what is larger is as large. */
const largest = 64 * 1024 * 1024

const figures = new Set(['.csv', '.xlsx', '.yaml', '.yml'])

/** What a report costs, in bytes of prose, by what it consists of. */
export type Weights = Readonly<Record<keyof typeof costs | 'itself' | 'included', number>>

interface Weighed {
  readonly own: Weights
  /** The reports that it counts in, which are read and checked for it. */
  readonly included: readonly string[]
}

/** For each of the ids in their order. What cannot be read weighs nothing. */
export async function reportWeights(
  workspace: Workspace,
  ids: readonly string[],
): Promise<readonly Weights[]> {
  const known = new Map<string, Promise<Weighed>>()
  const weighed = (id: string): Promise<Weighed> => {
    const found = known.get(id) ?? weigh(workspace, id)
    known.set(id, found)
    return found
  }
  const weights: Weights[] = []
  for (const id of ids) {
    const { own, included } = await weighed(id)
    const others = await Promise.all(included.map(async (one) => wholeOf((await weighed(one)).own)))
    weights.push({ ...own, included: others.reduce((sum, one) => sum + one * ofIncluded, 0) })
  }
  return weights
}

const wholeOf = (weights: Weights): number => Object.values(weights).reduce((sum, one) => sum + one, 0)

async function weigh(workspace: Workspace, id: string): Promise<Weighed> {
  const own = { itself: least, prose: 0, table: 0, data: 0, other: 0, included: 0 }
  for (const file of await filesBelow(workspace, `reports/${id}`)) {
    const bytes = await workspace.readBytes(file, largest)
    if (isUnread(bytes)) continue
    for (const [sort, length] of lengthsOf(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
      own[sort] += length * costs[sort]
  }
  return { own, included: await includedIn(workspace, id) }
}

/** Bytes of each sort. */
function lengthsOf(file: string, bytes: Buffer): [keyof typeof costs, number][] {
  const ending = path.extname(file).toLowerCase()
  if (figures.has(ending)) return [['data', bytes.length]]
  if (ending !== '.md') return [['other', bytes.length]]
  const rows = bytes
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .reduce((sum, line) => sum + line.length, 0)
  return [
    ['prose', bytes.length - rows],
    ['table', rows],
  ]
}

/** Only what lies in the same workspace: the others are weighed as nothing. */
async function includedIn(workspace: Workspace, id: string): Promise<readonly string[]> {
  const source = await workspace.readText(`reports/${id}/report.yaml`)
  if (isUnread(source) || !/^["']?include/m.test(source.text)) return []
  const { include } = Object(readYaml(source).data) as { include?: unknown }
  return Array.isArray(include) ? include.filter((one) => typeof one === 'string' && !one.includes('/')) : []
}
