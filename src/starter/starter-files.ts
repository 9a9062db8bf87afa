/**
 * A workspace to begin with: sample files that come with the program in `starter/`, a folder for each language, with what
 * this one is called filled in. Nothing is written.
 */

import { programFilesBelow, readProgramText } from '../host/package-files.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { schemaFiles, schemaLine } from '../schemas/schema-files.ts'
import type { SchemaWords } from '../schemas/schema-words.ts'
import { fillIn } from './fill-in.ts'

export interface Starter {
  readonly language: Language
  /** Of its report. */
  readonly id: string
  readonly title: string
  readonly organisation: string
  /** The day that its outcomes are as at. */
  readonly cutoff: IsoDate
  /** Of the program that is to build it where nobody has installed one. */
  readonly version: string
  readonly hasCi: boolean
  readonly hasEditor: boolean
}

/** Texts by their paths in the workspace, in code unit order. The words are those that its settings are written with. */
export async function starterFiles(
  starter: Starter,
  settings: SchemaWords,
): Promise<ReadonlyMap<string, string>> {
  const { language, title, organisation, cutoff, version } = starter
  // What is in quotation marks in JSON is so in YAML.
  const words = {
    title: JSON.stringify(title),
    organisation: JSON.stringify(organisation),
    cutoff,
    year: cutoff.slice(0, 4),
    version,
    schema: schemaLine('report'),
  }
  const files = [...schemaFiles(settings, language)]
  for (const [folder, before] of placesOf(starter)) {
    const source = `starter/${language}/${folder}`
    for (const name of await programFilesBelow(source))
      files.push([before + name, fillIn(await readProgramText(`${source}/${name}`), words)])
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The folders of a language, and what stands before their files' names in the workspace. */
const placesOf = ({ id, hasCi, hasEditor }: Starter): readonly (readonly [string, string])[] => [
  ['report', `reports/${id}/`],
  // Registries of packages leave files out that are called .gitignore.
  ['git', '.'],
  ...(hasEditor ? ([['vscode', '.vscode/']] as const) : []),
  ...(hasCi ? ([['github', '.github/workflows/']] as const) : []),
]
