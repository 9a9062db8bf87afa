/** Starts the thread that works, with little loaded before: it takes its time to start. */

import { isatty } from 'node:tty'
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { Leftover } from '../host/leftovers.ts'

/** What the thread is given. */
export interface WorkOrder {
  readonly words: readonly string[]
  readonly cwd: string
  readonly isTTY: Readonly<Record<'stdout' | 'stderr', boolean>>
  /** Leads to the browser, which this thread's supervisor holds. */
  readonly pressPort: MessagePort
}

/** What the thread tells. */
export type FromWork =
  | { readonly type: 'write'; readonly to: 'stdout' | 'stderr'; readonly text: string }
  | { readonly type: 'leftover'; readonly leftover: Leftover; readonly isThere: boolean }
  /** It wants what is sent to the process. */
  | { readonly type: 'listen' }
  | { readonly type: 'end'; readonly exitCode: number }

export interface StartedWork {
  readonly worker: Worker
  /** Where the thread asks for the browser. */
  readonly pressPort: MessagePort
}

/** `script` is the thread's. Whoever starts it must listen before anything else is heard. */
export function startWork(script: URL): StartedWork {
  const { port1, port2 } = new MessageChannel()
  const order: WorkOrder = {
    words: process.argv.slice(2),
    cwd: process.cwd(),
    isTTY: { stdout: isatty(1), stderr: isatty(2) },
    pressPort: port2,
  }
  const worker = new Worker(script, {
    workerData: order,
    stdin: true,
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  })
  return { worker, pressPort: port1 }
}
