/** A problem in an author's sources, as a value: a code, what it is about, and where. */

import type { Span } from '../model/span.ts'
import type { Entry, Severity } from './entry.ts'
import { catalogue, type ArgsOf, type Code } from './catalogue/index.ts'

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** The code's own arguments; `emit` has held them to its type. */
  readonly args: unknown
  readonly span: Span
  /** Places that this one disagrees with. */
  readonly related: readonly Span[]
}

/** How stages report: they never throw for an author's mistake and never stop at the first. */
export type Emit = <C extends Code>(code: C, args: ArgsOf<C>, span: Span, related?: readonly Span[]) => void

/** Severities that a manifest's `checks` lays over the catalogue's. */
export type SeverityOverrides = Readonly<Partial<Record<Code, Severity | 'off'>>>

export interface Collector {
  readonly emit: Emit
  /** All that was emitted, in the order of files and places, with the overrides applied. */
  settle(overrides: SeverityOverrides): readonly Diagnostic[]
}

/** Puts what is emitted at the end of a list. */
export const emitInto =
  (list: Diagnostic[]): Emit =>
  (code, args, span, related = []) =>
    void list.push({ code, args, span, related, severity: severityOf(code, args) })

/** `before` is what has been found already. */
export function createCollector(before: readonly Diagnostic[] = []): Collector {
  const emitted = [...before]
  return {
    emit: emitInto(emitted),
    settle(overrides) {
      const kept: Diagnostic[] = []
      for (const diagnostic of emitted) {
        const { essential, onRequest } = catalogue[diagnostic.code] as Entry<unknown>
        if (onRequest && overrides[diagnostic.code] === undefined) continue
        const severity = essential ? diagnostic.severity : (overrides[diagnostic.code] ?? diagnostic.severity)
        if (severity !== 'off') kept.push({ ...diagnostic, severity })
      }
      return kept.sort(byPlace)
    },
  }
}

function severityOf(code: Code, args: unknown): Severity {
  const { severity } = catalogue[code] as Entry<unknown>
  return typeof severity === 'function' ? severity(args) : severity
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const files = byFile(a.span.file, b.span.file)
  if (files !== 0) return files
  const [sheetA, sheetB] = [sheetOf(a), sheetOf(b)]
  if (sheetA !== sheetB) return sheetA < sheetB ? -1 : 1
  if (a.span.start !== b.span.start) return a.span.start - b.span.start
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

/** Alphabetical, but a report's manifest comes before its chapters: what is wrong there explains more than itself. */
export function byFile(a: string, b: string): number {
  const [left, right] = [a, b].map((file) => file.replace(/(^|\/)report\.yaml$/, '$1')) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

const sheetOf = ({ span }: Diagnostic): string => span.cell?.split('!')[0] ?? ''
