/** A browser as a process of the system: started as the head of a group of its own, and ended with all of that group. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'
import { EnvironmentError, isExhaustion, reasonOf } from '../../host/environment-error.ts'
import type { Environment } from '../../host/environment.ts'
import { leaves } from '../../host/leftovers.ts'
import { endGroup } from '../../host/process-group.ts'
import { pipeTransport } from './pipe.ts'

export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Rejects when the process cannot be started, ends or says what no browser does. */
  readonly failed: Promise<never>
  /** Ends it and everything it started; safe to call twice. */
  end(): Promise<void>
}

/** Enough for the line that says why a browser did not start. */
const longestComplaint = 64 * 1024

/** Rejects where the system starts no process, with {@link EnvironmentError} where that is for want of open files. */
export async function startProcess(
  program: string,
  words: readonly string[],
  env: Environment,
): Promise<BrowserProcess> {
  const child = spawn(program, words, {
    detached: process.platform !== 'win32',
    env: { ...env },
    // Over a pipe the browser ends with this process, however that ends.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  // It has no pipes to listen to then either.
  if (child.pid === undefined) throw refusal(program, await once(child, 'error'))
  let complaint = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < longestComplaint) complaint += text
  })
  let fail: (error: Error) => void
  const failed = new Promise<never>((_, reject) => {
    fail = (error) => reject(error)
  })
  // Whoever waits for it is told; that nobody does is no mistake.
  failed.catch(() => undefined)
  const { pid } = child
  const gone = leaves({ group: pid })
  let hasEnded = false
  const kill = () => {
    if (hasEnded) return
    hasEnded = true
    process.off('exit', kill)
    endGroup(pid)
    gone()
  }
  // Before the profile's own handler, so that nothing writes to it any more.
  process.prependListener('exit', kill)
  const exited = once(child, 'exit').catch(() => undefined)
  child.on('error', (error) => {
    kill()
    fail(error)
  })
  child.on('exit', (code, signal) => {
    // What it started may go on without it.
    kill()
    fail(new Error(`${complaint}\nended by itself (${signal ?? code})`))
  })
  const [, , , write, read] = child.stdio
  const transport = pipeTransport({ write: write as Writable, read: read as Readable }, (reason) => {
    // The process's own end says more, and comes right after that of its pipe.
    setTimeout(() => fail(new Error(`${complaint}\n${reason}`)), 100)
  })
  return {
    transport,
    failed,
    async end() {
      kill()
      transport.close()
      const patience = new Promise((resolve) => setTimeout(resolve, 2000).unref())
      await Promise.race([exited, patience])
    },
  }
}

function refusal(program: string, [error]: unknown[]): unknown {
  const reason = reasonOf(error)
  return isExhaustion(reason)
    ? new EnvironmentError('exhausted', { path: program, detail: reason }, { cause: error })
    : error
}
