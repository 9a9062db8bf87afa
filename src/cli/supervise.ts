/** Writes what the thread that works says, and ends it when the process is told to end. */

import { isatty } from 'node:tty'
import { outOfMemory } from '../host/environment-error.ts'
import { removeLeftovers, watchLeftovers, type Leftover } from '../host/leftovers.ts'
import { holdPress } from '../print/held-press.ts'
import { guarded } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { explainFailure, languageOf } from './explain-failure.ts'
import { openOutput } from './process-output.ts'
import type { FromWork, StartedWork } from './start-work.ts'
import { environmentOf } from './written-option.ts'

/** In milliseconds: what a thread that is not busy needs to end what it has begun. */
const patience = 1200

/** Sets the process's exit code. */
export async function supervise({ worker, pressPort }: StartedWork): Promise<void> {
  const words = process.argv.slice(2)
  const language = languageOf(words, process.env)
  const [stdout, stderr] = [openOutput(process.stdout, 'stdout'), openOutput(process.stderr, 'stderr')]
  const output = { stdout, stderr }
  const explain = (failure: unknown) =>
    explainFailure(failure, guarded({ ...output, env: process.env, cwd: process.cwd() }).stderr, language)
  const leftovers = new Map<string, Leftover>()
  let input = null as NodeJS.ReadStream | null
  let interrupted: number | null = null
  let exitCode: number = exitCodes.bug

  const noteLeftover = (leftover: Leftover, isThere: boolean): void => {
    if (isThere) leftovers.set(JSON.stringify(leftover), leftover)
    else leftovers.delete(JSON.stringify(leftover))
  }
  watchLeftovers(noteLeftover)
  const endPress = holdPress(pressPort, async (jobs) => {
    const { pressBeside } = await import('./press-beside.ts')
    return pressBeside(environmentOf(words, process.env), jobs)
  })
  worker.on('message', (message: FromWork) => {
    if (message.type === 'end') {
      exitCode = message.exitCode
      // It waits for what is sent until it is told that nothing more comes.
      input?.unpipe(worker.stdin!)
      worker.stdin!.end()
    } else if (message.type === 'listen') {
      input = process.stdin
      input.pipe(worker.stdin!)
    } else if (message.type === 'leftover') noteLeftover(message.leftover, message.isThere)
    // What fails because of the interruption is nothing to tell.
    else if (interrupted === null) output[message.to].write(message.text)
  })

  const endNow = (code: number) => {
    removeLeftovers([...leftovers.values()])
    process.exit(code)
  }
  const interrupt = (code: number) => {
    // Whoever presses Ctrl-C twice wants an end at once.
    if (interrupted !== null) endNow(code)
    interrupted = code
    worker.postMessage('end', [])
    setTimeout(endNow, patience, code)
  }
  process.on('SIGINT', () => interrupt(exitCodes.interrupted))
  process.on('SIGTERM', () => interrupt(exitCodes.terminated))
  // Without a terminal of its own, as under `nohup`, it may have been told not to mind.
  if (isatty(0)) process.on('SIGHUP', () => interrupt(exitCodes.hungUp))

  const failure = await new Promise<unknown>((resolve) => {
    worker.on('error', resolve)
    worker.on('exit', () => resolve(null))
  })
  if (interrupted !== null) endNow(interrupted)
  await endPress()
  input?.destroy()
  if (failure !== null) {
    removeLeftovers([...leftovers.values()])
    exitCode = explain(outOfMemory(failure) ?? failure)
  }
  for (const { failed } of [stdout, stderr]) {
    const error = await failed()
    if (error) exitCode = explain(error)
  }
  process.exitCode = exitCode
}
