/** What a JSON Schema of settings says of a place in them. */

import { lookUp } from '../model/look-up.ts'
import type { SchemaParts } from '../schemas/schema-parts.ts'

/** A key that may stand there. */
export interface KnownKey {
  readonly key: string
  readonly about: string
}

/** The schemas of which one holds at a path. */
export function schemasAt(schema: SchemaParts, path: readonly string[]): readonly SchemaParts[] {
  return path.reduce<readonly SchemaParts[]>(
    (outer, key) => outer.flatMap((one) => stepInto(one, key)).flatMap(alternatives),
    alternatives(schema),
  )
}

/** Without alternatives in them, a list being as good as what is in it. */
function alternatives(schema: SchemaParts): readonly SchemaParts[] {
  const { anyOf, items, ...own } = schema
  const inner = [...(anyOf ?? []), ...(items ? [items] : [])].flatMap(alternatives)
  // What is said of all of them is said of each.
  const about = own.description
  return [
    own,
    ...inner.map((one) =>
      about === undefined || one.description !== undefined ? one : { ...one, description: about },
    ),
  ]
}

function stepInto({ properties, additionalProperties }: SchemaParts, key: string): readonly SchemaParts[] {
  const named = lookUp(properties ?? {}, key)
  if (named) return [named]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}

export function keysOf(schemas: readonly SchemaParts[]): readonly KnownKey[] {
  const keys = new Map<string, string>()
  for (const { properties = {}, propertyNames } of schemas) {
    for (const [key, { description }] of Object.entries(properties))
      if (!keys.has(key)) keys.set(key, description ?? '')
    for (const key of enumOf(propertyNames)) if (!keys.has(key)) keys.set(key, '')
  }
  return [...keys].map(([key, about]) => ({ key, about }))
}

/** The words that are proposed as values. */
export const valuesOf = (schemas: readonly SchemaParts[]): readonly string[] => [
  ...new Set(schemas.flatMap((schema) => enumOf(schema))),
]

const enumOf = (schema: SchemaParts | undefined): readonly string[] => {
  const words = schema?.['enum']
  return Array.isArray(words) ? words.map(String) : []
}

export const aboutOf = (schemas: readonly SchemaParts[]): string =>
  schemas.find(({ description }) => description !== undefined)?.description ?? ''
