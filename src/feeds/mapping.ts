/** What the mappings of several feeds are made of: codes, and whether a row's or a column's sign is turned. */

import { z } from 'zod'
import { filledAsJson, flag, problem } from '../source/settings-values.ts'
import { about, asJson } from '../source/told.ts'
import type { Path } from '../source/yaml-source.ts'
import type { MappingPlaces } from './feed.ts'

export const text = asJson(z.string().trim().min(1), filledAsJson)

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && String(value).trim() !== ''

/** A code, which may look like a number. Its own characters are asked for by {@link codesAt}. */
const code = asJson(
  z.unknown().transform((value, context): string => {
    if (isScalar(value)) return String(value).trim()
    context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'text' }) })
    return z.NEVER
  }),
  () => ({ type: ['string', 'number', 'boolean'], pattern: String.raw`\S` }),
)

/** One code, or a list of them. */
export const codes = asJson(
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(code).min(1)),
  (own) => ({ anyOf: [(own as { items: object }).items, own] }),
)

/** The codes at a path as they are written: `010` is another code than 10. */
export const codesAt = (
  places: Pick<MappingPlaces, 'scalarText'>,
  path: Path,
  read: readonly string[],
): readonly string[] =>
  read.map((one, index) =>
    (places.scalarText([...path, index]) ?? (index === 0 ? places.scalarText(path) : null) ?? one).trim(),
  )

export const reverse = about(flag.optional(), {
  sv: 'Om tecknet vänds: det som är plus i källan blir minus i tabellen. Vänds både rad och kolumn blir det som i källan.',
  en: 'Whether the sign is turned: what is above nought in the source is below it in the table. Where both row and column are turned it is as in the source.',
})
