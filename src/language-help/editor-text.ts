/** A text as an editor counts in it: lines and UTF-16 units from nought, its own line ends, letters and byte order mark. */

import type { Position, Range } from 'vscode-languageserver'
import { textLines } from '../diagnostics/text-lines.ts'
import { sourceText } from '../model/source-text.ts'
import type { SourceText, Span } from '../model/span.ts'

export interface EditorText {
  readonly source: SourceText
  /** The nearest place there is, whatever the editor asks for. */
  offsetAt(position: Position): number
  positionAt(offset: number): Position
}

/** `held` is the text as the editor has it. */
export function editorText(file: string, held: string): EditorText {
  const hasMark = held.startsWith('\ufeff')
  return withLines(sourceText(file, hasMark ? held.slice(1) : held), hasMark)
}

/** Of a file that no editor holds: it will not count the byte order mark when it opens it. */
export const savedText = (source: SourceText): EditorText => withLines(source, false)

function withLines(source: SourceText, hasMark: boolean): EditorText {
  const lines = textLines(source)
  const mark = (line: number) => (hasMark && line === 0 ? 1 : 0)
  return {
    source,
    offsetAt: ({ line, character }) => lines.offsetAt({ line: line + 1, column: character + 1 - mark(line) }),
    positionAt(offset) {
      const { line, column } = lines.positionAt(offset)
      return { line: line - 1, character: column - 1 + mark(line - 1) }
    },
  }
}

export const rangeIn = (text: EditorText, { start, end }: Pick<Span, 'start' | 'end'>): Range => ({
  start: text.positionAt(start),
  end: text.positionAt(Math.max(start, end)),
})
