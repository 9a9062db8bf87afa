/** The connection to one editor, over whatever carries its messages. */

import { createConnection as createServerConnection } from 'vscode-languageserver/lib/common/server.js'
import {
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node.js'
import type { Connection } from 'vscode-languageserver'

/** What carries messages both ways: the streams of a process, a socket. */
export interface Transport {
  readonly reader: MessageReader
  readonly writer: MessageWriter
}

export interface OpenedConnection {
  readonly connection: Connection
  /** Whether anybody still hears what is sent. */
  isOpen(): boolean
  /** Resolves when the editor has ended it: whether it said first that it would. */
  readonly ended: Promise<boolean>
}

export function openConnection({ reader, writer }: Transport): OpenedConnection {
  let isOpen = true
  let resolveEnded: (isAnnounced: boolean) => void
  const ended = new Promise<boolean>((resolve) => (resolveEnded = resolve))
  const end = (isAnnounced: boolean) => {
    isOpen = false
    resolveEnded(isAnnounced)
  }
  const watchDog = {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: (code: number) => end(code === 0),
  }
  reader.onClose(() => end(watchDog.shutdownReceived))
  const connection = createServerConnection(
    (logger) => createProtocolConnection(reader, writer, logger),
    watchDog,
  )
  return { connection, isOpen: () => isOpen, ended }
}
