/** Days of a manifest that cannot all be right: outcomes outside the period, a document older than what it tells, a title of another year. */

import type { ManifestDates } from '../diagnostics/catalogue/manifest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { monthNames } from '../model/calendar.ts'
import { startOf, type SourceText } from '../model/span.ts'
import type { Settings } from './manifest-schema.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** `settings` are the workspace's with the report's own over them; a day is shown where the report says it. */
export function checkDates(
  { title, cutoff, period, date, decision }: Settings,
  manifest: SourceText,
  yaml: YamlSource,
  emit: Emit,
): void {
  const tell = (problem: ManifestDates['problem'], day: string, path: Path) => {
    const data = yaml.data as Readonly<Record<string, unknown>> | null | undefined
    const isOwn = data !== null && data !== undefined && Object.hasOwn(data, String(path[0]))
    emit(
      'manifest/dates',
      { problem, cutoff: cutoff ?? '', date: day, start: period?.start ?? '', end: period?.end ?? '' },
      isOwn ? yaml.valueSpan(path) : startOf(manifest.file),
    )
  }
  const years = [period?.start, period?.end, cutoff].flatMap((day) => (day ? [day.slice(0, 4)] : []))
  const titled = yearOfTitle(title ?? '')
  if (years.length > 0 && titled !== null && !years.includes(titled)) tell('title', titled, ['title'])
  if (!cutoff) return
  if (period && (cutoff < period.start || cutoff > period.end)) tell('period', '', ['cutoff'])
  if (date && date < cutoff) tell('date', date, ['date'])
  if (decision?.date && decision.date < cutoff) tell('decision', decision.date, ['decision', 'date'])
}

/** The only year of a title that says what report it is and of when: `Delårsrapport januari–augusti 2026`. */
function yearOfTitle(title: string): string | null {
  const [year, ...others] = title.match(/(?<![\d-])20\d\d(?![\d-])/g) ?? []
  return year !== undefined && others.length === 0 && ofYear.test(title) ? year : null
}

const reports = [
  String.raw`\p{L}*rapport`,
  'delårsbokslut',
  'årsredovisning',
  'årsbokslut',
  'verksamhetsberättelse',
  String.raw`\p{L}*prognos`,
  String.raw`\p{L}*uppföljning`,
  '(?:interim|annual|quarterly) report',
]
/** Between the kind of report and the year stand times alone: months, days, numbers of periods. */
const times = [
  String.raw`\d{1,2}`,
  ...[...monthNames.sv, ...monthNames.en].flatMap((name) => [name, name.slice(0, 3)]),
  'nr|per|för|tertial|kvartal|helår|helåret|for|as at|to',
]
const between = String.raw`(?:[ ,–-]+(?:${times.join('|')}))*`
const ofYear = new RegExp(String.raw`(?<!\p{L})(?:${reports.join('|')})${between}[ ,–-]+20\d\d`, 'iu')
