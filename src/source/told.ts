/** What is told of the values that a schema takes, beside how it takes them: what they are for, and how JSON Schema puts them. */

import { z } from 'zod'
import type { Language, Localized } from '../model/language.ts'

/**
 * A schema as JSON Schema has it. `alsoFrom` are other types that a text may have been meant by: YAML makes a number of
 * `2021` and yes of `true`. It is taken out where it has been heeded.
 */
export interface JsonSchema extends Readonly<Record<string, unknown>> {
  readonly alsoFrom?: readonly string[]
}

/** What YAML makes of some texts. */
export const typesOfTexts: readonly string[] = ['number', 'boolean']

export interface Told {
  /** A plain sentence for those who write the value. */
  readonly about?: Localized<string>
  /** The whole JSON Schema, of what zod makes of it by itself. */
  readonly asJson?: (own: JsonSchema, language: Language) => JsonSchema
}

/** Refinements of a schema are told of as it is. */
const registry = z.registry<Told>()

export const toldOf = (schema: z.core.$ZodType): Told => registry.get(schema) ?? {}

const telling = <S extends z.ZodType>(schema: S, told: Told): S => {
  // The same schema may stand at several keys.
  const own = schema.clone() as S
  registry.add(own, told)
  return own
}

/** Says what a key is for, beside the definition of what it holds. */
export const about = <S extends z.ZodType>(schema: S, text: Localized<string>): S =>
  telling(schema, { about: text })

/** Says in JSON Schema what only code says of a value. */
export const asJson = <S extends z.ZodType>(schema: S, json: NonNullable<Told['asJson']>): S =>
  telling(schema, { asJson: json })
