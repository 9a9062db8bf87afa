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

const text = z.string().trim()
const filled = text.refine((value) => value !== '', problem({ type: 'required' }))
const date = text.superRefine((value, context) => {
  if (isoDate.test(value) && readDate(value, 'sv') !== null) return
  const meant = dateMeant(value)
  const proposed = meant === null ? {} : { proposed: meant }
  context.addIssue({ code: 'custom', ...problem({ type: 'format', expected: 'date', ...proposed }) })
})
const isoDate = /^\d{4}-\d{2}-\d{2}$/

const padded = (part: string): string => part.padStart(2, '0')

/** `2026-9-1`, `31/8 2026`, `31 augusti 2026`: the day as it should be written. */
function dateMeant(value: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(value) ?? []
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value) ?? []
  if (year) return readDate(`${year}-${padded(month!)}-${padded(day!)}`, 'sv')
  if (last) return readDate(`${last}-${padded(second!)}-${padded(first!)}`, 'sv')
  return readDate(value, 'sv') ?? readDate(value, 'en')
}
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
    period: z
      .strictObject({ start: date, end: date })
      .refine(({ start, end }) => start <= end, problem({ type: 'order' }))
      .optional(),
    cutoff: date.optional(),
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
