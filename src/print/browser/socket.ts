/** A socket to a browser on another machine → messages for its driver. */

import type { ConnectionTransport } from 'puppeteer-core'
import type { WebSocket } from 'ws'

export function socketTransport(socket: WebSocket): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      if (socket.readyState !== socket.OPEN) throw new Error('the browser has hung up')
      socket.send(leavingNothing(message))
    },
    close: () => socket.terminate(),
  }
  socket.on('message', (message: Buffer) => {
    const read: unknown = transport.onmessage?.(message.toString('utf8'))
    // The driver reads a message in a promise: that it cannot shows only there.
    Promise.resolve(read).catch(() => socket.terminate())
  })
  socket.on('error', () => undefined)
  socket.on('close', () => transport.onclose?.())
  return transport
}

const opening = '"method":"Target.createBrowserContext","params":{'

/** Whoever dies in the middle leaves no pages behind in a browser that others use: the driver cannot be told to ask for that. */
const leavingNothing = (message: string): string =>
  message.replace(opening, `${opening}"disposeOnDetach":true,`).replace('true,}', 'true}')
