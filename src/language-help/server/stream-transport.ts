/** Messages over streams, each behind its length. */

import { Writable, type Readable } from 'node:stream'
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js'
import type { Transport } from './connection.ts'

/** `write` is given whole messages, and what stands above them. */
export function streamTransport(input: Readable, write: (text: string) => unknown): Transport {
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      write(chunk.toString())
      done()
    },
  })
  const reader = new StreamMessageReader(input)
  // Waiting on and on for the rest of a message would outlive an editor that is killed while it writes one.
  reader.partialMessageTimeout = 0
  return { reader, writer: new StreamMessageWriter(output) }
}
