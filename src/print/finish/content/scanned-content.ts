/** What one pass over a content stream finds. */

import type { Box, Matrix } from './geometry.ts'

/** Tagged content: from `start` (its operands) through `BDC` (ends at `open`) and `EMC` (begins at `close`) to `end`. */
export interface Sequence {
  readonly id: number
  readonly tag: string
  readonly start: number
  readonly open: number
  close: number
  end: number
  /** The graphics state that it begins in. */
  readonly font: string
  readonly size: number
  readonly matrix: Matrix
  hasText: boolean
  paints: boolean
  /** Why it is to be no content but decoration. */
  artifact: 'Pagination' | 'Layout' | null
}

/** Painted without a tag. */
export interface LooseRun {
  readonly start: number
  end: number
  /** Where its text stands; null without text. */
  y: number | null
}

/** A stretch of text on one line, set in one go. */
export interface TextBlock {
  sequence: Sequence | null
  x: number
  y: number
  /** What one unit of text space is on the page. */
  unit: number
  size: number
  font: string
  /** Where `BT` begins. */
  readonly begin: number
  /** Where its last glyphs are: the offset after their string. */
  lastGlyph: number
  /** Where `ET` begins. */
  end: number
}

export interface ScannedContent {
  readonly sequences: readonly Sequence[]
  readonly loose: readonly LooseRun[]
  /** Tagged text blocks in the order they are painted. */
  readonly blocks: readonly TextBlock[]
  /** Text blocks without a tag, such as a page's header and footer. */
  readonly margins: readonly TextBlock[]
  /** Offsets of strings with a glyph that the font lacks. */
  readonly missing: readonly number[]
  /** The area inside the page's margins, as far as it is clipped. */
  readonly body: Box | null
}
