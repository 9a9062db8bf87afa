/**
 * Tries inputs that were made to break programs, through the whole of this one: nothing may crash, hang, run, be read or reach out, and
 * what is told must have a place. `npm run hostile`; `-- --quick` for a part of each, `-- --only WORD` for the rows whose
 * titles hold the word.
 */

import os from 'node:os'
import { parseArgs } from 'node:util'
import { openThread } from '../fuzz/thread.js'
import { inputs } from './inputs/index.js'

const { values: asked } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const say = (text) => process.stdout.write(`${text}\n`)

/** About so many of a list, spread over it, where a part has to do. */
function some(list, number) {
  const step = asked.quick ? Math.max(1, Math.ceil(list.length / number)) : 1
  return list.filter((_, index) => index % step === 0)
}

/** Works that are tried in threads, as many at a time as there are cores; `judge` looks at what came of one. */
async function* tryAll(works, judge = () => []) {
  const waiting = [...works]
  const found = []
  const worker = async () => {
    const thread = openThread()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, ...work } = next
      const answer = await thread.tryOne(work)
      const faults = answer.fault === null ? judge(answer, next) : [answer.fault]
      found.push(faults.map((fault) => `${name}: ${fault}`))
    }
    await thread.end()
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
  yield* found
}

let failed = 0
say('| input | tried | held |\n| --- | ---: | --- |')
for (const { title, unavailable, tried } of inputs.filter(({ title }) => title.includes(asked.only))) {
  const missing = unavailable?.() ?? null
  if (missing !== null) {
    say(`| ${title} | – | not tried: ${missing} |`)
    continue
  }
  const found = []
  let count = 0
  for await (const faults of tried({ some, tryAll, isQuick: asked.quick })) {
    count++
    found.push(...faults)
  }
  failed += found.length
  say(`| ${title} | ${count} | ${found.length === 0 ? 'all' : `**${found.length} not**`} |`)
  for (const one of found.slice(0, 20)) process.stderr.write(`${one}\n\n`)
}
process.exitCode = failed === 0 ? 0 : 1
