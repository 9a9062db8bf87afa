import type { JsonSchema } from '../source/told.ts'

/** The parts of a JSON Schema that hold others, and those that are looked at. */
export interface SchemaParts extends JsonSchema {
  readonly type?: string | readonly string[] | undefined
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaParts>>
  readonly required?: readonly string[]
  readonly additionalProperties?: SchemaParts | boolean
  readonly propertyNames?: SchemaParts
  readonly items?: SchemaParts
  readonly anyOf?: readonly SchemaParts[]
}
