/** A value in YAML that is one for all languages, or one for each. */

import { z } from 'zod'
import { about } from './told.ts'

export const perLanguage = <S extends z.ZodType>(one: S) =>
  z.union([
    one,
    z.strictObject({
      sv: about(one.optional(), { sv: 'På svenska.', en: 'In Swedish.' }),
      en: about(one.optional(), { sv: 'På engelska.', en: 'In English.' }),
    }),
  ])
