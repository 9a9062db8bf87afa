/**
 * Injects every fault of the table for real and holds what must hold after it: the exit code, the words, the old report or
 * the new one whole, no temporary file, no process. `npm run faults`; `-- --quick` for a part of each, `-- --only WORD` for
 * the rows whose titles hold the word. Linux alone shows whose process is whose; there some faults need root.
 */

import os from 'node:os'
import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { rows } from './rows/index.js'
import { openStages } from './stage.js'

const { values: asked } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const say = (text) => process.stdout.write(`${text}\n`)

/** The same moments on every machine: a generator of Lehmer's. */
function sameMoments() {
  let state = 20_240_817
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Tries of a kind, some at a time, as many as the machine has cores. */
async function* atOnce(items, injected) {
  const waiting = [...items]
  const done = []
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      done.push(await injected(item))
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
  yield* done
}

const stages = openStages()
let failed = 0
try {
  await stages.prepare()
  const means = {
    openStage: stages.openStage,
    random: sameMoments(),
    tries: (number) => (asked.quick ? Math.min(number, 2) : number),
    every: asked.quick ? 40 : 1,
    atOnce,
    outputSize: () => {
      const { target } = stages.openStage()
      const sizes = ['html', 'pdf', 'json'].map(
        (kind) => statSync(path.join(target, `delrapport-2021-08.${kind}`)).size,
      )
      return sizes.reduce((sum, size) => sum + size, 0)
    },
  }
  say('| fault | tries | held |\n| --- | ---: | --- |')
  for (const { title, unavailable, inject } of rows.filter(({ title }) => title.includes(asked.only))) {
    const missing = unavailable?.() ?? null
    if (missing !== null) {
      say(`| ${title} | – | not tried: ${missing} |`)
      continue
    }
    const found = []
    let tries = 0
    for await (const faults of inject(means)) {
      tries++
      found.push(...faults)
    }
    failed += found.length
    say(`| ${title} | ${tries} | ${found.length === 0 ? 'all' : `**${found.length} not**`} |`)
    for (const one of found.slice(0, 10)) process.stderr.write(`${one}\n\n`)
  }
} finally {
  stages.close()
}
process.exitCode = failed === 0 ? 0 : 1
