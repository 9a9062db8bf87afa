/** Files with their hashes, as lists of them are written for programs. */

import { z } from 'zod'
import { about } from './told.ts'

/** SHA-256 in hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Longer lists are nobody's report. */
const mostFiles = 100_000

export const fileHashesSchema = z
  .array(
    z.strictObject({
      file: about(z.string().max(4096), {
        sv: 'Filens namn, med / mellan mapparna.',
        en: 'The name of the file, with / between folders.',
      }),
      sha256: about(hashSchema, { sv: 'Filens kontrollsumma.', en: 'The checksum of the file.' }),
    }),
  )
  .max(mostFiles)

export const programSchema = z.strictObject({
  version: about(z.string(), { sv: 'Programmets version.', en: 'The version of the program.' }),
  sha256: about(hashSchema, { sv: 'Programmets kontrollsumma.', en: 'The checksum of the program.' }),
})
