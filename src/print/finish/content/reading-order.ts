/** Text that is written from right to left, in the order that it is read in: it is painted from left to right, line by line. */

import type { Direction } from '../../../model/writing-direction.ts'
import { isDict, isString, textOfString } from '../../../pdf-syntax/values.ts'
import { readingOrder } from './bidi.ts'
import type { ContentStream } from './content-streams.ts'
import type { FindFont } from './fonts.ts'
import { singleCode, codesIn } from './glyph-codes.ts'
import { eachOperator, nameIn, numbersIn, operandsIn } from './operators.ts'
import type { Sequence } from './scanned-content.ts'

/** Tagged text in the stream that holds it. */
export interface Painted {
  readonly stream: ContentStream
  readonly sequence: Sequence
}

/** The lines of a text in the order of the page, each as it is read. */
export function linesAsRead(painted: readonly Painted[], base: Direction, fontOf: FindFont): string[] {
  return linesOf(painted.flatMap((one) => partsOf(one, fontOf))).map((texts) =>
    readingOrder(texts, base)
      .map((index) => texts[index]!)
      .join(''),
  )
}

/** What stands on a line for itself: a letter with its marks, or a ligature. */
interface Part {
  readonly text: string
  /** Where it begins, and its line, on the page. */
  readonly x: number
  readonly y: number
  readonly size: number
}

function partsOf({ stream, sequence }: Painted, fontOf: FindFont): Part[] {
  const { bytes, resources, cuts, unread } = stream
  const parts: Part[] = []
  const blocks = stream.blocks.filter((block) => block.sequence === sequence)
  let font = fontOf(resources, sequence.font)
  let { size } = sequence
  let block = -1
  let depth = 0
  /** How deep what has its text given stands. */
  let given = 0
  let waiting = ''
  let isUnread = false
  /** Where the line begins, from the beginning of its block, and how far it has been painted since; in units of text space. */
  let right = 0
  let along = 0
  const add = (text: string): void => {
    const on = blocks[block]
    if (text === '' || isUnread || !on) return
    parts.push({ text: inLetters(text), x: on.x + on.unit * (right + along), y: on.y, size: on.size })
  }
  const visit = (operator: string, start: number, at: number): void => {
    if (operator === 'Tf') {
      font = fontOf(resources, nameIn(bytes, start, at))
      size = numbersIn(bytes, start, at).at(-1) ?? size
    } else if (operator === 'BT') {
      isUnread = unread.has(start)
      right = along = 0
      if (blocks[block + 1]?.begin === start) block++
    } else if (operator === 'Td') {
      right += numbersIn(bytes, start, at)[0] ?? 0
      along = 0
    } else if (operator === 'BDC' || operator === 'BMC') {
      depth++
      const properties = operator === 'BDC' ? operandsIn(bytes, start, at)[1] : undefined
      const actual = isDict(properties) ? properties.get('ActualText') : undefined
      if (given > 0 || !isString(actual) || cuts.has(start)) return
      given = depth
      waiting = textOfString(actual)
    } else if (operator === 'EMC') {
      if (depth-- === given) given = 0
    } else if (operator !== 'Tj' && operator !== 'TJ') return
    else {
      // What has its text given stands where the first of its glyphs does.
      if (given > 0) add(waiting)
      waiting = ''
      const isWide = font?.wide ?? false
      const single = isWide ? singleCode(bytes, start, at) : -1
      const codes = single >= 0 ? [single] : codesIn(bytes, start, at, isWide)
      for (const code of codes) {
        if (given === 0 && !cuts.has(start)) add(font?.unicode.get(code) ?? '\ufffd')
        along += ((font?.advance(code) ?? 0) / 1000) * size
      }
    }
  }
  eachOperator(bytes, visit, sequence.open, sequence.close)
  return parts
}

/** Ligatures, and letters with their marks, as the letters that they are made of. */
export const inLetters = (text: string): string =>
  /[\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? text.normalize('NFKC') : text

/** The next line begins where letters stand lower, or higher. What stands at the same place was painted in the order that it is in. */
function linesOf(parts: readonly Part[]): string[][] {
  const lines: Part[][] = []
  let last: Part | null = null
  for (const part of parts) {
    const isSame = last && Math.abs(last.y - part.y) <= 0.6 * Math.max(last.size, part.size)
    if (isSame) lines.at(-1)!.push(part)
    else lines.push([part])
    last = part
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x).map(({ text }) => text))
}
