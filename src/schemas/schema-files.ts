/** Where a workspace keeps the schemas of its files, so that editors find them without a network. */

import type { Language } from '../model/language.ts'
import type { SchemaWords } from './schema-words.ts'
import { schemaNamed, schemaNames, type SchemaName } from './schemas.ts'

/** From the workspace's root. Hidden: nobody writes in it. */
export const schemaFolder = '.delrapport'

export const schemaFile = (name: string): string => `${name}.schema.json`

/** The line by which a language server finds the schema of the file that it heads, in a folder two below the root. */
export const schemaLine = (name: SchemaName): string =>
  `# yaml-language-server: $schema=../../${schemaFolder}/${schemaFile(name)}`

export const schemaText = (name: SchemaName, words: SchemaWords, language: Language): string =>
  `${JSON.stringify(schemaNamed(name, words, language), null, 2)}\n`

/** All of them, by their paths from the workspace's root. */
export const schemaFiles = (words: SchemaWords, language: Language): ReadonlyMap<string, string> =>
  new Map(
    schemaNames.map((name) => [`${schemaFolder}/${schemaFile(name)}`, schemaText(name, words, language)]),
  )
