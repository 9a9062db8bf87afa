/**
 * Lines of text with numbers that are known only when the whole document is: pages of the contents, `Page x of y`. They are
 * printed with digits that stand for them, so that the font has all ten, and written anew once the numbers are known.
 */

import { placeholders } from '../../../render/page-slots.ts'
import { decimal } from '../objects/write-objects.ts'
import type { ContentStream } from './content-streams.ts'
import type { FindFont, Font } from './fonts.ts'
import { codesIn } from './glyph-codes.ts'
import { eachOperator, nameIn, numbersIn } from './operators.ts'
import type { Digit, Glyph, OpenLine, Slot } from '../part.ts'
import type { TextBlock } from './scanned-content.ts'

/** A line of the contents: all of it is the number, which ends where all of them end. */
export function contentsLine(
  stream: ContentStream,
  block: TextBlock,
  fontOf: FindFont,
  id: string,
): OpenLine | null {
  const line = readLine(stream, block, fontOf)
  return line && withSlots(line, [[{ id }, placeholders.contents]], 'end')
}

/** A line of a page's margin that says `pageLine`; it stays at the side of the page that it stands at. Null for any other: an author's title may hold the same digits. */
export function marginLine(
  stream: ContentStream,
  block: TextBlock,
  fontOf: FindFont,
  pageLine: string,
): OpenLine | null {
  const line = readLine(stream, block, fontOf)
  if (!line || textsOf(line).join('').replace(/\s/g, ' ') !== pageLine) return null
  const { page } = stream
  const middle = block.x + (block.unit * line.width) / 2
  return withSlots(
    line,
    [
      ['page', placeholders.page],
      ['pages', placeholders.pages],
    ],
    page && middle > page.width / 2 ? 'end' : 'start',
  )
}

interface Line {
  readonly head: string
  readonly matrix: readonly number[]
  readonly glyphs: readonly Glyph[]
  readonly width: number
  readonly font: Font
  readonly size: number
}

/** Null for a line that holds more than glyphs of one font in a row. */
function readLine(stream: ContentStream, { begin, end }: TextBlock, fontOf: FindFont): Line | null {
  const { bytes, resources } = stream
  let font: Font | null = null
  let size = 0
  let head = ''
  let matrix: number[] | null = null
  let x = 0
  let start = 0
  let before = ''
  let isPlain = true
  const glyphs: { code: number; x: number; before: string; after: string }[] = []
  eachOperator(
    bytes,
    (operator, from, at, to) => {
      switch (operator) {
        case 'BT':
          return
        case 'Tf':
          if (font) isPlain = false
          font = fontOf(resources, nameIn(bytes, from, at))
          size = numbersIn(bytes, from, at).at(-1) ?? 0
          head = bytes.toString('latin1', from, to)
          return
        case 'Tm':
          if (matrix) isPlain = false
          matrix = [...numbersIn(bytes, from, at)]
          return
        case 'Td': {
          const [right = 0, down = 0] = numbersIn(bytes, from, at)
          if (down !== 0) isPlain = false
          x = start += right
          return
        }
        case 'BDC':
          before = bytes.toString('latin1', from, to)
          return
        case 'EMC': {
          const last = glyphs.at(-1)
          if (last) last.after = 'EMC'
          return
        }
        case 'Tj':
          if (!font?.wide) {
            isPlain = false
            return
          }
          for (const code of codesIn(bytes, from, at, true)) {
            glyphs.push({ code, x, before, after: '' })
            before = ''
            x += (font.advance(code) / 1000) * size
          }
          return
        default:
          isPlain = false
      }
    },
    begin,
    end,
  )
  return isPlain && font && matrix ? { head, matrix, glyphs, width: x, font, size } : null
}

const textsOf = ({ glyphs, font }: Pick<Line, 'glyphs' | 'font'>): string[] =>
  glyphs.map(({ code }) => font.unicode.get(code) ?? '\ufffd')

function withSlots(
  { head, matrix, glyphs, width, font, size }: Line,
  wanted: readonly (readonly [Slot, string])[],
  anchor: OpenLine['anchor'],
): OpenLine | null {
  const texts = textsOf({ glyphs, font })
  const digits: Digit[] = []
  const slots: OpenLine['slots'][number][] = []
  let after = 0
  for (const [slot, placeholder] of wanted) {
    const from = texts.findIndex(
      (_, at) => at >= after && [...placeholder].every((digit, index) => texts[at + index] === digit),
    )
    if (from === -1) return null
    after = from + placeholder.length
    slots.push({ slot, from, to: after })
    ;[...placeholder].forEach((digit, index) => {
      const { code } = glyphs[from + index]!
      digits[Number(digit)] = { code, advance: (font.advance(code) / 1000) * size }
    })
  }
  // What follows the last digit says how far it goes; the end of the line where nothing does.
  const all = [...glyphs, { code: -1, x: width, before: '', after: '' }]
  return { head, matrix, glyphs: all, slots, digits, anchor }
}

/** The line with its numbers in it, as operators of a content stream that `ET` ends. */
export function closedLine(line: OpenLine, numberOf: (slot: Slot) => number): string {
  const { head, matrix, glyphs, slots, digits } = line
  const placed: Glyph[] = []
  let moved = 0
  let at = 0
  for (const { slot, from, to } of slots) {
    for (; at < from; at++) placed.push({ ...glyphs[at]!, x: glyphs[at]!.x + moved })
    let x = glyphs[from]!.x + moved
    for (const written of String(numberOf(slot))) {
      const { code, advance } = digits[Number(written)]!
      placed.push({ code, x, before: '', after: '' })
      x += advance
    }
    moved = x - glyphs[to]!.x
    at = to
  }
  for (; at < glyphs.length - 1; at++) placed.push({ ...glyphs[at]!, x: glyphs[at]!.x + moved })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const shift = line.anchor === 'end' ? -moved : 0
  const tm = [a, b, c, d, e + a * shift, f + b * shift].map(rounded).join(' ')
  let text = `BT\n${head}\n${tm} Tm\n`
  let last = 0
  for (const { code, x, before, after } of placed) {
    if (before !== '') text += `${before}\n`
    const right = rounded(x - last)
    text += `${right === '0' ? '' : `${right} 0 Td `}<${code.toString(16).padStart(4, '0')}> Tj\n`
    if (after !== '') text += `${after}\n`
    last = x
  }
  return text
}

/** Finer than any printer. */
const rounded = (value: number): string => decimal(Math.round(value * 1e5) / 1e5)
