/** What stands before the first heading of a document: its title page, where it is nothing but short lines. */

import type { ForeignBlock } from '../documents/document.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import { wordsOf } from './words-of.ts'

export interface FrontPage {
  readonly registration: string | null
  readonly author: string | null
  readonly date: IsoDate | null
}

const mostLines = 25
const mostLetters = 160

/** How many blocks the title page has; 0 where what stands first is text of the report, or there is no heading. */
export function frontPageLength(blocks: readonly ForeignBlock[]): number {
  const first = blocks.findIndex(({ type }) => type === 'heading')
  if (first > mostLines) return 0
  const front = blocks.slice(0, Math.max(0, first))
  return front.every(isLine) ? front.length : 0
}

const isLine = (block: ForeignBlock): boolean =>
  block.type === 'image' || (block.type === 'paragraph' && wordsOf(block.content).length <= mostLetters)

const registration = /^(?:diarienummer|dnr|diarienr|registration(?: number)?)\b[\s.:]*(\S.{0,60})$/i
const author = /^(?:handläggare|författare|ansvarig|author)\b[\s:]*(\S.{0,80})$/i
const date = /^(?:datum|date)\b[\s:]*(\S.{0,30})$/i

export function readFrontPage(blocks: readonly ForeignBlock[]): FrontPage {
  const lines = blocks
    .slice(0, mostLines)
    .flatMap((block) => (block.type === 'paragraph' ? [wordsOf(block.content)] : []))
  const said = (pattern: RegExp): string | null =>
    lines.map((line) => pattern.exec(line)?.[1]?.trim()).find((found) => found) ?? null
  const day = said(date)
  return {
    registration: said(registration),
    author: said(author),
    date: day === null ? null : (readDate(day, 'sv') ?? readDate(day, 'en')),
  }
}
