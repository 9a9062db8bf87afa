/** Where the socket of a remote browser is: at the address itself, or as the browser there says. */

import { lookup } from 'node:dns/promises'
import type { Environment } from '../../host/environment.ts'

/** The address that the environment names; null where this machine prints. */
export const remoteAddress = (env: Environment): string | null => env.DELRAPPORT_BROWSER_URL || null

/** In milliseconds. */
const patience = 10_000

/**
 * `ws://pool/` is taken as it is; `http://host:9222` is asked which socket to use, which is then reached by the same host, since a
 * browser does not know by which name others know its machine. Throws for any other address.
 */
export async function socketAddress(address: string): Promise<string> {
  if (!URL.canParse(address)) throw new Error('ws://…, http://…?')
  const url = new URL(address)
  if (url.protocol === 'ws:' || url.protocol === 'wss:') return address
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('ws://…, http://…?')
  // Browsers refuse to be spoken to by the name of a machine: a page of the web could be behind it.
  if (url.protocol === 'http:') url.hostname = await addressOf(url.hostname)
  const answer = await fetch(new URL('/json/version', url), {
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const { webSocketDebuggerUrl: told } = (await answer.json()) as { webSocketDebuggerUrl?: unknown }
  if (typeof told !== 'string' || !URL.canParse(told)) throw new Error('/json/version: webSocketDebuggerUrl?')
  const socket = new URL(told)
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  socket.host = url.host
  return socket.href
}

async function addressOf(host: string): Promise<string> {
  const { address, family } = await lookup(host.replace(/^\[|\]$/g, ''))
  return family === 6 ? `[${address}]` : address
}
