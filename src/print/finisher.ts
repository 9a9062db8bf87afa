/** Finishes parts of documents: in this thread, or in others beside it, so that the next part is printed meanwhile. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { programRoot } from '../host/package-files.ts'
import { atMost } from '../host/at-most.ts'
import { outOfMemory } from '../host/environment-error.ts'
import { handedOver } from '../host/handed-over.ts'
import { onShutdown } from '../host/shutdown.ts'
import type { PartFacts } from './finish/facts.ts'
import type { FinishAnswer, FinishOrder } from './finish-thread.ts'
import type { FinishedPart } from './finish/part.ts'
import { failureOf } from './thread-failure.ts'

export interface Finisher {
  /** Throws UnfinishablePdf for what is not a tagged PDF as Chromium writes it. `pdf` is the finisher's from then on. */
  finish(pdf: Uint8Array, facts: PartFacts): Promise<FinishedPart>
  /** Starts a thread ahead of the first part that it will finish. */
  start(): void
  /** Whether there is a thread that has been started, which need not be waited for. */
  isStarted(): boolean
  end(): Promise<void>
}

/** What finishes in this thread, loaded when it is wanted. */
export const loadFinishing = () => import('./finish/finish-part.ts')

export const finishHere: Finisher = {
  finish: async (pdf, facts) => (await loadFinishing()).finishPart(pdf, facts),
  start: () => undefined,
  isStarted: () => false,
  end: async () => undefined,
}

/** The script of a thread; sources that have not been compiled can start none. */
const script = import.meta.url.endsWith('.ts')
  ? null
  : pathToFileURL(path.join(programRoot, 'dist/print/finish-thread.js'))

/** `threads` is how many work at once at most. */
export function createFinisher(threads: number): Finisher {
  if (script === null) return finishHere
  const free: Worker[] = []
  const all = new Set<Worker>()
  const inTurn = atMost(threads)
  const end = async () => {
    forget()
    await Promise.all([...all].map((worker) => worker.terminate()))
  }
  const forget = onShutdown(end)
  const started = (): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 8 } })
    all.add(worker)
    // One that has ended is not asked again.
    worker.once('exit', () => all.delete(worker))
    return worker
  }
  return {
    finish: (pdf, facts) =>
      inTurn(async () => {
        const worker = free.pop() ?? started()
        const answer = await answerOf(worker, { pdf, facts })
        free.push(worker)
        if ('part' in answer) return answer.part
        throw failureOf(answer)
      }),
    start() {
      const worker = started()
      worker.unref()
      free.push(worker)
    },
    isStarted: () => all.size > 0,
    end,
  }
}

function answerOf(worker: Worker, order: FinishOrder): Promise<FinishAnswer> {
  return new Promise((resolve, reject) => {
    const settle =
      <T>(how: (value: T) => void) =>
      (value: T): void => {
        worker.off('message', hear)
        worker.off('error', fail)
        worker.off('exit', leave)
        // Nothing waits for one that has nothing to do.
        worker.unref()
        how(value)
      }
    const hear = settle(resolve)
    const fail = settle((error: unknown) => reject(outOfMemory(error) ?? error))
    const leave = settle((code: number) => reject(new Error(`a thread ended with ${code}`)))
    worker.on('message', hear)
    worker.on('error', fail)
    worker.on('exit', leave)
    worker.ref()
    worker.postMessage(order, handedOver([order.pdf]))
  })
}
