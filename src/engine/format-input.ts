/** A checked report as formats are given it. */

import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { FormatInput } from '../formats/format.ts'
import type { RenderedReport } from '../render/render-html.ts'
import type { CheckedReport } from './check.ts'

/** `marked` are the problems that a draft marks in place. */
export interface FormatSetting extends Pick<FormatInput, 'printer' | 'isLast'> {
  readonly marked: readonly Diagnostic[]
}

/** It is rendered once, when a format first asks. */
export function formatInput(
  { numbered, templates, locate, texts, output }: CheckedReport,
  { marked, printer, isLast }: FormatSetting,
  emit: Emit,
): FormatInput {
  let rendered: Promise<RenderedReport> | null = null
  const render = async () => {
    const { renderReport } = await import('../render/render-html.ts')
    return renderReport({ numbered, problems: marked, locate, templates }, emit)
  }
  return { numbered, rendered: () => (rendered ??= render()), printer, isLast, emit, texts, output }
}
