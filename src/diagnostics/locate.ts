/** Offsets to lines and columns: done late, by those who show places to people. */

import type { SourceText, Span } from '../model/span.ts'

/** Both count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Location {
  readonly start: Position
  readonly end: Position
  /** The lines from `start` to `end`. */
  readonly lines: readonly string[]
}

/** Finds places in the sources of one run; a file that could not be read has only a first line. */
export type Locate = (span: Span) => Location

export function createLocator(sources: readonly SourceText[]): Locate {
  const files = new Map(sources.map((source) => [source.file, { text: source.text, starts: [] as number[] }]))
  return (span) => {
    const source = files.get(span.file)
    if (!source) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, lines: [] }
    if (source.starts.length === 0) source.starts = lineStarts(source.text)
    const start = positionAt(source.starts, Math.min(span.start, source.text.length))
    const end = positionAt(source.starts, Math.min(Math.max(span.start, span.end), source.text.length))
    const lines: string[] = []
    for (let line = start.line; line <= end.line; line++) {
      const next = source.starts[line]
      lines.push(source.text.slice(source.starts[line - 1], next === undefined ? undefined : next - 1))
    }
    return { start, end, lines }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}
