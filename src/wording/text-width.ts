/** How wide a text is set, told without a browser: by classes of letters of the theme's sans serif, a little on the wide side. */

import { remembered } from '../model/remembered.ts'

/** Widths in ems. */
const narrow = 0.28
const digit = 0.5
const capital = 0.64
const broad = 0.86
const usual = 0.53

export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const letter of text) sum += letterWidth(letter)
  return size * sum
}

const letterWidth = remembered((letter: string): number => {
  if (/[iljtfrI.,:;'’”!|()\s\u00a0-]/.test(letter)) return narrow
  if (/[0-9+\u2212\u2013]/.test(letter)) return digit
  if (/[mwMW@%&]/.test(letter)) return broad
  return /\p{Lu}/u.test(letter) ? capital : usual
})
/** As many whole words of a text as fit into `room`; where it goes on, three dots say so. */
export function oneLine(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  const words = text.split(/\s+/)
  let short = ''
  for (const word of words) {
    const longer = short === '' ? word : `${short} ${word}`
    if (textWidth(`${longer}…`, size) > room) break
    short = longer
  }
  return short === '' ? shortened(text, room, size) : `${short.replace(/(?<![\s.,:;–-])[\s.,:;–-]+$/u, '')}…`
}

function shortened(line: string, room: number, size: number): string {
  let short = ''
  for (const letter of line) {
    if (short !== '' && textWidth(`${short}${letter}…`, size) > room) break
    short += letter
  }
  return `${short.trimEnd()}…`
}
