/** What `report.yaml`, and the workspace's configuration under it, may hold. */

import { z } from 'zod'
import { severityChoices } from '../diagnostics/entry.ts'
import { isReservedName } from '../host/workspace.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import { plainChoices } from '../model/choice.ts'
import { fontNames } from '../model/report.ts'
import {
  languageChoices,
  listedChoices,
  reportTypeChoices,
  roundingChoices,
  signChoices,
  statusChoices,
} from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf } from '../model/units.ts'
import { choice, flag, flagOf, plainChoice, problem } from './settings-values.ts'
import { dayMeant, edge, periodMeant } from './times-meant.ts'

const text = z.string().trim()
const filled = text.refine((value) => value !== '', problem({ type: 'required' }))
const isoDate = /^\d{4}-\d{2}-\d{2}$/
const isDay = (value: string): boolean => isoDate.test(value) && readDate(value, 'sv') !== null

/** `meant` leads other ways to write a day to the one that it is. */
const dayBy = (meant: (written: string) => IsoDate | null) =>
  text.superRefine((value, context) => {
    if (isDay(value)) return
    const proposed = meant(value)
    context.addIssue({
      code: 'custom',
      ...problem({ type: 'format', expected: 'date', ...(proposed === null ? {} : { proposed }) }),
    })
  })
const date = dayBy(dayMeant)
const firstDay = dayBy((written) => edge(written, 'start'))
/** Of a month its last day is meant. */
const lastDay = dayBy((written) => edge(written, 'end'))

const periodKeys = z
  .strictObject({ start: firstDay, end: lastDay })
  .refine(({ start, end }) => !isDay(start) || !isDay(end) || start <= end, problem({ type: 'order' }))

/** A period in words is no period yet, but tells which one is meant. */
const period = z
  .unknown()
  .superRefine((value, context) => {
    const words = Array.isArray(value) ? value.join(' till ') : value
    if (typeof words !== 'string' && typeof words !== 'number') return
    const meant = periodMeant(String(words)) ?? { start: '2021-01-01', end: '2021-12-31' }
    const proposed = `period: { start: ${meant.start}, end: ${meant.end} }`
    context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'days', proposed }) })
  })
  .pipe(periodKeys)
const blankOr = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]).nullish()
const lowerCaseId = text.refine(
  (value) => /^[a-z0-9-]+$/.test(value),
  problem({ type: 'format', expected: 'lowerCaseId' }),
)
const colour = text.refine(
  (value) => /^#[0-9a-f]{6}$/i.test(value),
  problem({ type: 'format', expected: 'colour' }),
)
const fileName = text.refine(
  (value) =>
    /^[^<>:"/\\|?*\p{Cc}]{1,120}$/u.test(value) && !/^\.|[. ]$/.test(value) && !isReservedName(value),
  problem({ type: 'format', expected: 'fileName' }),
)
/** Levels of headings in the contents: `{ depth: 2 }`, `2`, or no contents at all. */
const depth = z.unknown().transform((value, context): false | { depth: number } => {
  const flag = flagOf(value)
  if (flag === false) return false
  const levels = flag ? 2 : ((value as { depth?: unknown } | null)?.depth ?? value)
  if ([1, 2, 3, 4].includes(levels as number)) return { depth: levels as number }
  context.addIssue({ code: 'custom', ...problem({ type: 'format', expected: 'depth' }) })
  return z.NEVER
})

/** The keys that a variant may lay over the report's own; all optional, since the workspace's configuration may hold any. */
const settingsSchema = (formats: readonly string[]) =>
  z.strictObject({
    title: filled.optional(),
    organisation: filled.optional(),
    type: choice(reportTypeChoices).optional(),
    period: period.optional(),
    cutoff: lastDay.optional(),
    date: date.optional(),
    lang: choice(languageChoices).optional(),
    status: choice(statusChoices).optional(),
    registration: text.nullish(),
    decision: z
      .strictObject({ by: text.nullish(), date: blankOr(date), paragraph: text.nullish() })
      .nullish(),
    author: text.nullish(),
    keywords: z.array(text).nullish(),
    previous: lowerCaseId.nullish(),
    unit: choice(plainChoices(moneyUnits), reportUnitOf).optional(),
    signs: choice(signChoices).optional(),
    rounding: choice(roundingChoices).optional(),
    toc: depth.optional(),
    numbering: flag.optional(),
    listOf: z.array(choice(listedChoices)).nullish(),
    theme: z
      .strictObject({
        name: lowerCaseId.nullish(),
        accent: colour.nullish(),
        logo: text.nullish(),
        fonts: z
          .strictObject({
            text: plainChoice(fontNames).nullish(),
            headings: plainChoice(fontNames).nullish(),
          })
          .nullish(),
      })
      .nullish(),
    output: z
      .strictObject({
        formats: z.array(plainChoice(formats)).nonempty().optional(),
        name: fileName.optional(),
        attachData: flag.optional(),
      })
      .nullish(),
    variables: z.record(z.string(), text).nullish(),
    checks: z.record(z.string(), choice(severityChoices)).nullish(),
  })

const variantName = text.refine(
  (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  problem({ type: 'format', expected: 'lowerCaseId' }),
)

/** What the figures mean is the same for all recipients. */
const sharedKeys = {
  lang: true,
  unit: true,
  signs: true,
  rounding: true,
  period: true,
  cutoff: true,
  previous: true,
  checks: true,
} as const

/** Every key of a manifest. */
export function manifestSchema(formats: readonly string[]) {
  const settings = settingsSchema(formats)
  return settings.extend({
    variants: z.record(variantName, settings.omit(sharedKeys).nullable()).nullish(),
    allocation: z.record(z.string(), z.record(variantName, z.number().nonnegative())).nullish(),
  })
}

export type Settings = Partial<z.output<ReturnType<typeof manifestSchema>>>
