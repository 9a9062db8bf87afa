/** Messages over a socket, each a message of its own. */

import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node.js'
import type { Transport } from './connection.ts'

/** What is asked of a socket. */
export interface MessageSocket {
  readonly readyState: number
  readonly OPEN: number
  send(text: string): void
  on(event: 'message', hear: (data: Buffer) => void): unknown
  on(event: 'error', hear: (error: Error) => void): unknown
  on(event: 'close', hear: () => void): unknown
  off(event: 'message', hear: (data: Buffer) => void): unknown
}

export const socketTransport = (socket: MessageSocket): Transport => ({
  reader: readerOf(socket),
  writer: writerOf(socket),
})

function readerOf(socket: MessageSocket): MessageReader {
  class SocketReader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      const hear = (data: Buffer): void => {
        try {
          callback(JSON.parse(data.toString('utf8')) as Message)
        } catch (error) {
          this.fireError(error)
        }
      }
      socket.on('message', hear)
      socket.on('error', (error) => this.fireError(error))
      socket.on('close', () => this.fireClose())
      return { dispose: () => socket.off('message', hear) }
    }
  }
  return new SocketReader()
}

function writerOf(socket: MessageSocket): MessageWriter {
  class SocketWriter extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      // Whoever has left hears nothing more.
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
      return Promise.resolve()
    }
    end(): void {}
  }
  return new SocketWriter()
}
