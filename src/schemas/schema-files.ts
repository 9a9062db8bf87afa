/** Where a workspace keeps the schemas of its files, so that editors find them without a network. */

import type { SchemaName } from './schemas.ts'

/** From the workspace's root. Hidden: nobody writes in it. */
export const schemaFolder = '.delrapport'

export const schemaFile = (name: SchemaName): string => `${name}.schema.json`

/** The line by which a language server finds the schema of the file that it heads, in a folder two below the root. */
export const schemaLine = (name: SchemaName): string =>
  `# yaml-language-server: $schema=../../${schemaFolder}/${schemaFile(name)}`
