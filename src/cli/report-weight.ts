/** How long the reports of a workspace are likely to take, guessed from their sources without reading what these mean. */

import path from 'node:path'
import { filesBelow } from '../host/files-below.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { readYaml } from '../source/yaml-source.ts'

/**
 * What a byte costs, when one of prose costs 1: measured of groups of the reports of `npm run shards`, each of much of one sort, by
 * least squares. Every cell is read, summed and held against others; what is neither text nor figures, such as photographs, is
 * only copied.
 */
const costs = { prose: 1, table: 20, data: 19, other: 0.075 }

/** What a report costs however short it is: its settings, its title page, its contents. In bytes of prose. */
const least = 29_000

/** Of what a report costs itself, what it costs where it counts in another: much of what is held within it is not held again. */
const ofIncluded = 0.75

/** Bytes; what is larger is as large. */
const largest = 64 * 1024 * 1024

const figures = new Set(['.csv', '.xlsx', '.yaml', '.yml'])

interface Weighed {
  readonly own: number
  /** The reports that it counts in, which are read and checked for it. */
  readonly included: readonly string[]
}

/** In bytes of prose, for each of the ids in their order. What cannot be read weighs nothing. */
export async function reportWeights(
  workspace: Workspace,
  ids: readonly string[],
): Promise<readonly number[]> {
  const known = new Map<string, Promise<Weighed>>()
  const weighed = (id: string): Promise<Weighed> => {
    const found = known.get(id) ?? weigh(workspace, id)
    known.set(id, found)
    return found
  }
  const weights: number[] = []
  for (const id of ids) {
    const { own, included } = await weighed(id)
    const others = await Promise.all(included.map(async (one) => (await weighed(one)).own))
    weights.push(others.reduce((sum, one) => sum + one * ofIncluded, own))
  }
  return weights
}

async function weigh(workspace: Workspace, id: string): Promise<Weighed> {
  let own = least
  for (const file of await filesBelow(workspace, `reports/${id}`)) {
    const bytes = await workspace.readBytes(file, largest)
    if (!isUnread(bytes)) own += weightOf(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  }
  return { own, included: await includedIn(workspace, id) }
}

function weightOf(file: string, bytes: Buffer): number {
  const ending = path.extname(file).toLowerCase()
  if (figures.has(ending)) return bytes.length * costs.data
  if (ending !== '.md') return bytes.length * costs.other
  const rows = bytes
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .reduce((sum, line) => sum + line.length, 0)
  return (bytes.length - rows) * costs.prose + rows * costs.table
}

/** Only what lies in the same workspace: the others are weighed as nothing. */
async function includedIn(workspace: Workspace, id: string): Promise<readonly string[]> {
  const source = await workspace.readText(`reports/${id}/report.yaml`)
  if (isUnread(source) || !/^["']?include/m.test(source.text)) return []
  const { include } = Object(readYaml(source).data) as { include?: unknown }
  return Array.isArray(include) ? include.filter((one) => typeof one === 'string' && !one.includes('/')) : []
}
