/** What a report says of itself, by the names that `{{report.…}}` takes. */

import { dateText, periodText } from '../model/calendar.ts'
import type { ReportMeta } from '../model/report.ts'

/** Texts as they are printed; what the manifest leaves out is not there. */
export function reportData(id: string, meta: ReportMeta): Readonly<Record<string, string>> {
  const { language, period, cutoff, date } = meta
  const all: Record<string, string | null> = {
    id,
    title: meta.title,
    organisation: meta.organisation,
    period: period && periodText(period.start, period.end, language),
    year: period && period.end.slice(0, 4),
    cutoff: cutoff && dateText(cutoff, language),
    date: date && dateText(date, language),
    registration: meta.registration,
    author: meta.author,
    unit: meta.unit,
  }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}
