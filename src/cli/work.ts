/** The thread that works: a command line that it is given, run with what the thread beside it lets it touch. */

import { parentPort, workerData } from 'node:worker_threads'
import { useCompiledCode } from '../host/compiled-code.ts'
import { watchLeftovers } from '../host/leftovers.ts'
import { shutDown } from '../host/shutdown.ts'
import { openStore } from '../host/store.ts'
import type { Stream } from './effects.ts'
import type { FromWork, WorkOrder } from './supervise.ts'

/** Bytes; a version of the program takes some three million. */
const codeLimit = 64 * 1024 * 1024

const { words, cwd, isTTY } = workerData as WorkOrder
const port = parentPort!
const tell = (message: FromWork) => port.postMessage(message)

const output = (name: 'stdout' | 'stderr'): Stream => ({
  isTTY: isTTY[name],
  write: (text) => tell({ type: 'write', to: name, text }),
})

watchLeftovers((leftover, isThere) => tell({ type: 'leftover', leftover, isThere }))
// The only thing that is ever said to it.
port.on('message', () => void shutDown().then(() => process.exit()))
port.unref()

const effects = { stdout: output('stdout'), stderr: output('stderr'), env: process.env, cwd }
const compiled = useCompiledCode(openStore(process.env, 'code', codeLimit))

async function work(): Promise<void> {
  const { run } = await import('./run.ts')
  const exitCode = await run(words, effects)
  await compiled.keep()
  tell({ type: 'end', exitCode })
}

void work()
