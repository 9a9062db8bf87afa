/** The thread that works: a command line that it is given, run with what the thread beside it lets it touch. */

import { parentPort, workerData } from 'node:worker_threads'
import { watchLeftovers } from '../host/leftovers.ts'
import { keepMade } from '../host/made-once.ts'
import { shutDown } from '../host/shutdown.ts'
import { optimiseLate } from '../host/optimise-late.ts'
import { openStore } from '../host/store.ts'
import { lookUp } from '../model/look-up.ts'
import { commands } from './commands/index.ts'
import { ownCode } from './own-code.ts'
import type { Stream } from './effects.ts'
import type { FromWork, WorkOrder } from './start-work.ts'
import { environmentOf, plainWords } from './written-option.ts'

optimiseLate()

const { words, cwd, isTTY, pressPort } = workerData as WorkOrder
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

/** In bytes; a font takes some fifteen thousand. */
const madeLimit = 16 * 1024 * 1024

const env = environmentOf(words, process.env)
const effects = { stdout: output('stdout'), stderr: output('stderr'), env, cwd }
// What was meant by a word that is no command is looked for among all of them.
const [first = ''] = plainWords(words)
const compiled = ownCode(lookUp(commands, first) ? first : 'all')
keepMade(openStore(process.env, 'made', madeLimit))
const input = () => {
  tell({ type: 'listen' })
  return process.stdin
}
const press = async (jobs: number) => (await import('../print/held-press.ts')).heldPress(pressPort, jobs)

async function work(): Promise<void> {
  const { run } = await import('./run.ts')
  const exitCode = await run(words, effects, { press, input })
  await compiled.keep()
  tell({ type: 'end', exitCode })
}

void work()
