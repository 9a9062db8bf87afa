/**
 * Divides a thousand reports of unequal sizes among machines and measures each share as a process of its own: the shares must take
 * equally long, within five parts of a hundred, and together be all reports, each once. `npm run shards`; `-- --reports 200` of
 * fewer, `-- --builds 0` without building any, `-- --rounds 1` with each measured once, `-- --shares 8` for that number alone.
 */

import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeReports } from './write-reports.js'

const program = path.join(import.meta.dirname, '../../bin/delrapport.js')
/** How much more the slowest share may take than the quickest. */
const tolerance = 0.05

const { values: asked } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    builds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    shares: { type: 'string', default: '2,4,8' },
  },
})
const say = (text) => process.stdout.write(`${text}\n`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-shards-'))
const env = { ...process.env, DELRAPPORT_CACHE: path.join(folder, 'cache'), TIMEFORMAT: '%U %S' }

/** Seconds of a processor that the program and the browser take. */
function secondsOf(workspace, words) {
  const script = '{ time "$@" >/dev/null 2>/dev/null; } 2>&1'
  const all = ['-c', script, 'bash', process.execPath, program, ...words]
  return new Promise((resolve, reject) => {
    execFile('bash', all, { cwd: workspace, env, encoding: 'utf8' }, (failure, printed) => {
      const parts = printed.trim().split(/\s+/)
      if (failure) reject(failure)
      else resolve(parts.reduce((sum, one) => sum + Number(one.replace(',', '.')), 0))
    })
  })
}

/**
 * The least of some rounds for each: the same work takes up to a fifth more at one time than at another. In a round all run at
 * once, so that what else the machine does falls on all alike.
 */
async function leastSeconds(workspace, all) {
  const least = all.map(() => Infinity)
  for (let round = 0; round < Number(asked.rounds); round++) {
    const seconds = await Promise.all(all.map((words) => secondsOf(workspace, words)))
    for (const [index, one] of seconds.entries()) least[index] = Math.min(least[index], one)
  }
  return least
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
    const seconds = await leastSeconds(
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
  for (const command of ['check', 'build']) await secondsOf(small, [command, first])
  say('| command | reports | shares | reports of each | seconds of each | apart | each report once |')
  say('| --- | ---: | ---: | ---: | --- | ---: | --- |')
  await measure(large, 'check', ['--no-cache'], asked.shares.split(',').map(Number))
  if (Number(asked.builds) > 0) await measure(small, 'build', ['--no-cache', '--jobs', '1'], [2, 4])
} finally {
  rmSync(folder, { recursive: true })
}
