/** The texts of a report as an editor has them, or would have if it opened them. */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Location, Range, TextEdit } from 'vscode-languageserver'
import type { Fix } from '../../diagnostics/fixes-of.ts'
import type { SourceText, Span } from '../../model/span.ts'
import { rangeIn, savedText, type EditorText } from '../editor-text.ts'
import type { Home } from './home.ts'
import type { OpenFile } from './open-files.ts'

export interface ReportTexts {
  /** The file's address, and the version that is open. */
  documentOf(file: string): { readonly uri: string; readonly version: number | null }
  /** Of what stands in no text, as a cell of a workbook, the beginning of the file. */
  rangeOf(span: Span): Range
  locationOf(span: Span): Location
  textEdit(fix: Fix): TextEdit
  /** As the report knows a file that may be named with other letters. */
  nameOf(file: string): string
}

const start = { line: 0, character: 0 }

/** `all` are the files that are open, of any workspace. */
export function reportTexts(
  home: Home,
  all: readonly OpenFile[],
  sources: readonly SourceText[],
): ReportTexts {
  const open = new Map(all.flatMap((file) => (file.home === home ? [[composed(file.file), file]] : [])))
  const saved = new Map(sources.map((source) => [composed(source.file), source]))
  const known = new Map<string, EditorText | null>()
  const textOf = (file: string): EditorText | null => {
    const name = composed(file)
    const before = known.get(name)
    if (before !== undefined) return before
    const source = saved.get(name)
    const text = open.get(name)?.text ?? (source ? savedText(source) : null)
    known.set(name, text)
    return text
  }
  const documentOf = (file: string) => {
    const held = open.get(composed(file))
    return held ?? { uri: pathToFileURL(path.join(home.root, file)).href, version: null }
  }
  const rangeOf = (span: Span): Range => {
    const text = span.cell === undefined ? textOf(span.file) : null
    return text ? rangeIn(text, span) : { start, end: start }
  }
  return {
    documentOf,
    rangeOf,
    locationOf: (span) => ({ uri: documentOf(span.file).uri, range: rangeOf(span) }),
    textEdit({ span, text }) {
      const isCrLf = open.get(composed(span.file))?.held.includes('\r\n')
      return { range: rangeOf(span), newText: isCrLf ? text.replaceAll('\n', '\r\n') : text }
    },
    nameOf: (file) => saved.get(composed(file))?.file ?? file,
  }
}

/** Systems name the same file with letters composed or not. */
const composed = (name: string): string => name.normalize('NFC')
