/** What a table says above its head where it goes on over a page: `Tabell 1, forts.`, its caption and its unit. */

import { escapeHtml } from '../model/escape-html.ts'
import { textWidth } from '../wording/text-width.ts'
import type { Words } from '../wording/words.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onPaper } from './screen-only.ts'

/** What the part of `lang` says of it that is for the finishing step. */
export const goesOnMarker = 'again'

export interface GoingOn {
  /** `Tabell 1`, or null where it has no number. */
  readonly number: string | null
  readonly caption: string
  readonly unit: string | null
  /** How many columns it has. */
  readonly columns: number
  /** In ems of its type, the room for one line. */
  readonly room: number
}

/**
 * A row of the table's head, which a browser prints on each page. Where the table begins it stands in the room of its caption's
 * last line, and finishing takes it out of there; on no page is it read.
 */
export function goesOnRow(
  { number, caption, unit, columns, room }: GoingOn,
  { goesOn }: Words,
  lang: string,
): SafeHtml {
  const begun = number === null ? '' : `${number}, ${goesOn} `
  const end = unit === null ? '' : ` ${unit}`
  const text = shortenedTo(
    number === null ? `${caption}, ${goesOn}` : caption,
    room - bold * textWidth(begun + end, 1),
  )
  const said = [
    begun === '' ? '' : `<span class="number">${escapeHtml(begun.trim())}</span> `,
    escapeHtml(text),
    end === '' ? '' : ` <span class="unit">${escapeHtml(unit!)}</span>`,
  ]
  return safeHtml(
    onPaper(
      `<tr class="goes-on" lang="${lang}-x-${goesOnMarker}"><td colspan="${columns}"><div>${said.join('')}</div></td></tr>`,
    ),
  )
}

const bold = 1.08

/** Its first words, as many as fit. */
function shortenedTo(text: string, room: number): string {
  const words = text.replaceAll('\u00ad', '').trim().split(/\s+/)
  if (bold * textWidth(words.join(' '), 1) <= room) return words.join(' ')
  while (words.length > 0 && bold * textWidth(`${words.join(' ')} \u2026`, 1) > room) words.pop()
  return words.length === 0 ? '' : `${words.join(' ')} \u2026`
}
