/** Offsets to lines and columns: done late, by those who show places to people. */

import type { SourceText, Span } from '../model/span.ts'
import { textLines, type Position } from './text-lines.ts'

export interface Location {
  readonly start: Position
  readonly end: Position
  /** The lines from `start` to `end`. */
  readonly lines: readonly string[]
}

/** Finds places in the sources of one run; a file that could not be read has only a first line. */
export type Locate = (span: Span) => Location

export function createLocator(sources: readonly SourceText[]): Locate {
  const files = new Map(sources.map((source) => [source.file, textLines(source)]))
  return (span) => {
    const lines = files.get(span.file)
    if (!lines) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, lines: [] }
    const start = lines.positionAt(span.start)
    const end = lines.positionAt(Math.max(span.start, span.end))
    return { start, end, lines: lines.between(start.line, end.line) }
  }
}
