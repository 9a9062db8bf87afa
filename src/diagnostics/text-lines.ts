/** Offsets of a source text ↔ lines and columns of the text as its author's editor shows it. */

import type { SourceText } from '../model/span.ts'
import { graphemesOf } from './graphemes.ts'

/** Both count from 1; columns count UTF-16 units of the text as it was saved, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface TextLines {
  /** What lies beyond the text stands at its end; what lies within a letter, where that begins. */
  positionAt(offset: number): Position
  /** The other way round: what lies beyond a line stands at its end. */
  offsetAt(position: Position): number
  /** The lines from one to another, as they were saved. */
  between(first: number, last: number): string[]
}

export function textLines({ text, asSaved }: SourceText): TextLines {
  let starts: readonly number[] = []
  let saved: readonly string[] = []
  const columnsOf = new Map<number, readonly number[]>()
  const startsOfLines = () => (starts.length === 0 ? (starts = lineStarts(text)) : starts)
  const lineAt = (line: number): string => {
    const next = startsOfLines()[line]
    return text.slice(startsOfLines()[line - 1], next === undefined ? undefined : next - 1)
  }
  /** For each offset within a line the column; null where they go together. */
  const columnsIn = (line: number): { readonly columns: readonly number[]; readonly end: number } | null => {
    if (asSaved === undefined) return null
    if (saved.length === 0) saved = asSaved.split('\n')
    const asWritten = saved[line - 1] ?? ''
    const columns = columnsOf.get(line) ?? savedColumns(asWritten)
    columnsOf.set(line, columns)
    return { columns, end: asWritten.length + 1 }
  }
  return {
    positionAt(offset) {
      const position = positionAt(startsOfLines(), Math.max(0, Math.min(offset, text.length)))
      const within = columnsIn(position.line)
      return within ? { ...position, column: within.columns[position.column - 1] ?? within.end } : position
    },
    offsetAt({ line, column }) {
      const start = startsOfLines()[line - 1]
      if (start === undefined) return line < 1 ? 0 : text.length
      const within = columnsIn(line)
      const wanted = Math.max(1, column)
      if (!within) return start + Math.min(wanted - 1, lineAt(line).length)
      if (wanted >= within.end) return start + lineAt(line).length
      return start + within.columns.indexOf(within.columns.findLast((one) => one <= wanted)!)
    },
    between(first, last) {
      columnsIn(first)
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
