/** The two pipes to a browser → messages for its driver. */

import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/** A print comes in pieces of a megabyte; what sends more without an end is no browser. */
export const longestMessage = 256 * 1024 * 1024

/** `fail` is told once, when what comes through is nothing that a browser would say or the pipe is closed. */
export function pipeTransport(
  pipes: { readonly write: Writable; readonly read: Readable },
  fail: (reason: string) => void,
): ConnectionTransport {
  const { write, read } = pipes
  let pending: Buffer[] = []
  let length = 0
  let isOpen = true
  const close = (reason: string) => {
    if (!isOpen) return
    isOpen = false
    read.destroy()
    write.destroy()
    fail(reason)
    transport.onclose?.()
  }
  const transport: ConnectionTransport = {
    send(message) {
      // A driver that comes too late to hear of the end would wait for an answer.
      if (!isOpen) throw new Error('the browser has hung up')
      // What is said unasked, before the driver listens, is not lost on it.
      if (read.listenerCount('data') === 0) read.on('data', take)
      write.write(`${message}\0`)
    },
    close: () => close('closed'),
  }
  const pass = (message: string) => {
    if (!isOpen) return
    // The driver reads a message in a promise: that it cannot shows only there.
    const read: unknown = transport.onmessage?.(message)
    Promise.resolve(read).catch((error: unknown) => close(`no browser’s answer: ${String(error)}`))
  }
  const take = (bytes: Buffer) => {
    pending.push(bytes)
    length += bytes.length
    if (!bytes.includes(0)) {
      if (length > longestMessage) close('no browser’s answer: it does not end')
      return
    }
    const parts = splitAtZero(Buffer.concat(pending))
    const rest = parts.pop()!
    pending = [rest]
    length = rest.length
    for (const part of parts) setImmediate(pass, part.toString('utf8'))
  }
  for (const stream of [read, write]) {
    stream.on('error', (error) => close(error.message))
    stream.on('close', () => close('the browser has hung up'))
  }
  return transport
}

function splitAtZero(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, end))
    start = end + 1
  }
  parts.push(bytes.subarray(start))
  return parts
}
