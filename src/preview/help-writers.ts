/** The language server for the pane to write in: over a socket, on the same session, so that the page shows what is typed. */

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Session } from '../engine/session.ts'
import { textLimit } from '../host/workspace.ts'
import { serveEditor } from '../language-help/server/serve.ts'
import { socketTransport } from '../language-help/server/socket-transport.ts'
import type { Language } from '../model/language.ts'
import { heldTexts } from './held-texts.ts'

export interface WritersSetting {
  readonly session: Session
  readonly language: Language
  /** The program's. */
  readonly version: string
  /** Who is answered; all others are refused. */
  readonly mayWrite: (request: IncomingMessage) => boolean
  /** Lays what somebody writes over the disk; null where that is let go of. */
  readonly typed: (file: string, text: string | null) => Promise<void>
}

/** Returns the function that ends all that is open. */
export function helpWriters(
  server: Server,
  { session, language, version, mayWrite, typed }: WritersSetting,
): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4 * textLimit })
  const held = heldTexts((file, text) => void typed(file, text))
  const help = async (socket: WebSocket): Promise<void> => {
    const change = (file: string, text: string | null) => held.hold(socket, file, text)
    const transport = socketTransport(socket)
    await serveEditor({ transport, openSession: () => ({ ...session, changed: change }), language, version })
    // What was not saved is gone with the tab that it was written in.
    held.leave(socket)
    socket.close()
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (mayWrite(request)) sockets.handleUpgrade(request, socket, head, (opened) => void help(opened))
    // Any page of the web can ask, and be gone before it is refused.
    else socket.on('error', gone).end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  })
  return () => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

function gone(): void {}
