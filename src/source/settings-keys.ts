/** The keys that a schema of settings knows, and where a key belongs that stands in the wrong place. */

import { z } from 'zod'
import { nearest } from '../diagnostics/nearest.ts'
import type { UnknownKey } from '../diagnostics/catalogue/yaml-value.ts'
import { lookUp } from '../model/look-up.ts'
import { keyWords } from './key-words.ts'
import type { Path } from './yaml-source.ts'

/** What can be said of a key that does not exist at a path. */
export function unknownKeyAt(schema: z.ZodObject, path: Path, key: string): UnknownKey {
  const known = keysAt(schema, path)
  const meant = [key, ...(keyWords.get(key.toLowerCase()) ?? [])]
  const here = meant.find((name) => known.includes(name))
  const homes = here === undefined ? homesOf(schema, meant, path) : []
  return {
    key,
    known,
    homes,
    parent: path.length === 0 ? null : String(path.at(-1)),
    nearest: here ?? (homes.length > 0 ? null : nearest(key, known)),
  }
}

export function keysAt(schema: z.ZodObject, path: Path): readonly string[] {
  const at = path.reduce<z.core.$ZodType>(
    (outer, step) => lookUp(objectIn(outer)?.shape ?? {}, String(step)) ?? elementOf(outer) ?? outer,
    schema,
  )
  return Object.keys(objectIn(at)?.shape ?? {})
}

/** Dotted paths of keys by one of these names anywhere else in the schema. */
function homesOf(schema: z.ZodObject, names: readonly string[], from: Path): string[] {
  const found: string[] = []
  const search = (object: z.ZodObject, path: readonly string[]): void => {
    for (const [key, inner] of Object.entries(object.shape)) {
      const at = [...path, key]
      if ((names.includes(key) || names.includes(at.join('.'))) && path.join('.') !== from.join('.'))
        found.push(at.join('.'))
      const below = objectIn(inner as z.core.$ZodType)
      if (below) search(below, at)
    }
  }
  search(schema, [])
  return found
}

/** The keys that a value may have, or null for one that has none. */
function objectIn(schema: z.core.$ZodType): z.ZodObject | null {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject) return inner
  const options = inner instanceof z.ZodUnion ? inner.options : []
  return options.map(objectIn).find((option) => option !== null) ?? null
}

function elementOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodRecord) return inner.valueType
  return inner instanceof z.ZodArray ? inner.element : null
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe && schema.out instanceof z.ZodObject) return schema.out
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap())
    : schema
}
