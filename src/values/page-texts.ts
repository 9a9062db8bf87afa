/** What the author lets the head and the foot of pages say: `{{report.title}}` in them → what it prints. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { resolved, type ValueContext } from './resolve-values.ts'

type PageTexts = Pick<ReportMeta, 'head' | 'foot'>

/** Each with its values; one that cannot be had stays as it is written, and is told where the text stands. */
export function pageTexts(
  { head, foot }: PageTexts,
  spans: Readonly<Record<keyof PageTexts, Span>>,
  context: ValueContext,
): PageTexts {
  return {
    head: head && filled(head, spans.head, context),
    foot: foot && filled(foot, spans.foot, context),
  }
}

function filled(text: string, span: Span, context: ValueContext): string {
  const emit: Emit = (code, args, _, related) => context.emit(code, args, span, related)
  return text.replace(
    /\{\{[^{}]{0,200}\}\}/g,
    (written) =>
      resolved({ type: 'value', written, value: written, cell: null }, span, { ...context, emit }).value,
  )
}
