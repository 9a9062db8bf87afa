/** Who may ask: only pages of the server's own, and only those that know its secret. */

import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * The path behind the secret, without its first `/`; null for anybody else. Another name than the machine's own in `Host`
 * means that a page of the web has had its name point here.
 */
export function grantedPath(request: IncomingMessage, port: number, secret: string): string | null {
  const { host, origin } = request.headers
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (request.method !== 'GET' || host === undefined || !names.includes(host)) return null
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return null
  const [, given = '', ...rest] = (request.url ?? '').split('?')[0]!.split('/')
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other) ? rest.join('/') : null
}

/** What a page may do that the server gives: nothing but what comes from it. */
export const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const
