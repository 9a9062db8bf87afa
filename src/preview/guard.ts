/** Who may ask: only pages of the server's own, and only those that know its secret. */

import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request may ask for, and whether it may change something by that. */
export interface Granted {
  /** What stands behind the secret, without its first `/`. */
  readonly path: string
  readonly isWriting: boolean
}

/**
 * Null for anybody else. Another name than the machine's own in `Host` means that a page of the web has had its name point
 * here. Whoever writes must say that it is a page of the server's own: a browser says so of itself, and no page can make it lie.
 */
export function granted(request: IncomingMessage, port: number, secret: string): Granted | null {
  const { host, origin } = request.headers
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  const isWriting = request.method === 'POST'
  if ((request.method !== 'GET' && !isWriting) || host === undefined || !names.includes(host)) return null
  const isOwn = names.some((name) => origin === `http://${name}`)
  if (origin === undefined ? isWriting : !isOwn) return null
  const [, given = '', ...rest] = (request.url ?? '').split('?')[0]!.split('/')
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  if (one.length !== other.length || !timingSafeEqual(one, other)) return null
  return { path: rest.join('/'), isWriting }
}

/**
 * What a page may do that the server gives: nothing but what comes from it, and be framed by nothing else. In an editor its
 * windows frame it, whose schemes no page of the web can have.
 */
export const headersFor = (isInEditor: boolean) => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'${isInEditor ? ' vscode-webview: vscode-file:' : ''}`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})
