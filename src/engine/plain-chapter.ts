/** A parsed chapter as bytes that another thread or a later run reads. */

import { deserialize, serialize } from 'node:v8'
import { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Entry } from '../diagnostics/entry.ts'
import type { Told } from '../diagnostics/told.ts'
import { frozen } from '../model/frozen.ts'
import { lookUp } from '../model/look-up.ts'
import type { ParsedChapter } from '../source/chapter.ts'

/** What a code means is the program's, and no value. */
type PlainDiagnostic = Omit<Diagnostic, 'entry'>

type PlainChapter = Omit<ParsedChapter, 'found'> & {
  readonly found: Omit<ParsedChapter['found'], 'told'>
  readonly told: readonly PlainDiagnostic[]
}

/** One value, so that what is the same object in two of its places is so again when it is read. */
export function plainChapter({ value, told }: Told<ParsedChapter>): Uint8Array {
  const { told: _, ...found } = value.found
  const chapter: PlainChapter = { ...value, found, told: told.map(({ entry, ...others }) => others) }
  return serialize(chapter)
}

export function revivedChapter(bytes: Uint8Array): Told<ParsedChapter> {
  const { told: plainly, ...chapter } = deserialize(bytes) as PlainChapter
  const told = plainly.map((diagnostic): Diagnostic => {
    const entry = lookUp(catalogue, diagnostic.code) as unknown as Entry<unknown>
    return { ...diagnostic, entry }
  })
  return frozen({ value: { ...chapter, found: { ...chapter.found, told } }, told })
}
