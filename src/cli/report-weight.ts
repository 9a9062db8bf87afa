/** How long the reports of a workspace are likely to take, guessed from their sources without reading what these mean. */

import path from 'node:path'
import { filesBelow } from '../host/files-below.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { readYaml } from '../source/yaml-source.ts'

/**
 * What a byte costs, and an item of a list beside its bytes, when a byte of prose costs 1: measured of each of the reports of
 * `npm run shards`, checked one after another in ten random orders, by least squares. Every cell is read, summed and held against
 * others; what is neither text nor figures, such as photographs, is only copied.
 */
const costs = { prose: 1, item: 370, table: 20, data: 16, other: 0.004 }

/** What a report costs however short it is: its settings, its title page, its contents. In bytes of prose. */
const least = 12_000

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
  const own = { itself: least, prose: 0, item: 0, table: 0, data: 0, other: 0, included: 0 }
  for (const file of await filesBelow(workspace, `reports/${id}`)) {
    const bytes = await workspace.readBytes(file, largest)
    if (isUnread(bytes)) continue
    for (const [sort, much] of amountsOf(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
      own[sort] += much * costs[sort]
  }
  return { own, included: await includedIn(workspace, id) }
}

/** Of each sort: bytes, and how many items. */
function amountsOf(file: string, bytes: Buffer): [keyof typeof costs, number][] {
  const ending = path.extname(file).toLowerCase()
  if (figures.has(ending)) return [['data', bytes.length]]
  if (ending !== '.md') return [['other', bytes.length]]
  const lines = bytes.toString().split('\n')
  const rows = lines.reduce((sum, line) => sum + (line.startsWith('|') ? line.length : 0), 0)
  return [
    ['prose', bytes.length - rows],
    ['item', lines.filter((line) => /^ {0,8}(?:[-*+]|\d{1,9}[.)]) /.test(line)).length],
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
