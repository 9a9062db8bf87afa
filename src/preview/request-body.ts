/** What a page sends along with what it asks for. */

import type { IncomingMessage } from 'node:http'

/** Characters: more than any list of problems takes. */
const limit = 256 * 1024

/** Null for what is too long, or not sent as JSON: no page of the web can send that without being asked first. */
export async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (request.headers['content-type'] !== 'application/json') return null
  let body = ''
  request.setEncoding('utf8')
  for await (const part of request) {
    body += String(part)
    if (body.length > limit) return null
  }
  return body
}

/** The names of fixes; null for what is no list of names. */
export function wantedFixes(body: string | null): readonly string[] | null {
  if (body === null) return null
  try {
    const given: unknown = JSON.parse(body)
    return Array.isArray(given) && given.every((name) => typeof name === 'string') ? given : null
  } catch {
    return null
  }
}
