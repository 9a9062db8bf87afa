/** A problem in an author's sources, as a value: a code, what it is about, and where. */

import { lookUp } from '../model/look-up.ts'
import type { Span } from '../model/span.ts'
import { byFile } from './by-file.ts'
import { catalogue as own, type ArgsOf, type Code } from './catalogue/index.ts'
import type { Catalogue, Entry, Severity } from './entry.ts'

export interface Diagnostic {
  readonly code: string
  /** What the catalogue holds for its code. */
  readonly entry: Entry<unknown>
  readonly severity: Severity
  /** The code's own arguments; `emit` has held them to its type. */
  readonly args: unknown
  readonly span: Span
  /** Places that this one disagrees with. */
  readonly related: readonly Span[]
}

/** How stages report: they never throw for an author's mistake and never stop at the first. */
export type Emit = EmitOf<typeof own>

/** The same, of a problem that stands in this catalogue. */
export type EmitOf<C extends Catalogue> = <K extends keyof C & string>(
  code: K,
  args: C[K] extends Entry<infer Args> ? Args : never,
  span: Span,
  related?: readonly Span[],
) => void

/** Severities that a manifest's `checks` lays over the catalogue's. */
export type SeverityOverrides = Readonly<Partial<Record<string, Severity | 'off'>>>

export interface Collector {
  readonly emit: Emit
  /** All that was emitted, in the order of files and places, with the overrides applied. */
  settle(overrides: SeverityOverrides): readonly Diagnostic[]
}

/** Puts what is emitted at the end of a list. `catalogue` holds every code that is emitted. */
export function emitInto(list: Diagnostic[], catalogue: Catalogue = own): Emit {
  return (code, args, span, related = []) => {
    // The code has held the arguments to its entry.
    const entry = catalogue[code] as unknown as Entry<unknown>
    list.push({ code, entry, args, span, related, severity: severityOf(entry, args) })
  }
}

/** Tells again what has been told. */
export const emitAgain = ({ code, args, span, related }: Diagnostic, emit: Emit): void =>
  emit(code as Code, args as ArgsOf<Code>, span, related)

/** `before` is what has been found already. */
export function createCollector(before: readonly Diagnostic[] = [], catalogue: Catalogue = own): Collector {
  const emitted = [...before]
  return {
    emit: emitInto(emitted, catalogue),
    settle(overrides) {
      const kept: Diagnostic[] = []
      for (const diagnostic of emitted) {
        const { essential, onRequest } = diagnostic.entry
        const wanted = lookUp(overrides, diagnostic.code)
        if (onRequest && wanted === undefined) continue
        const severity = essential ? diagnostic.severity : (wanted ?? diagnostic.severity)
        if (severity !== 'off') kept.push({ ...diagnostic, severity })
      }
      return kept.sort(byPlace)
    },
  }
}

const severityOf = ({ severity }: Entry<unknown>, args: unknown): Severity =>
  typeof severity === 'function' ? severity(args) : severity

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

const sheetOf = ({ span }: Diagnostic): string => span.cell?.split('!')[0] ?? ''
