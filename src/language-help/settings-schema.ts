/** The JSON Schema that settings of a report are written by, in the reader's language. */

import { wordsOf, type Parts } from '../engine/parts.ts'
import type { Language } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { schemaNamed, type SchemaName } from '../schemas/schemas.ts'
import type { SchemaParts } from '../schemas/schema-parts.ts'

const schemasOf = remembered((parts: Parts) =>
  remembered((language: Language) =>
    remembered((name: SchemaName): SchemaParts => schemaNamed(name, wordsOf(parts), language)),
  ),
)

export const settingsSchema = (parts: Parts, language: Language, name: SchemaName): SchemaParts =>
  schemasOf(parts)(language)(name)
