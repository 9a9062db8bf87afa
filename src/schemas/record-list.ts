/** The list that lies beside a control record: what it is of, by hashes. Written, read and described by one schema. */

import { z } from 'zod'
import { fileHashesSchema, hashSchema, programSchema } from '../source/file-hashes.ts'
import { about } from '../source/told.ts'

const count = z.int().min(0)

export const recordListVersion = 1

export const recordListSchema = z.strictObject({
  version: about(z.literal(recordListVersion), {
    sv: 'Schemats version.',
    en: 'The version of the schema.',
  }),
  report: about(z.string(), { sv: 'Rapportens id.', en: 'The id of the report.' }),
  variant: about(z.string().nullable(), {
    sv: 'Mottagaren som versionen är för; null där den är för alla.',
    en: 'The recipient that the version is for; null where it is for all.',
  }),
  program: about(programSchema, {
    sv: 'Programmet som gjorde protokollet.',
    en: 'The program that made the record.',
  }),
  figures: about(
    z.strictObject({
      all: about(count, { sv: 'Alla tal i tabellerna.', en: 'All figures of the tables.' }),
      unchecked: about(count, { sv: 'De som inte är kontrollerade.', en: 'Those that were not checked.' }),
      wrong: about(count, { sv: 'De som inte stämmer.', en: 'Those that do not agree.' }),
    }),
    { sv: 'Hur många tal som är kontrollerade.', en: 'How many figures were checked.' },
  ),
  problems: about(
    z.strictObject({
      errors: about(count, { sv: 'Kvarstående fel.', en: 'Remaining errors.' }),
      warnings: about(count, { sv: 'Kvarstående varningar.', en: 'Remaining warnings.' }),
    }),
    { sv: 'Vad som kvarstår.', en: 'What remains.' },
  ),
  sources: about(fileHashesSchema, {
    sv: 'Filerna som lästes, från arbetsmappens rot. Radslut i texter räknas som LF.',
    en: 'The files that were read, from the root of the workspace. Line ends of texts count as LF.',
  }),
  outputs: about(fileHashesSchema, {
    sv: 'Rapportens filer, från mappen som listan ligger i.',
    en: 'The files of the report, from the folder that the list is in.',
  }),
  record: about(fileHashesSchema, {
    sv: 'Protokollets egna filer, från samma mapp.',
    en: 'The files of the record itself, from the same folder.',
  }),
  seal: about(hashSchema, {
    sv: 'Kontrollsumman av allt ovanför: visar om listan själv är ändrad.',
    en: 'The checksum of all above: shows whether the list itself was changed.',
  }),
})

export type RecordList = z.output<typeof recordListSchema>
