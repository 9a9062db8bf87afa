/** A stretch of a source text and what the next report has in its place. */

import type { Edit } from './edit.ts'
import type { SourceText } from '../model/span.ts'

export function change({ file, text }: SourceText, start: number, end: number, put: string): Edit {
  return { span: { file, start, end }, before: text.slice(start, end), after: put, text: put }
}

/** The offsets of whole lines, the last with its line end. */
export function linesAround(text: string, start: number, end: number): { start: number; end: number } {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next + 1 }
}
