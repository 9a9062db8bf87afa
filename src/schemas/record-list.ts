/** The list that lies beside a control record: what it is of, by hashes. Written, read and described by one schema. */

import { z } from 'zod'
import { about } from '../source/told.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Longer lists are nobody's report. */
const mostFiles = 100_000

const files = z
  .array(
    z.strictObject({
      file: about(z.string().max(4096), {
        sv: 'Filens namn, med / mellan mapparna.',
        en: 'The name of the file, with / between folders.',
      }),
      sha256: about(hash, { sv: 'Filens kontrollsumma.', en: 'The checksum of the file.' }),
    }),
  )
  .max(mostFiles)

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
  program: about(
    z.strictObject({
      version: about(z.string(), { sv: 'Programmets version.', en: 'The version of the program.' }),
      sha256: about(hash, { sv: 'Programmets kontrollsumma.', en: 'The checksum of the program.' }),
    }),
    { sv: 'Programmet som gjorde protokollet.', en: 'The program that made the record.' },
  ),
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
  sources: about(files, {
    sv: 'Filerna som lästes, från arbetsmappens rot. Radslut i texter räknas som LF.',
    en: 'The files that were read, from the root of the workspace. Line ends of texts count as LF.',
  }),
  outputs: about(files, {
    sv: 'Rapportens filer, från mappen som listan ligger i.',
    en: 'The files of the report, from the folder that the list is in.',
  }),
  record: about(files, {
    sv: 'Protokollets egna filer, från samma mapp.',
    en: 'The files of the record itself, from the same folder.',
  }),
  seal: about(hash, {
    sv: 'Kontrollsumman av allt ovanför: visar om listan själv är ändrad.',
    en: 'The checksum of all above: shows whether the list itself was changed.',
  }),
})

export type RecordList = z.output<typeof recordListSchema>
