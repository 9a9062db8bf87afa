/** What ends processes at a moment that nobody chose: the browser, the program, at a person's wish or against it. */

import { writeLongReport } from '../../bench/long-report.js'
import { pause, processesWith } from '../stage.js'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** In milliseconds: a build takes about as long as this on a machine with nothing else to do. */
const usualTime = 1500
/** In milliseconds: what the program is given to be gone, and what a machine with much else to do may add. */
const patience = 2000 + 1500

const exitCodes = { SIGINT: 130, SIGTERM: 143 }

const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}

/** The browser's own process, not those that it starts. */
const browserOf = (mark) =>
  processesWith(mark).find((pid) => {
    const command = commandOf(pid)
    return command.includes('--headless') && !command.includes('--type=')
  })

export const killedBrowsers = {
  title: 'the browser is killed while it prints',
  async *inject({ openStage, random, tries }) {
    for (let time = 0; time < tries(12); time++) {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], {
        started: async () => {
          for (let wait = 0; wait < 500; wait++) {
            const pid = browserOf(stage.mark)
            if (pid !== undefined) {
              await pause(random() * 400)
              kill(Number(pid))
              return
            }
            await pause(10)
          }
        },
      })
      yield stage.faults(outcome, { codes: [0, 3], says: /webbläsare/i })
      stage.close()
    }
  },
}

export const killedProcesses = {
  title: 'Node is killed, and another build follows',
  async *inject({ openStage, random, tries }) {
    for (let time = 0; time < tries(15); time++) {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], {
        started: (child) => setTimeout(() => child.kill('SIGKILL'), random() * usualTime),
      })
      // The browser hears of it when its pipe ends.
      for (let wait = 0; wait < 60 && processesWith(stage.mark).length > 0; wait++) await pause(50)
      yield stage.faults(outcome, { codes: [null, 0], says: /^/, scratch: true })
      yield stage.faults(await stage.run(['build', '--no-cache']), { codes: [0], scratch: true })
      stage.close()
    }
  },
}

export const signals = {
  title: 'Ctrl-C or TERM at any moment',
  async *inject({ openStage, random, tries }) {
    for (const [signal, code] of Object.entries(exitCodes))
      for (let time = 0; time < tries(12); time++) {
        const stage = openStage()
        yield await interrupted(stage, ['build', '--no-cache'], signal, code, random() * usualTime)
        stage.close()
      }
  },
}

export const signalsWhileBusy = {
  title: 'Ctrl-C or TERM while a long report is being checked or built',
  async *inject({ openStage, random, tries }) {
    for (const [signal, code] of Object.entries(exitCodes))
      for (const command of ['check', 'build'])
        for (let time = 0; time < tries(2); time++) {
          const stage = openStage()
          writeLongReport(path.join(stage.workspace, 'long'), 1000)
          const long = { cwd: path.join(stage.workspace, 'long') }
          yield await interrupted(stage, [command, '--no-cache'], signal, code, 300 + random() * 2000, long)
          stage.close()
        }
  },
}

async function interrupted(stage, words, signal, code, after, options = {}) {
  let sent = null
  const outcome = await stage.run(words, {
    ...options,
    started: (child) =>
      setTimeout(() => {
        if (child.kill(signal)) sent = performance.now()
      }, after),
  })
  const took = sent === null ? 0 : performance.now() - sent
  // Before it listens the system ends it, and after its last word it is over.
  const early = outcome.signal === signal
  const found = stage.faults(outcome, { codes: early ? [null] : [0, code], says: /^/ })
  return took > patience ? [...found, `it went on for ${Math.round(took)} ms after ${signal}`] : found
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
