import { z } from 'zod'
import { asJson } from '../source/told.ts'

/** A list of names, or one name alone. */
export const oneOrMore = asJson(
  z.preprocess(
    (written) => (typeof written === 'string' ? [written] : written),
    z.array(z.string().trim()).min(1),
  ),
  (own) => ({ anyOf: [{ type: 'string' }, own] }),
)
