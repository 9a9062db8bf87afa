/** The JSON Schemas that there are: one for each kind of file, or part of one, that is written in YAML. */

import type { z } from 'zod'
import type { Language, Localized } from '../model/language.ts'
import { chapterSchema } from '../source/chapter-schema.ts'
import { kindSchema } from '../source/kind-schema.ts'
import { manifestSchema } from '../source/manifest-schema.ts'
import { bindingSchema } from '../feeds/binding-schema.ts'
import { profileSchema } from '../profiles/profile-schema.ts'
import type { JsonSchema } from '../source/told.ts'
import { jsonSchemaOf } from './json-schema.ts'
import type { SchemaWords } from './schema-words.ts'

interface Subject {
  readonly title: Localized<string>
  readonly schema: (words: SchemaWords) => z.ZodObject
}

const subjects = {
  report: {
    title: { sv: 'En rapports report.yaml', en: 'A report’s report.yaml' },
    schema: manifestSchema,
  },
  chapter: {
    title: { sv: 'Inställningarna överst i ett kapitel', en: 'The settings at the top of a chapter' },
    schema: () => chapterSchema,
  },
  kind: {
    title: { sv: 'En egen tabellsort i kinds', en: 'A kind of table of your own in kinds' },
    schema: () => kindSchema,
  },
  profile: {
    title: {
      sv: 'En egen profil i profiles: vad en rapport ska innehålla',
      en: 'A profile of your own in profiles: what a report must hold',
    },
    schema: ({ ruleTypes }) => profileSchema(ruleTypes),
  },
  import: {
    title: {
      sv: 'Var en tabells tal hämtas, data/….import.yaml',
      en: 'Where the figures of a table come from, data/….import.yaml',
    },
    schema: ({ feeds }) => bindingSchema(feeds),
  },
  config: {
    title: {
      sv: 'delrapport.config.yaml, för alla rapporter',
      en: 'delrapport.config.yaml, for all reports',
    },
    schema: manifestSchema,
  },
} as const satisfies Readonly<Record<string, Subject>>

export type SchemaName = keyof typeof subjects
export const schemaNames = Object.keys(subjects) as readonly SchemaName[]

/** What may be written there, with descriptions in one language. */
export function schemaNamed(name: SchemaName, words: SchemaWords, language: Language): JsonSchema {
  const { title, schema } = subjects[name]
  const { $schema, ...rest } = jsonSchemaOf(schema(words), language)
  return { $schema, title: title[language], ...rest }
}
