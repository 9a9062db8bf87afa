/** What the title page of every output says of a report, in words. */

import { dateText, periodText } from '../model/calendar.ts'
import { noBreakSpace } from '../model/number-text.ts'
import type { ReportMeta } from '../model/report.ts'
import { withWholeDates } from './whole-dates.ts'
import { words } from './words.ts'

export interface ReportFacts {
  /** `Delårsrapport`. */
  readonly type: string
  /** `Utfall till och med 31 juli 2021`; null where the manifest does not say. */
  readonly subtitle: string | null
  /** One sentence for those who list reports: `Delårsrapport, Kulturnämnden. Utfall till och med 31 juli 2021.` */
  readonly description: string
  /** Period, date, author and the like, as label and value; what the manifest leaves out is left out. */
  readonly labelled: readonly { readonly label: string; readonly value: string }[]
}

export function reportFacts(meta: ReportMeta): ReportFacts {
  const { language, cutoff, organisation } = meta
  const say = words[language]
  const type = say.type[meta.type]
  const subtitle = cutoff && `${say.cutoff} ${dateText(cutoff, language)}`
  const report = `${type}, ${organisation}.`
  return {
    type,
    subtitle,
    description: subtitle === null ? report : `${report} ${subtitle}.`,
    labelled: labelled(meta),
  }
}

function labelled(meta: ReportMeta): ReportFacts['labelled'] {
  const { language, period, date, registration, author } = meta
  const say = words[language]
  const facts: [string, string | null | undefined][] = [
    [say.excerpt, meta.excerpt?.join(', ')],
    [say.period, period && periodText(period.start, period.end, language)],
    [say.date, date && dateText(date, language)],
    [say.registration, registration],
    [say.author, author],
    [say.decision, decisionText(meta)],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value: withWholeDates(value, language) }] : []))
}

/** Who decided, when, and in which paragraph of the minutes. */
const decisionText = ({ decision, language }: ReportMeta): string | null =>
  decision &&
  [
    decision.by,
    decision.date && dateText(decision.date, language),
    decision.paragraph?.replaceAll(' ', noBreakSpace),
  ]
    .filter(Boolean)
    .join(', ')
