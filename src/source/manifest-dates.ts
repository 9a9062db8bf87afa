/** Days of a manifest that cannot all be right: outcomes outside the period, a document older than what it tells. */

import type { ManifestDates } from '../diagnostics/catalogue/manifest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf, type SourceText } from '../model/span.ts'
import type { Settings } from './manifest-schema.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** `settings` are the workspace's with the report's own over them; a day is shown where the report says it. */
export function checkDates(
  { cutoff, period, date, decision }: Settings,
  manifest: SourceText,
  yaml: YamlSource,
  emit: Emit,
): void {
  if (!cutoff) return
  const tell = (problem: ManifestDates['problem'], day: string, path: Path) => {
    const data = yaml.data as Readonly<Record<string, unknown>> | null | undefined
    const isOwn = data !== null && data !== undefined && Object.hasOwn(data, String(path[0]))
    emit(
      'manifest/dates',
      { problem, cutoff, date: day, start: period?.start ?? '', end: period?.end ?? '' },
      isOwn ? yaml.valueSpan(path) : startOf(manifest.file),
    )
  }
  if (period && (cutoff < period.start || cutoff > period.end)) tell('period', '', ['cutoff'])
  if (date && date < cutoff) tell('date', date, ['date'])
  if (decision?.date && decision.date < cutoff) tell('decision', decision.date, ['decision', 'date'])
}
