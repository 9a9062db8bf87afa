/**
 * Divides a thousand reports of unequal sizes among machines and measures each share as a process of its own: the shares must take
 * equally long, within five parts of a hundred, and together be all reports, each once. `npm run shards`; `-- --reports 200` of
 * fewer, `-- --builds 0` without building any, `-- --rounds 1` with each measured once, `-- --shares 8` for that number alone.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { takeTurns } from './take-turns.js'
import { writeReports } from './write-reports.js'

const program = path.join(import.meta.dirname, '../../bin/delrapport.js')
/** How much more the slowest share may take than the quickest. */
const tolerance = 0.05

const { values: asked } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    builds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '10' },
    shares: { type: 'string', default: '2,4,8' },
  },
})
const say = (text) => process.stdout.write(`${text}\n`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-shards-'))
const env = { ...process.env, DELRAPPORT_CACHE: path.join(folder, 'cache') }

/**
 * By share, the mean of what it takes in each round, when all shares of a round take 1 together: the same process takes several
 * per cent more at one time than at another, and the machine more in one round than in another.
 */
async function measured(workspace, all) {
  const parts = all.map(() => 0)
  let whole = 0
  const rounds = Number(asked.rounds)
  for (let round = 0; round < rounds; round++) {
    const seconds = await takeTurns(
      all.map((words) => [process.execPath, program, ...words]),
      { cwd: workspace, env },
    )
    const sum = seconds.reduce((one, other) => one + other, 0)
    whole += sum / rounds
    for (const [index, one] of seconds.entries()) parts[index] += one / sum / rounds
  }
  return parts.map((part) => part * whole)
}

function sharesOf(workspace, command, count) {
  const plan = () =>
    execFileSync(process.execPath, [program, command, '--shard', `plan/${count}`], {
      cwd: workspace,
      env,
      encoding: 'utf8',
    })
  const shares = plan()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/).slice(1))
  const all = readdirSync(path.join(workspace, 'reports'))
  const isWhole = JSON.stringify(shares.flat().toSorted()) === JSON.stringify(all.toSorted())
  return { shares, isWhole: isWhole && plan() === plan() }
}

async function measure(workspace, command, options, counts) {
  for (const count of counts) {
    const { shares, isWhole } = sharesOf(workspace, command, count)
    const seconds = await measured(
      workspace,
      shares.map((_, index) => [command, ...options, '--shard', `${index + 1}/${count}`]),
    )
    const apart = Math.max(...seconds) / Math.min(...seconds) - 1
    if (apart > tolerance || !isWhole) process.exitCode = 1
    const number = shares.flat().length
    const sizes = shares.map(({ length }) => length)
    say(
      `| ${command} | ${number} | ${count} | ${Math.min(...sizes)}–${Math.max(...sizes)} | ${seconds.map((one) => one.toFixed(1)).join(' ')} | ${(100 * apart).toFixed(1)} % | ${isWhole ? 'yes' : '**no**'} |`,
    )
  }
}

try {
  const [large, small] = [path.join(folder, 'large'), path.join(folder, 'small')]
  writeReports(large, Number(asked.reports))
  writeReports(small, Math.max(1, Number(asked.builds)))
  // What the first run unpacks and compiles, the others find.
  const [first] = readdirSync(path.join(small, 'reports'))
  for (const command of ['check', 'build'])
    execFileSync(process.execPath, [program, command, first], { cwd: small, env, stdio: 'ignore' })
  say('| command | reports | shares | reports of each | seconds of each | apart | each report once |')
  say('| --- | ---: | ---: | ---: | --- | ---: | --- |')
  await measure(large, 'check', ['--no-cache'], asked.shares.split(',').map(Number))
  if (Number(asked.builds) > 0) await measure(small, 'build', ['--no-cache', '--jobs', '1'], [2, 4])
} finally {
  rmSync(folder, { recursive: true })
}
