/** One pass over a content stream: what is tagged, what is painted without a tag, and where lines of text end. */

import { isDict, nameOf } from '../../../pdf-syntax/values.ts'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'
import { boxOf, identity, multiply, within, type Box, type Matrix } from './geometry.ts'
import { lacksGlyph } from './glyph-codes.ts'
import { eachOperator, nameIn, numbersIn, operandsIn } from './operators.ts'
import type { LooseRun, ScannedContent, Sequence, TextBlock } from './scanned-content.ts'

export interface ScanContext {
  /** Whether the font of that name has two bytes to a character. */
  isWide(font: string): boolean
  /** Whether the form of that name holds tags of its own. */
  isTaggedForm(name: string): boolean
}

interface Marked {
  readonly sequence: Sequence | null
  /** Whether it says what is in it: content with a tag, or an artifact. That letters run backwards says neither. */
  readonly isTold: boolean
}

const paint = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh'])
const pathStart = new Set(['m', 're'])

export function scanContent(bytes: Buffer, context: ScanContext): ScannedContent {
  const sequences: Sequence[] = []
  const loose: LooseRun[] = []
  const blocks: TextBlock[] = []
  const margins: TextBlock[] = []
  const missing: number[] = []
  const marked: Marked[] = []
  const saved: { matrix: Matrix; clip: Box | null }[] = []
  let matrix = identity
  let clip: Box | null = null
  let body: Box | null = null
  let font = ''
  let size = 0
  let path = -1
  let lastBox: (() => Box) | null = null
  let isWide = false
  let clips = false
  let run: LooseRun | null = null
  let block: (TextBlock & { isLoose: boolean; isPlaced: boolean }) | null = null

  const inSequence = (): Sequence | null => marked.findLast(({ sequence }) => sequence)?.sequence ?? null

  const isLoose = (): boolean => !marked.some(({ isTold }) => isTold)

  /** Graphics state saved within an artifact would have to be restored within it. */
  const endRun = (): void => {
    if (run) loose.push(run)
    run = null
  }
  const painted = (start: number, end: number, y: number | null): void => {
    const sequence = inSequence()
    if (sequence) sequence.paints = true
    if (!isLoose()) return
    // A page's header and footer are artifacts of their own.
    if (run && y !== null && run.y !== null && Math.abs(run.y - y) > 40) endRun()
    run ??= { start, end, y }
    run.end = end
    run.y ??= y
  }

  eachOperator(bytes, (operator, start, at, end) => {
    switch (operator) {
      case 'Td':
        return
      case 'Tj':
      case 'TJ': {
        if (!block) return
        const sequence = inSequence()
        block.lastGlyph = at
        block.sequence ??= sequence
        if (sequence) sequence.hasText = sequence.paints = true
        else if (isLoose()) block.isLoose = true
        if (isWide && lacksGlyph(bytes, start, at)) missing.push(start)
        return
      }
      case 'BT':
        block = {
          sequence: null,
          x: 0,
          y: 0,
          unit: 1,
          size: 0,
          font,
          lastGlyph: -1,
          end: 0,
          begin: start,
          isLoose: false,
          isPlaced: false,
        }
        return
      case 'ET':
        if (block && block.lastGlyph >= 0) {
          block.end = start
          block.font = font
          if (block.sequence) blocks.push(block)
          else if (block.isLoose) {
            margins.push(block)
            painted(block.begin, end, block.y)
          }
        }
        block = null
        return
      case 'Tf':
        font = nameIn(bytes, start, at)
        size = numbersIn(bytes, start, at).at(-1) ?? Number.NaN
        isWide = context.isWide(font)
        return
      case 'Tm': {
        if (!block || block.isPlaced) return
        const placed = multiply(numbersIn(bytes, start, at), matrix)
        block.isPlaced = true
        block.x = placed[4]!
        block.y = placed[5]!
        block.unit = Math.hypot(placed[0]!, placed[1]!)
        block.size = size * Math.hypot(placed[2]!, placed[3]!)
        return
      }
      case 'q':
        endRun()
        saved.push({ matrix, clip })
        return
      case 'Q': {
        endRun()
        const back = saved.pop()
        if (back) ({ matrix, clip } = back)
        return
      }
      case 'cm':
        matrix = multiply(numbersIn(bytes, start, at), matrix)
        return
      case 'W':
      case 'W*':
        clips = true
        return
      case 'n':
        if (clips && lastBox) {
          clip = within(clip, lastBox())
          body ??= clip
        }
        path = -1
        clips = false
        return
      case 'Do':
        if (context.isTaggedForm(nameIn(bytes, start, at))) endRun()
        else painted(start, end, null)
        return
      case 'BMC':
      case 'BDC': {
        endRun()
        const sequence = operator === 'BDC' ? sequenceAt(start, at, end) : null
        if (sequence) sequences.push(sequence)
        const isTold = sequence !== null || nameOf(operandsIn(bytes, start, at)[0]) === 'Artifact'
        marked.push({ sequence, isTold })
        return
      }
      case 'EMC': {
        endRun()
        const sequence = marked.pop()?.sequence
        if (sequence) [sequence.close, sequence.end] = [start, end]
        return
      }
    }
    if (pathStart.has(operator)) {
      if (path < 0) path = start
      const now = matrix
      lastBox = operator === 're' ? () => rectangleAt(numbersIn(bytes, start, at), now) : null
    } else if (paint.has(operator)) {
      painted(path < 0 ? start : path, end, null)
      path = -1
    }
  })
  endRun()
  if (sequences.some(({ end }) => end < 0)) throw new UnfinishablePdf('tagged content is not closed')
  return { sequences, loose, blocks, margins, missing, body }

  function sequenceAt(start: number, at: number, end: number): Sequence | null {
    const [tag, properties] = operandsIn(bytes, start, at)
    const id = isDict(properties) ? properties.get('MCID') : undefined
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id > 1e6) return null
    return {
      id,
      tag: nameOf(tag) ?? '',
      start,
      open: end,
      close: -1,
      end: -1,
      font,
      size,
      matrix,
      hasText: false,
      paints: false,
      artifact: null,
    }
  }
}

const rectangleAt = ([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): Box =>
  boxOf(matrix, x, y, width, height)
