/** What the mappings of several feeds are made of: where in a file it is read, codes, and whether a sign is turned. */

import { z } from 'zod'
import { encodings } from '../source/data/encoding.ts'
import { filledAsJson, flag, plainChoice, problem } from '../source/settings-values.ts'
import { about, asJson } from '../source/told.ts'
import type { Span } from '../model/span.ts'
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
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(code).refine((list) => list.length > 0, problem({ type: 'required' })),
  ),
  (own) => ({ anyOf: [(own as { items: object }).items, { ...own, minItems: 1 }] }),
)

export interface PlacedCode {
  readonly code: string
  readonly span: Span
}

/** The codes at a path, or under `codes` at it, as they are written: `010` is another code than 10. */
export function codesAt(places: MappingPlaces, path: Path, read: readonly string[]): readonly PlacedCode[] {
  const base = places.keys(path).includes('codes') ? [...path, 'codes'] : path
  return read.map((one, index) => {
    const item = [...base, index]
    const own = places.scalarText(item)
    const written = own ?? (index === 0 ? places.scalarText(base) : null) ?? one
    return { code: written.trim(), span: places.valueSpan(own === null ? base : item) }
  })
}

export const reverse = about(flag.optional(), {
  sv: 'Om tecknet vänds: det som är plus i källan blir minus i tabellen. Vänds både rad och kolumn blir det som i källan.',
  en: 'Whether the sign is turned: what is above nought in the source is below it in the table. Where both row and column are turned it is as in the source.',
})

export const sheet = about(text.optional(), {
  sv: 'Bladet i arbetsboken; utan det tas det första.',
  en: 'The sheet of the workbook; without it the first.',
})

export const encoding = about(plainChoice(encodings).optional(), {
  sv: 'Filens teckenkodning, om den inte går att känna igen.',
  en: 'The file’s encoding, where it cannot be recognised.',
})
