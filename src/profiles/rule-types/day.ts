import { z } from 'zod'
import { lastDayOf, type IsoDate } from '../../model/calendar.ts'
import { matching } from '../../source/settings-values.ts'
import { about } from '../../source/told.ts'
import { ruleType } from '../define-rule-type.ts'
import type { Judgement, ReportDays } from '../rule-type.ts'

const keys = { start: 'period: { start }', cutoff: 'cutoff', handover: 'handover' } as const
const dayOfYear = matching(z.string().trim(), /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'dayOfYear')
const schema = z.strictObject({
  of: about(z.enum(['start', 'cutoff', 'handover']), {
    sv: 'Vilken dag: periodens första (start), utfallens sista (cutoff) eller överlämnandets (handover).',
    en: 'Which day: the period’s first (start), the last of the outcomes (cutoff) or that of the handing over.',
  }),
  from: about(dayOfYear.optional(), {
    sv: 'Första dagen på året som duger: ”06-30”.',
    en: 'The first day of the year that will do: "06-30".',
  }),
  to: about(dayOfYear.optional(), {
    sv: 'Sista dagen på året som duger: ”08-31”.',
    en: 'The last day of the year that will do: "08-31".',
  }),
  within: about(z.int().min(0).max(24).optional(), {
    sv: 'Högst så många månader efter den dag som utfallen är till och med.',
    en: 'At most so many months after the day that outcomes are as at.',
  }),
})

/** A day of the report that must be in a part of the year, or soon enough. */
export const day = ruleType({
  key: 'day',
  about: { sv: 'En dag som ska vara i tid.', en: 'A day that must be in time.' },
  schema,
  judge({ of, from, to, within }, { days, report }) {
    const { day: written, span } = days[of]
    if (written === null) {
      if (of === 'handover' && report.meta.status === 'draft')
        return {
          verdict: 'notJudged',
          why: {
            sv: 'Rapporten är ett utkast, och det står inte när den lämnas över.',
            en: 'The report is a draft, and does not say when it is handed over.',
          },
        }
      return broken(span, {
        sv: `”${keys[of]}” är inte ifyllt i report.yaml.`,
        en: `“${keys[of]}” is not filled in in report.yaml.`,
      })
    }
    const inYear = written.slice(5)
    const last = within === undefined ? null : latest(days, within)
    if (within !== undefined && last === null)
      return {
        verdict: 'notJudged',
        why: { sv: '”cutoff” är inte ifyllt.', en: '“cutoff” is not filled in.' },
      }
    if (last !== null && written > last)
      return broken(span, {
        sv: `Dagen är ${written}, och den sista var ${last}.`,
        en: `The day is ${written}, and the last one was ${last}.`,
      })
    if (inYear < (from ?? '') || inYear > (to ?? '99'))
      return broken(span, { sv: `Dagen är ${written}.`, en: `The day is ${written}.` })
    return { verdict: 'holds', at: span }
  },
})

const broken = (at: ReportDays['start']['span'], detail: { sv: string; en: string }): Judgement => ({
  verdict: 'broken',
  at,
  detail,
})

/** Two months from the last day of June are the last day of August. */
function latest({ cutoff }: ReportDays, months: number): IsoDate | null {
  if (cutoff.day === null) return null
  const [year, month, day] = cutoff.day.split('-').map(Number) as [number, number, number]
  const after = year * 12 + month - 1 + months
  const last = lastDayOf(Math.floor(after / 12), (after % 12) + 1)!
  const isLast = cutoff.day === lastDayOf(year, month)
  const same = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`
  return isLast || same > last ? last : same
}
