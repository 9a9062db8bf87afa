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
  return { reader: new StreamMessageReader(input), writer: new StreamMessageWriter(output) }
}
