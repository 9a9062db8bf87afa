/** A schema that settings are read by → the JSON Schema that editors help and check by as they are written. */

import { z } from 'zod'
import type { Language } from '../model/language.ts'
import { toldOf, typesOfTexts, type JsonSchema } from '../source/told.ts'
import { withQuietTypes } from './quiet-types.ts'
import type { SchemaParts } from './schema-parts.ts'

/** What settings may hold, in draft 7 of JSON Schema, with descriptions in one language. */
export function jsonSchemaOf(schema: z.ZodObject, language: Language): JsonSchema {
  const { $schema, ...made } = describedSchema(schema, language, 'input')
  return { $schema, ...withQuietTypes(asWritten(made as SchemaParts), language) }
}

/** What goes into a schema or comes out of it, as plain data. */
export const describedSchema = (
  schema: z.ZodType,
  language: Language,
  side: 'input' | 'output',
): JsonSchema =>
  z.toJSONSchema(schema, {
    target: 'draft-07',
    io: side,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { about, asJson } = toldOf(zodSchema)
      const own = { ...jsonSchema }
      for (const key of Object.keys(own)) Reflect.deleteProperty(jsonSchema, key)
      Object.assign(jsonSchema, asJson ? asJson(own, language) : own)
      if (about) jsonSchema.description = about[language]
    },
  })

/**
 * The same of what stands in a file, where a key may be left blank and a number be meant as text. Among alternatives
 * nobody can tell what a number is meant as: there it is what it looks like.
 */
function asWritten(schema: SchemaParts, isAlternative = false): SchemaParts {
  const { properties, additionalProperties, propertyNames, items, anyOf, ...rest } = schema
  const { required = [] } = schema
  const options = (anyOf ?? []).filter(({ type }) => type !== 'null')
  const [only] = options
  if (only && options.length === 1) return orBlank(asWritten({ ...only, ...rest }, isAlternative))
  return {
    ...withOtherTypes(rest, isAlternative),
    ...(anyOf && { anyOf: anyOf.map((option) => asWritten(option, true)) }),
    ...(items && { items: asWritten(items, isAlternative) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          // What stands under a key is meant by that key alone.
          const written = asWritten(value)
          return [key, required.includes(key) ? written : orBlank(written)]
        }),
      ),
    }),
    // Keys are texts, whatever they look like.
    ...(propertyNames && { propertyNames: asWritten(propertyNames, true) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean'
          ? additionalProperties
          : orBlank(asWritten(additionalProperties, isAlternative)),
    }),
  }
}

function withOtherTypes({ alsoFrom, ...schema }: SchemaParts, isAlternative: boolean): SchemaParts {
  const types = [schema.type ?? []].flat()
  const isText = types.includes('string') && types.every((type) => type === 'string' || type === 'null')
  const isAnyText = isText && ['pattern', 'enum', 'const'].every((key) => !Object.hasOwn(schema, key))
  const others = alsoFrom ?? (isAnyText ? typesOfTexts : [])
  return isAlternative || others.length === 0 ? schema : { ...schema, type: [...types, ...others] }
}

/** A key without a value is as good as none. */
function orBlank(schema: SchemaParts): SchemaParts {
  const { description, anyOf, ...rest } = schema
  const types = [schema.type ?? []].flat()
  const blank = { type: 'null' }
  if (anyOf) return { ...schema, anyOf: [...anyOf, blank] }
  if (types.length === 0 || types.includes('null')) return schema
  if (!Object.hasOwn(schema, 'enum')) return { ...schema, type: [...types, 'null'] }
  return { ...(description !== undefined && { description }), anyOf: [rest, blank] }
}
