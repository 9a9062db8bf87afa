/** Texts of drawings, set in lines by how wide they are: words are kept whole where they find room. */

import type { MeasureText } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import { text } from './svg.ts'

/** From one line to the next. */
export const lineHeight = 14

export interface TextSetting {
  readonly size: number
  readonly measure: MeasureText
}

/** Lines no wider than `room`, at most `most` of them: the last one is cut off where the text goes on. */
export function setInLines(
  content: string,
  room: number,
  { size, measure }: TextSetting,
  most = Infinity,
): string[] {
  const fits = (part: string): boolean => measure(part, size) <= room
  const lines: string[] = []
  let current = ''
  // A no-break space holds what stands around it together.
  for (const word of content.split(/[^\S\u00a0]+/))
    for (const { piece, goesOn } of pieces(word, fits)) {
      const longer = current === '' ? piece : `${current}${goesOn ? '' : ' '}${piece}`
      if (current === '' || fits(longer)) current = longer
      else {
        lines.push(current)
        current = piece
      }
    }
  lines.push(current)
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cutOff(lines[most - 1]!, fits)]
}

/** Scripts that part no words by hyphens. */
const unhyphenated = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** No more narrow letters find room in place of a hyphen. */
const lettersOfHyphen = 3

/** A word that is wider than its room is broken behind a hyphen of its own, or with one of ours. */
function pieces(
  word: string,
  fits: (part: string) => boolean,
): readonly { readonly piece: string; readonly goesOn: boolean }[] {
  if (fits(word)) return [{ piece: word, goesOn: false }]
  const hyphen = unhyphenated.test(word) ? '' : '-'
  const found: { piece: string; goesOn: boolean }[] = []
  const letters = [...word]
  const textOf = (from: number, to?: number): string => letters.slice(from, to).join('')
  let from = 0
  // From the left: a word may be as long as a line of its chapter, and what finds room is short.
  while (from < letters.length - 1) {
    let count = 1
    while (from + count < letters.length && fits(textOf(from, from + count + 1) + hyphen)) count++
    const isLast = letters.length - from <= count + lettersOfHyphen && fits(textOf(from))
    if (isLast) break
    const own = letters
      .slice(from, from + count + 1)
      .findLastIndex((letter) => letter === '-' || letter === '/')
    const at = own > 1 ? own + 1 : count
    if (from + at >= letters.length) break
    const piece = textOf(from, from + at)
    found.push({ piece: own > 1 ? piece : piece + hyphen, goesOn: found.length > 0 })
    from += at
  }
  return [...found, { piece: textOf(from), goesOn: found.length > 0 }]
}

function cutOff(line: string, fits: (part: string) => boolean): string {
  let letters = [...line]
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}

/** How wide the widest of some texts is; nought of none. */
export const widestOf = (texts: readonly string[], { size, measure }: TextSetting): number =>
  largest(
    texts.map((one) => measure(one, size)),
    0,
  )

/** Whether no word of a text has to be broken to find room. */
export const isWholeIn = (content: string, room: number, setting: TextSetting): boolean =>
  widestOf(content.split(/[^\S\u00a0]+/), setting) <= room

const fromRight = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Says of a line that it is read from the right, whatever it begins with. */
const rightToLeftMark = '\u200f'

/** Lines from the first baseline downwards. All of a text run as its first one does. */
export function linesAt(lines: readonly string[], x: number, y: number, className: string): string {
  const isFromRight = fromRight.test(lines.join(' '))
  return lines
    .map((content, at) => {
      const mark = isFromRight && !fromRight.test(content) ? rightToLeftMark : ''
      return text(x, y + at * lineHeight, mark + content, className)
    })
    .join('')
}
