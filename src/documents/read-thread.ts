/** A thread that reads a document: what a hostile file makes it take is taken from nobody else. */

import { parentPort } from 'node:worker_threads'
import type { ReadingOptions } from './document.ts'
import { readHere } from './read-here.ts'

export interface ReadOrder extends ReadingOptions {
  readonly bytes: Uint8Array
  readonly ending: string
}

const port = parentPort!

port.on('message', ({ bytes, ending, language }: ReadOrder) => {
  void readHere(bytes, ending, { language }).then((read) => port.postMessage(read, []))
})
