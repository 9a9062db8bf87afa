/** What a file that binds a table to its source may hold: `data/<name>.import.yaml`. */

import { z } from 'zod'
import { choicesOf } from '../model/choice.ts'
import { choice, problem } from '../source/settings-values.ts'
import { about, asJson } from '../source/told.ts'
import type { Feed } from './feed.ts'
import { codes, text } from './mapping.ts'

const sourceUnits = ['kr', 'tkr', 'mnkr', 'mdkr'] as const
const unit = choice(
  choicesOf(sourceUnits, {
    kr: ['kronor'],
    tkr: ['tusen kronor'],
    mnkr: ['miljoner kronor'],
    mdkr: ['miljarder kronor'],
  }),
)

/** A whole number within bounds, which may be written in quotation marks. */
const whole = (least: number, most: number, expected: 'divisor' | 'decimals') =>
  asJson(
    z.unknown().transform((value, context): number => {
      const number = /^\d{1,10}$/.test(String(value).trim()) ? Number(String(value).trim()) : NaN
      if (number >= least && number <= most) return number
      context.addIssue({ code: 'custom', ...problem({ type: 'format', expected }) })
      return z.NEVER
    }),
    () => ({ type: 'integer', minimum: least, maximum: most }),
  )

const common = {
  table: about(text.optional(), {
    sv: 'Id:t för tabellen i rapporten; utan det är det filens namn.',
    en: 'The id of the table in the report; without it, the name of this file.',
  }),
  file: about(codes.optional(), {
    sv: 'Källfilen, räknat från mappen där den här filen ligger; eller en lista med flera. Måste finnas.',
    en: 'The source’s file, from the folder of this file; or a list of several. Required.',
  }),
  unit: about(unit.optional(), {
    sv: 'Enheten som beloppen har i källan: kr, tkr, mnkr eller mdkr. De räknas om till tabellens.',
    en: 'The unit of the amounts in the source: kr, tkr, mnkr or mdkr. They are converted to the table’s.',
  }),
  divideBy: about(whole(1, 1_000_000_000, 'divisor').optional(), {
    sv: 'Vad talen delas med innan de skrivs in, om det inte följer av enheten.',
    en: 'What the numbers are divided by before they are written, where it does not follow from the unit.',
  }),
  decimals: about(whole(0, 6, 'decimals').optional(), {
    sv: 'Hur många decimaler som skrivs; utan det så många som kolumnen redan har.',
    en: 'How many decimals are written; without it as many as the column has already.',
  }),
}

/** One key for each feed, of which one is to be there. What must be there is asked for apart, so that all else is read too. */
export const bindingSchema = (feeds: readonly Feed[]) =>
  asJson(
    z.strictObject({
      ...common,
      ...Object.fromEntries(
        feeds.map(({ id, schema, title }) => [id, about((schema as z.ZodObject).optional(), title)]),
      ),
    }) as unknown as z.ZodObject<typeof common>,
    (own) => ({ ...own, required: ['file'] }),
  )

export type BindingSettings = z.output<z.ZodObject<typeof common>>
