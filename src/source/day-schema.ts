/** Days and periods as settings hold them; other ways to write one lead to the one that is meant. */

import { z } from 'zod'
import { valueHint } from '../diagnostics/catalogue/yaml-value.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import { patternAsJson, problem } from './settings-values.ts'
import { text } from './setting-texts.ts'
import { dayMeant, edge, periodMeant } from './times-meant.ts'
import { about, asJson } from './told.ts'
import { paddedPattern } from './word-pattern.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}$/
const isDay = (value: string): boolean => isoDate.test(value) && readDate(value, 'sv') !== null

/** `meant` leads other ways to write a day to the one that it is. */
const dayBy = (meant: (written: string) => IsoDate | null) =>
  asJson(
    text.superRefine((value, context) => {
      if (isDay(value)) return
      const proposed = meant(value)
      context.addIssue({
        code: 'custom',
        ...problem({ type: 'format', expected: 'date', ...(proposed === null ? {} : { proposed }) }),
      })
    }),
    (own, language) => ({ ...own, ...patternAsJson(paddedPattern(isoDate), 'date', language) }),
  )
export const date = dayBy(dayMeant)
const firstDay = dayBy((written) => edge(written, 'start'))
/** Of a month its last day is meant. */
export const lastDay = dayBy((written) => edge(written, 'end'))

const periodKeys = z
  .strictObject({
    start: about(firstDay, { sv: 'Periodens första dag.', en: 'The first day of the period.' }),
    end: about(lastDay, { sv: 'Periodens sista dag.', en: 'The last day of the period.' }),
  })
  .refine(({ start, end }) => !isDay(start) || !isDay(end) || start <= end, problem({ type: 'order' }))

/** A period in words is no period yet, but tells which one is meant. */
export const period = asJson(
  z.preprocess((value, context) => {
    const words = Array.isArray(value) ? value.join(' till ') : value
    if (typeof words !== 'string' && typeof words !== 'number') return value
    const meant = periodMeant(String(words)) ?? { start: '2021-01-01', end: '2021-12-31' }
    const proposed = `period: { start: ${meant.start}, end: ${meant.end} }`
    context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'days', proposed }) })
    return z.NEVER
  }, periodKeys),
  (own, language) => ({ ...own, errorMessage: valueHint({ type: 'shape', expected: 'days' }, language) }),
)
