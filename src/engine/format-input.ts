/** A report as formats are given it. */

import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { FormatInput } from '../formats/format.ts'
import type { RenderedReport } from '../render/render-html.ts'
import type { ReadableReport } from './check.ts'

export interface FormatSetting extends Pick<FormatInput, 'printer' | 'isLast'> {
  /** The problems that a draft marks in place. */
  readonly marked: readonly Diagnostic[]
  /** Where it has been rendered already. */
  readonly rendered?: RenderedReport
}

/** It is rendered once, when a format first asks. */
export function formatInput(
  { numbered, templates, locate, texts, output }: ReadableReport,
  { marked, rendered: before, printer, isLast }: FormatSetting,
  emit: Emit,
): FormatInput {
  let rendered: Promise<RenderedReport> | null = before ? Promise.resolve(before) : null
  const render = async () => {
    const { renderReport } = await import('../render/render-html.ts')
    return renderReport({ numbered, problems: marked, locate, templates, offersData: output.offerData }, emit)
  }
  return { numbered, rendered: () => (rendered ??= render()), printer, isLast, emit, texts, output }
}
