/**
 * Tries workspaces that nobody wrote until the time is up: no crash, no run of more than ten seconds, no problem without words or
 * a place. `npm run fuzz -- --minutes 30`; `--seed N` tries the same again. What fails is made small and kept in `found/`.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mutated } from './mutate.js'
import { openThread } from './thread.js'

const project = path.join(import.meta.dirname, '../..')
const found = path.join(import.meta.dirname, 'found')
/** What is small is tried often. In bytes of a workspace. */
const largest = 60_000

const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
})

/** Of Lehmer: the same for a seed on every machine. */
function randomFrom(seed) {
  let state = (Number(seed) % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function workspaceIn(folder, id) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    if (entry.isFile() && !name.startsWith('out/')) files.set(name, readFileSync(file))
  }
  return { files, id }
}

const seeds = [
  ...readdirSync(path.join(project, 'test/cases')).map((name) => [`test/cases/${name}/input`, 'r']),
  ['.', '2021-08', 'reports'],
  ['examples/minimal', '2021-08'],
  ['examples/constructs', '2024-08'],
  ['examples/tables', '2024-08'],
]
  .filter(([folder, id]) => statSync(path.join(project, folder, 'reports', id), { throwIfNoEntry: false }))
  .map(([folder, id]) => workspaceIn(path.join(project, folder === '.' ? 'reports/..' : folder), id))
  .filter(({ files }) => [...files.values()].reduce((sum, { length }) => sum + length, 0) < largest)
const others = seeds.flatMap(({ files }) =>
  [...files].flatMap(([name, bytes]) => (name.endsWith('.md') ? [String(bytes)] : [])),
)

const kindOf = (fault) => fault.split('\n')[0].replace(/\d+/g, 'N').slice(0, 80)

/** Lines are left out for as long as it fails in the same way. */
async function small({ files, id }, fault, thread) {
  let least = files
  for (const name of files.keys()) {
    for (let size = 64; size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; ; at += size) {
        const lines = String(least.get(name) ?? '').split('\n')
        if (at >= lines.length) break
        const shorter = new Map(least).set(name, Buffer.from(lines.toSpliced(at, size).join('\n')))
        const { fault: said } = await thread.tryOne({ files: shorter, id })
        if (said !== null && kindOf(said) === kindOf(fault)) {
          least = shorter
          at -= size
        }
      }
      if (fault.startsWith('no end') && size < 8) break
    }
  }
  return least
}

function keep(files, id, fault) {
  const name = createHash('sha256').update(kindOf(fault)).digest('hex').slice(0, 10)
  for (const [file, bytes] of files) {
    const target = path.join(found, name, 'input', file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
  writeFileSync(path.join(found, name, 'fault.txt'), `${id}\n${fault}\n`)
  return path.join(found, name)
}

const random = randomFrom(asked.seed)
const end = Date.now() + Number(asked.minutes) * 60_000
const faults = new Map()
let tried = 0

async function tryUntilTheEnd() {
  const thread = openThread()
  while (Date.now() < end) {
    const { files, id } = seeds[Math.floor(random() * seeds.length)]
    const changed = mutated(files, others, random)
    tried++
    const { fault } = await thread.tryOne({ files: changed, id })
    if (fault === null || faults.has(kindOf(fault))) continue
    faults.set(kindOf(fault), fault)
    const place = keep(await small({ files: changed, id }, fault, thread), id, fault)
    process.stderr.write(`${fault}\n  ${place}\n`)
  }
  await thread.end()
}

await Promise.all(Array.from({ length: os.availableParallelism() }, tryUntilTheEnd))
process.stdout.write(
  `${tried} workspaces in ${asked.minutes} minutes from ${seeds.length}, seed ${asked.seed}: ${faults.size} kinds of faults\n`,
)
process.exitCode = faults.size === 0 ? 0 : 1
