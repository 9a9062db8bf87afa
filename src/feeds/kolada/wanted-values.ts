/** Which value of Kolada’s each cell of a mapping is. */

import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import type { KoladaKey } from './codes.ts'
import type { KoladaInput } from './kolada-input.ts'
import type { KoladaMapping, KoladaParts } from './mapping.ts'

export interface WantedRow {
  readonly label: string
  readonly span: Span
  /** By column; null where it is not said which one, which has been told. */
  readonly keys: readonly (KoladaKey | null)[]
}

const ids = ['kpi', 'municipality', 'period'] as const
type Id = (typeof ids)[number]

const forms: Readonly<Record<Id, RegExp>> = {
  kpi: /^[A-Z]\d{5}$/,
  municipality: /^(?:\d{4}|G\d{1,8})$/,
  period: /^(?:19|20)\d{2}$/,
}

type Reading = Pick<KoladaInput, 'mapping' | 'places' | 'emit'>

export function wantedRows(input: Reading): readonly WantedRow[] {
  const { mapping, places, emit } = input
  const shared = partsAt([], mapping, input)
  const columns = places.keys(['columns']).map((heading) => ({
    heading,
    parts: partsAt(['columns', heading], lookUp(mapping.columns, heading) ?? {}, input),
  }))
  return places.keys(['rows']).map((label) => {
    const own = partsAt(['rows', label], lookUp(mapping.rows, label) ?? {}, input)
    const span = places.keySpan(['rows', label])
    const keys = columns.map(({ heading, parts }): KoladaKey | null => {
      const { kpi, municipality, period, gender = 'T' } = { ...shared, ...parts, ...own }
      if (kpi !== undefined && municipality !== undefined && period !== undefined) {
        const key = { kpi, municipality, period, gender }
        return ids.every((id) => forms[id].test(key[id])) ? key : null
      }
      const known: Partial<Record<Id, string | undefined>> = { kpi, municipality, period }
      const lacks = ids.filter((id) => known[id] === undefined)
      emit('kolada/unsaid', { row: label, column: heading, lacks }, span)
      return null
    })
    return { label, span, keys }
  })
}

/** What stands there, without the keys that say nothing; told where it names nothing in Kolada. */
function partsAt(path: readonly string[], parts: KoladaParts, { places, emit }: Reading): KoladaParts {
  const said: { -readonly [K in keyof KoladaParts]: KoladaParts[K] } = {}
  for (const id of ids) {
    const value = parts[id]
    if (value === undefined) continue
    said[id] = value
    const isShort = id === 'kpi' && places.keys([...path]).length === 0
    if (!forms[id].test(value))
      emit(
        'kolada/not-id',
        { written: value, key: id },
        places.valueSpan(isShort ? [...path] : [...path, id]),
      )
  }
  if (parts.gender !== undefined) said.gender = parts.gender
  return said
}

/** All that a mapping names, each once: what is to be fetched. */
export function wantedIds(mapping: KoladaMapping): Readonly<Record<Id, readonly string[]>> {
  const all = [mapping, ...Object.values(mapping.rows), ...Object.values(mapping.columns)]
  const valuesOf = (id: Id) =>
    [...new Set(all.flatMap((parts) => parts[id] ?? []))].filter((value) => forms[id].test(value))
  return { kpi: valuesOf('kpi'), municipality: valuesOf('municipality'), period: valuesOf('period') }
}
