/** Whole processes, as users wait for them. */

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const memoryHook = path.join(import.meta.dirname, 'tell-memory.cjs')

/** Milliseconds that a process takes from its start to its end; throws where it fails. */
export function timeOf({ program, words, cwd, env = process.env }) {
  const start = performance.now()
  const { status, error, stderr } = spawnSync(program, words, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  })
  const time = performance.now() - start
  if (error || status !== 0)
    throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? `exit code ${status}\n${stderr}`}`)
  return time
}

export const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

/**
 * The median of each process, in milliseconds. They take turns, so that what else the machine does meanwhile falls on all
 * alike; `before` of one is called ahead of each of its runs and not counted.
 */
export function medians(runs, processes) {
  const times = processes.map(() => [])
  for (let run = 0; run < runs; run++)
    processes.forEach((one, index) => {
      one.before?.(run)
      times[index].push(timeOf(one))
    })
  return times.map(median)
}

/** The most memory that a process of Node held, in megabytes; what it starts beside it is not counted. */
export function memoryOf({ env = process.env, ...one }, file) {
  const hooked = { ...env, NODE_OPTIONS: `--require ${memoryHook}`, BENCH_MEMORY_FILE: file }
  timeOf({ ...one, env: hooked })
  const kilobytes = Number(readFileSync(file, 'utf8'))
  rmSync(file)
  return kilobytes / 1024
}
