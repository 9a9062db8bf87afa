/** A report's problems as editors show them, by file. */

import type { Diagnostic as Shown } from 'vscode-languageserver'
import { describe } from '../../diagnostics/describe.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/entry.ts'
import type { CheckedReport } from '../../engine/checked-report.ts'
import type { Language } from '../../model/language.ts'
import type { Span } from '../../model/span.ts'
import type { ReportTexts } from './report-texts.ts'

/** As the protocol counts them. */
const severities: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, info: 3 }

/** Of all versions of a report, each said once. */
export function problemsByFile(
  versions: readonly CheckedReport[],
  texts: ReportTexts,
  language: Language,
): ReadonlyMap<string, readonly Shown[]> {
  const files = new Map<string, Map<string, Shown>>()
  for (const { diagnostics, locate } of versions)
    for (const diagnostic of diagnostics) {
      const { file } = diagnostic.span
      const said = shown(diagnostic, describe(diagnostic, locate, language), texts)
      files.set(file, (files.get(file) ?? new Map<string, Shown>()).set(JSON.stringify(said), said))
    }
  return new Map([...files].map(([file, said]) => [file, [...said.values()]]))
}

function shown(
  { code, severity, span, related }: Diagnostic,
  { message, hint, related: described }: ReturnType<typeof describe>,
  texts: ReportTexts,
): Shown {
  const relatedInformation = related.map((place, index) => ({
    location: texts.locationOf(place),
    message: inCell(place, described[index]!.text),
  }))
  return {
    range: texts.rangeOf(span),
    severity: severities[severity],
    code,
    source: 'delrapport',
    message: `${inCell(span, message)}\n${hint}`,
    ...(related.length > 0 && { relatedInformation }),
  }
}

/** Workbooks have no lines: the cell is said in words. */
const inCell = ({ cell }: Span, text: string): string => (cell === undefined ? text : `${cell}: ${text}`)
