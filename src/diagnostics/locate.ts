/** Offsets to lines and columns: done late, by those who show places to people. */

import type { SourceText, Span } from '../model/span.ts'
import { graphemesOf } from './graphemes.ts'

/** Both count from 1; columns count UTF-16 units of the text as it was saved, as editors do. */
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
  const files = new Map(sources.map((source) => [source.file, createLines(source)]))
  return (span) => {
    const lines = files.get(span.file)
    if (!lines) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, lines: [] }
    const start = lines.positionAt(span.start)
    const end = lines.positionAt(Math.max(span.start, span.end))
    return { start, end, lines: lines.between(start.line, end.line) }
  }
}

interface Lines {
  positionAt(offset: number): Position
  /** The lines from one to another, as they were saved. */
  between(first: number, last: number): string[]
}

function createLines({ text, asSaved }: SourceText): Lines {
  let starts: readonly number[] = []
  let saved: readonly string[] = []
  const columnsOf = new Map<number, readonly number[]>()
  const lineAt = (line: number): string =>
    text.slice(starts[line - 1], starts[line] === undefined ? undefined : starts[line]! - 1)
  return {
    positionAt(offset) {
      if (starts.length === 0) starts = lineStarts(text)
      const position = positionAt(starts, Math.min(offset, text.length))
      if (asSaved === undefined) return position
      if (saved.length === 0) saved = asSaved.split('\n')
      const line = saved[position.line - 1] ?? ''
      const columns = columnsOf.get(position.line) ?? savedColumns(line)
      columnsOf.set(position.line, columns)
      return { ...position, column: columns[position.column - 1] ?? line.length + 1 }
    },
    between(first, last) {
      const lines: string[] = []
      for (let line = first; line <= last; line++) lines.push(saved[line - 1] ?? lineAt(line))
      return lines
    },
  }
}

/** For each column of a composed line the one in the line as it was saved, where a letter and its ring may be two. */
function savedColumns(line: string): number[] {
  const columns: number[] = []
  for (const { segment, index } of graphemesOf(line))
    for (let unit = 0; unit < segment.normalize('NFC').length; unit++) columns.push(index + 1)
  return columns
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
