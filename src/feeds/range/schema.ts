/** Which cells of a sheet are a table's rows and columns: what stands under `range` in a binding. */

import { z } from 'zod'
import { about, asJson } from '../../source/told.ts'
import { encoding, reverse, sheet, text } from '../mapping.ts'

/** A name alone is as good as a map that has it; no name, as good as the table's own. */
const shorthand = <S extends z.ZodObject>(schema: S) =>
  asJson(
    z.preprocess(
      (value) => (typeof value === 'object' && value !== null ? value : { from: String(value) }),
      schema,
    ),
    (own) => ({ anyOf: [{ type: ['string', 'number', 'boolean'], pattern: String.raw`\S` }, own] }),
  )

const named = (from: z.ZodType<string>, sv: string, en: string) =>
  z.record(z.string(), shorthand(z.strictObject({ from: about(from.optional(), { sv, en }), reverse })))

export const rangeSchema = z.strictObject({
  sheet,
  cells: about(text.optional(), {
    sv: 'Cellerna med rubrikraden överst, till exempel A4:F20; utan det hela bladet.',
    en: 'The cells, with the headings first, for instance A4:F20; without it the whole sheet.',
  }),
  encoding,
  labels: about(text.optional(), {
    sv: 'Rubriken på kolumnen med radernas namn; utan det den första.',
    en: 'The heading of the column with the names of rows; without it the first.',
  }),
  rows: about(
    named(
      text,
      'Radens namn i källan, om det är ett annat.',
      'The row’s name in the source, where it is another.',
    ).optional(),
    {
      sv: 'De rader i tabellen som hämtas, och vad de heter i källan; utan det alla rader.',
      en: 'The rows of the table that are taken, and what they are called in the source; without it all rows.',
    },
  ),
  columns: about(
    named(
      text,
      'Kolumnens rubrik i källan, om den är en annan.',
      'The column’s heading in the source, where it is another.',
    ).optional(),
    {
      sv: 'De kolumner i tabellen som hämtas, och vad de heter i källan; utan det alla kolumner.',
      en: 'The columns of the table that are taken, and what they are called in the source; without it all columns.',
    },
  ),
})

export type RangeMapping = z.output<typeof rangeSchema>
