/**
 * Language servers propose `null`, `true` and `false` wherever a type says that they may stand. Where they stand for nothing
 * and for words, they are taken and not proposed.
 */

import { valueShouldBe } from '../diagnostics/catalogue/yaml-value.ts'
import type { Language } from '../model/language.ts'
import type { SchemaParts } from './schema-parts.ts'

const allTypes: readonly string[] = ['string', 'number', 'boolean', 'null', 'array', 'object']
const quiet: readonly string[] = ['boolean', 'null']

/** The schema and all in it, saying in one language what a text or list should be. */
export function withQuietTypes(schema: SchemaParts, language: Language): SchemaParts {
  const inner = (one: SchemaParts) => withQuietTypes(one, language)
  const { properties, additionalProperties, items, anyOf } = schema
  return split(
    {
      ...schema,
      ...(anyOf && { anyOf: anyOf.map(inner) }),
      ...(items && { items: inner(items) }),
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one)])),
      }),
      ...(typeof additionalProperties === 'object' && { additionalProperties: inner(additionalProperties) }),
    },
    language,
  )
}

function split(schema: SchemaParts, language: Language): SchemaParts {
  const { type, description, ...rest } = schema
  const types = [type ?? []].flat()
  const spoken = types.filter((one) => !quiet.includes(one))
  const silent = types.filter((one) => quiet.includes(one))
  const told = { ...messageFor(spoken, language), ...rest }
  if (silent.length === 0) return { ...schema, ...told }
  const taken = { not: { type: allTypes.filter((one) => !silent.includes(one)) } }
  if (spoken.length === 0) return { ...schema, ...taken, type: undefined }
  return {
    ...(description !== undefined && { description }),
    anyOf: [{ type: spoken.length === 1 ? spoken[0] : spoken, ...told }, taken],
  }
}

function messageFor(types: readonly string[], language: Language): { errorMessage?: string } {
  const expected = types.includes('string') ? 'text' : types.includes('array') ? 'list' : null
  return expected === null ? {} : { errorMessage: valueShouldBe({ type: 'shape', expected }, language) }
}
