/** A file made elsewhere → what it says, within bounds of time and memory that no file can break. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { outOfMemory } from '../host/environment-error.ts'
import { programRoot } from '../host/package-files.ts'
import { onShutdown } from '../host/shutdown.ts'
import type { DocumentFault, ForeignDocument, ReadingOptions } from './document.ts'
import { readHere } from './read-here.ts'
import type { ReadOrder } from './read-thread.ts'

/** Bytes of a file that is read at all. */
export const documentLimit = 100 * 1024 * 1024

/** A report of a thousand pages takes a tenth of it. */
const mostMilliseconds = 120_000
const mostMegabytes = 1024

/** The script of the thread; sources that have not been compiled can start none. */
const script = import.meta.url.endsWith('.ts')
  ? null
  : pathToFileURL(path.join(programRoot, 'dist/documents/read-thread.js'))

/** `ending` is what the file's name ends in, in lower case: `.docx`. Never rejects for what is in the file. */
export async function readDocument(
  bytes: Uint8Array,
  ending: string,
  options: ReadingOptions,
): Promise<ForeignDocument | DocumentFault> {
  if (script === null) return readHere(bytes, ending, options)
  const order: ReadOrder = { bytes, ending, ...options }
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, stackSizeMb: 4 },
  })
  const forget = onShutdown(async () => void (await worker.terminate()))
  const timer = { late: undefined as NodeJS.Timeout | undefined }
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error) => (outOfMemory(error) ? resolve({ fault: 'size' }) : reject(error)))
      worker.once('exit', (code) => reject(new Error(`a thread ended with ${code}`)))
      worker.postMessage(order, [])
      timer.late = setTimeout(() => resolve({ fault: 'time' }), mostMilliseconds)
    })
  } finally {
    clearTimeout(timer.late)
    forget()
    await worker.terminate()
  }
}
