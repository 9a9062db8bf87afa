/** How the codes of an export belong to rows and columns: what stands under `coded` in a binding. */

import { z } from 'zod'
import { flag } from '../../source/settings-values.ts'
import { about, asJson } from '../../source/told.ts'
import { codes, encoding, reverse, sheet, text } from '../mapping.ts'

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface WithCodes {
  readonly properties: { readonly codes: { readonly anyOf: readonly object[] } }
}
const codesOf = ({ properties }: WithCodes) => properties.codes.anyOf

/** Codes alone are as good as a map that has them. */
const shorthand = <S extends z.ZodObject>(schema: S) =>
  asJson(
    z.preprocess((value) => (isMap(value) ? value : { codes: value }), schema),
    (own) => ({ anyOf: [...codesOf(own as unknown as WithCodes), own] }),
  )

const filter = z.record(z.string(), codes)

const row = shorthand(
  z.strictObject({
    codes: about(codes, {
      sv: 'Radens kod, eller flera som läggs ihop.',
      en: 'The row’s code, or several that are added up.',
    }),
    reverse,
  }),
)
const column = shorthand(
  z.strictObject({
    codes: about(codes.optional(), {
      sv: 'Kolumnens kod, eller flera som läggs ihop.',
      en: 'The column’s code, or several that are added up.',
    }),
    filter: about(filter.optional(), {
      sv: 'Vilka rader i exporten som kolumnen gäller, till exempel { Period: 2026-08 }.',
      en: 'Which lines of the export the column is about, for instance { Period: 2026-08 }.',
    }),
    reverse,
  }),
)

export const codedSchema = z.strictObject({
  sheet,
  encoding,
  rowCodes: about(text, {
    sv: 'Rubriken på exportens kolumn med radernas koder.',
    en: 'The heading of the export’s column with the codes of rows.',
  }),
  columnCodes: about(text.optional(), {
    sv: 'Rubriken på exportens kolumn med kolumnernas koder.',
    en: 'The heading of the export’s column with the codes of columns.',
  }),
  values: about(text, {
    sv: 'Rubriken på exportens kolumn med talen.',
    en: 'The heading of the export’s column with the numbers.',
  }),
  rows: about(z.record(z.string(), row), {
    sv: 'Tabellens rader, var och en med sina koder.',
    en: 'The table’s rows, each with its codes.',
  }),
  columns: about(z.record(z.string(), column), {
    sv: 'Tabellens kolumner, var och en med sina koder eller sitt filter.',
    en: 'The table’s columns, each with its codes or its filter.',
  }),
  filter: about(filter.optional(), {
    sv: 'Vilka rader i exporten som ska med, till exempel { Period: 2026-08 }.',
    en: 'Which lines of the export are wanted, for instance { Period: 2026-08 }.',
  }),
  ignore: about(
    z
      .strictObject({
        rows: about(codes.optional(), {
          sv: 'Radkoder som inte ska med.',
          en: 'Codes of rows that are left out.',
        }),
        columns: about(codes.optional(), {
          sv: 'Kolumnkoder som inte ska med.',
          en: 'Codes of columns that are left out.',
        }),
      })
      .optional(),
    {
      sv: 'Koder som inte ska med, och inte behöver nämnas.',
      en: 'Codes that are left out, and need not be told of.',
    },
  ),
  addUp: about(flag.optional(), {
    sv: 'Om flera tal för samma cell läggs ihop, till exempel månader.',
    en: 'Whether several numbers of one cell are added up, for instance months.',
  }),
})

export type CodedMapping = z.output<typeof codedSchema>
