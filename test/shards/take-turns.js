/**
 * Measures commands that are to be held against each other. Each has one core, and as many run at once as there are cores. Those of
 * a core take turns, a quarter of a second each, while the others stand still: what else the machine does falls on all alike.
 */

import { spawn } from 'node:child_process'
import os from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds. */
const turn = 250

const started = new Set()
process.on('exit', () => {
  for (const running of started) running.send('SIGKILL')
})

/** Seconds of a processor that each takes with all that it starts, in their order; `commands` are words. Fails where one does. */
export async function takeTurns(commands, options) {
  const cores = Array.from({ length: os.availableParallelism() }, () => [])
  const order = commands.map((words, index) => ({ words, index, key: Math.random() }))
  for (const [at, { words, index }] of order.toSorted((a, b) => a.key - b.key).entries())
    cores[at % cores.length].push({ index, running: start(words, at % cores.length, options) })
  const seconds = commands.map(() => 0)
  await Promise.all(
    cores.map(async (ones) => {
      for (let left = ones; left.length > 0; left = left.filter(({ running }) => !running.hasEnded))
        for (const { running } of left) {
          running.send('SIGCONT')
          await Promise.race([running.end, wait(turn)])
          if (!running.hasEnded) running.send('SIGSTOP')
        }
      for (const { index, running } of ones) seconds[index] = await running.end
    }),
  )
  return seconds
}

/** It stands still until it is told to go on. */
function start(words, core, { cwd, env }) {
  const script = 'kill -STOP $$; { time "$@" >/dev/null 2>/dev/null; } 2>&1'
  const child = spawn('bash', ['-c', script, 'bash', 'taskset', '-c', String(core), ...words], {
    cwd,
    env: { ...env, TIMEFORMAT: '%U %S' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, which is told as one.
    detached: true,
  })
  const send = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch (failure) {
      // It has ended just now.
      if (failure.code !== 'ESRCH') throw failure
    }
  }
  const running = { hasEnded: false, send, end: null }
  started.add(running)
  running.end = new Promise((resolve, reject) => {
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (more) => (printed += more))
    child.on('error', reject)
    child.on('close', (code) => {
      running.hasEnded = true
      started.delete(running)
      const parts = printed.trim().split(/\s+/)
      if (code === 0) resolve(parts.reduce((sum, one) => sum + Number(one.replace(',', '.')), 0))
      else reject(new Error(`${words.join(' ')} ended with ${code}`))
    })
  })
  return running
}
