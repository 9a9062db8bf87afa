/** How serious a problem is to be, as settings hold it. */

import { z } from 'zod'
import { severityChoices } from '../diagnostics/entry.ts'
import { text } from './setting-texts.ts'
import { choice } from './settings-values.ts'
import { about, asJson, toldOf } from './told.ts'

const severity = choice(severityChoices)

const weightKeys = z.strictObject({
  severity: about(severity, {
    sv: 'Hur allvarligt det är: fel, varning, upplysning eller av.',
    en: 'How serious it is: error, warning, info or off.',
  }),
  by: about(text.nullish(), { sv: 'Vem som har bestämt det.', en: 'Who has decided that.' }),
  why: about(text.nullish(), { sv: 'Varför.', en: 'Why.' }),
})

/** `av`, or that with who has decided it and why. What a layer leaves out is not taken from the one under it. */
export const weight = asJson(
  z.preprocess((value, context) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { by: null, why: null, ...value }
    const plain = severity.safeParse(value)
    if (plain.success) return { severity: plain.data, by: null, why: null }
    for (const { message, ...issue } of plain.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  }, weightKeys),
  (own, language) => ({
    anyOf: [toldOf(severity).asJson!({}, language), own],
  }),
)
