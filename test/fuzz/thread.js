/** Threads that try workspaces: one that does not answer is ended, and another takes its place. */

import os from 'node:os'
import { Worker } from 'node:worker_threads'

/** In milliseconds. */
const patience = 10_000

/** How much slower all is, because the machine has more to do than cores to do it. */
export const crowding = () => Math.max(1, os.loadavg()[0] / os.availableParallelism())

/** `tryOne` answers with what `try-workspace.js` found of the work: `fault` is null, or what went wrong in a line. */
export function openThread() {
  let worker = null
  const start = () =>
    new Promise((resolve, reject) => {
      worker = new Worker(new URL('try-workspace.js', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 1500 },
      })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  let ready = start()
  const again = async () => {
    await worker.terminate()
    ready = start()
  }
  return {
    async tryOne(work) {
      await ready
      const said = await new Promise((resolve) => {
        const timer = setTimeout(
          () => resolve({ fault: `no end within ${patience / 1000} s` }),
          patience * crowding(),
        )
        const done = (answer) => {
          clearTimeout(timer)
          worker.off('error', failed)
          resolve(answer)
        }
        const failed = (error) => {
          clearTimeout(timer)
          worker.off('message', done)
          resolve({ fault: `the thread ended: ${error.message}` })
        }
        worker.once('message', done)
        worker.once('error', failed)
        worker.postMessage(work, [])
      })
      if (said.fault !== null) await again()
      return said
    },
    end: () => worker.terminate(),
  }
}
