/** A run of words as its author wrote it, escapes and all. */

import type { Node } from 'mdast'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'

export interface WrittenText {
  readonly source: string
  readonly start: number
  /** What stands right before it among its siblings. */
  readonly before: Node | undefined
  readonly parent: Node
}

/** Nearly no text has any of these, and each slip one of them. */
export const mayHoldSlips = (source: string): boolean => /[[{^*$@]|ref|==|:[\w+-]+:/i.test(source)

export type TextSlip = (text: WrittenText, context: ChapterContext) => void

/** Where a match stands. */
export const spanAt = (
  { start }: WrittenText,
  { index, 0: written }: RegExpExecArray,
  { file }: ChapterContext,
): Span => ({ file, start: start + index, end: start + index + written.length })
