/** What stands side by side in the heads and feet of pages: each on one line, with what the other does not need. */

import { oneLine, textWidth } from './text-width.ts'
import type { Words } from './words.ts'

/** The width of a line of a page's head or foot, and the size of its type, in one measure. */
export interface PageLine {
  readonly room: number
  readonly size: number
}

/** In ems, what at least stands between them. */
const gap = 1.4

/** What is longer than its half gives way, as far as it has to. */
export function besideEachOther(
  left: string,
  right: string,
  { room, size }: PageLine,
): readonly [string, string] {
  const both = right === '' ? room : room - gap * size
  const leftOver = (other: string): number => Math.max(both / 2, both - textWidth(other, size))
  return right === ''
    ? [oneLine(left, room, size), right]
    : [oneLine(left, leftOver(right), size), oneLine(right, leftOver(left), size)]
}

/** A foot beside the number of its page, and beside the word for a draft where there is one. */
export function besidePageNumber(
  foot: string,
  words: Words,
  isDraft: boolean,
  { room, size }: PageLine,
): string {
  const number = textWidth(`${words.page} 0000 ${words.of} 0000`, size)
  const middle = isDraft ? room / 2 + textWidth(words.draft, bold * size) / 2 : 0
  return oneLine(foot, room - Math.max(number, middle) - gap * size, size)
}

const bold = 1.08
