/** The JSON Schemas of what the program prints for other programs. What these may rely on is here, and held by tests. */

import { z } from 'zod'
import { severities } from '../diagnostics/entry.ts'
import type { Language, Localized } from '../model/language.ts'
import { about, type JsonSchema } from '../source/told.ts'
import { describedSchema } from './json-schema.ts'
import { recordListSchema, recordListVersion } from './record-list.ts'

const count = z.int().min(1)
const place = {
  file: about(z.string(), {
    sv: 'Filen, från arbetsmappens rot med / mellan mapparna; av audit som den angavs.',
    en: 'The file, from the root of the workspace with / between folders; by audit as it was given.',
  }),
  cell: about(z.string().nullable(), {
    sv: 'Platsen i en fil som inte har rader, som Resultat!B7; null i texter.',
    en: 'The place in a file that has no lines, such as Resultat!B7; null in texts.',
  }),
  line: about(count, { sv: 'Raden, räknad från 1.', en: 'The line, counted from 1.' }),
  column: about(count, {
    sv: 'Tecknet på raden, räknat från 1 i UTF-16.',
    en: 'The character of the line, counted from 1 in UTF-16.',
  }),
}

/** One problem, as the reporter `json` prints it. */
export const problemSchema = z.strictObject({
  code: about(z.string(), {
    sv: 'Vad det är för fel, som table/total; koder ändras aldrig.',
    en: 'What sort of problem it is, such as table/total; codes never change.',
  }),
  severity: about(z.enum(severities), { sv: 'Hur allvarligt det är.', en: 'How severe it is.' }),
  message: about(z.string(), {
    sv: 'Vad som är fel, på läsarens språk.',
    en: 'What is wrong, in the reader’s language.',
  }),
  hint: about(z.string(), { sv: 'Vad man gör åt det.', en: 'What to do about it.' }),
  ...place,
  endLine: about(count, { sv: 'Raden där platsen slutar.', en: 'The line that the place ends in.' }),
  endColumn: about(count, {
    sv: 'Det första tecknet efter platsen.',
    en: 'The first character behind the place.',
  }),
  related: about(
    z.array(
      z.strictObject({
        text: about(z.string(), { sv: 'Vad som står där.', en: 'What stands there.' }),
        ...place,
      }),
    ),
    { sv: 'Andra platser som det gäller.', en: 'Other places that it is about.' },
  ),
  fixes: about(z.int().min(0), {
    sv: 'Hur många ställen check --fix skulle rätta.',
    en: 'How many places check --fix would mend.',
  }),
})

interface Printed {
  /** Goes up when a program that reads it would have to change; keys that are added do not raise it. */
  readonly version: number
  readonly title: Localized<string>
  readonly schema: z.ZodType
}

const printed = {
  problems: {
    version: 1,
    title: {
      sv: 'Det som check, build och audit skriver med --reporter json',
      en: 'What check, build and audit print with --reporter json',
    },
    schema: z.array(problemSchema),
  },
  record: {
    version: recordListVersion,
    title: {
      sv: 'Listan bredvid ett kontrollprotokoll, ….record.json',
      en: 'The list beside a control record, ….record.json',
    },
    schema: recordListSchema,
  },
} as const satisfies Readonly<Record<string, Printed>>

export type PrintedName = keyof typeof printed
export const printedNames = Object.keys(printed) as readonly PrintedName[]

/** With its version at the end of its `$id`. */
export function printedSchema(name: PrintedName, language: Language): JsonSchema {
  const { version, title, schema } = printed[name]
  const { $schema, ...rest } = describedSchema(schema, language, 'output')
  return { $schema, $id: `urn:delrapport:${name}:${version}`, title: title[language], ...rest }
}

export const printedSchemaText = (name: PrintedName, language: Language): string =>
  `${JSON.stringify(printedSchema(name, language), null, 2)}\n`
