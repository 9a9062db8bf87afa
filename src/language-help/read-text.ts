/** What stands at a place of a report's sources. */

import type { CheckedReport } from '../engine/checked-report.ts'
import type { SourceText, Span } from '../model/span.ts'

/** Empty in a workbook, which has no text, and in files that have not been read. */
export type ReadText = (span: Span) => string

/** `held` is the text that an editor has open. */
export function readerOf(versions: readonly CheckedReport[], held: SourceText): ReadText {
  const texts = new Map(versions.flatMap((checked) => checked.texts).map(({ file, text }) => [file, text]))
  texts.set(held.file, held.text)
  return ({ file, start, end, cell }) =>
    cell === undefined ? (texts.get(file)?.slice(start, end) ?? '') : ''
}
