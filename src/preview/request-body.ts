/** What a page sends along with what it asks for. */

import type { IncomingMessage } from 'node:http'
import { textLimit } from '../host/workspace.ts'

/** Characters, of JSON: more than any chapter takes. */
const limit = 2 * textLimit

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
  const given = parsed(body)
  return Array.isArray(given) && given.every((name) => typeof name === 'string') ? given : null
}

/** Null for what is no text. */
export function sentText(body: string | null): string | null {
  const given = parsed(body)
  return typeof given === 'string' ? given : null
}

/** A file's text as an editor holds it; null where that is what was saved. Files are named from the workspace's root. */
export interface Typed {
  readonly file: string
  readonly text: string | null
}

/** Where an editor's cursor stands, counted from nought, in UTF-16 units. */
export interface Cursor {
  readonly file: string
  readonly line: number
  readonly character: number
}

/** Null for what is no text of a file. */
export function typedText(body: string | null): Typed | null {
  const { file, text } = fieldsOf(body)
  return typeof file === 'string' && (text === null || typeof text === 'string') ? { file, text } : null
}

/** Null for what is no place in a file. */
export function cursorOf(body: string | null): Cursor | null {
  const { file, line, character } = fieldsOf(body)
  return typeof file === 'string' && isCount(line) && isCount(character) ? { file, line, character } : null
}

const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && Number(given) >= 0

function fieldsOf(body: string | null): { readonly [name: string]: unknown } {
  const given = parsed(body)
  return typeof given === 'object' && given !== null ? { ...given } : {}
}

function parsed(body: string | null): unknown {
  try {
    return body === null ? null : JSON.parse(body)
  } catch {
    return null
  }
}
