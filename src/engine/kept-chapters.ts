/**
 * Chapters as earlier runs have parsed them. Parsing is more than half of what checking a long report takes, and follows
 * from the text alone; reading what it came to takes a twentieth of it.
 */

import { deserialize, serialize } from 'node:v8'
import { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Entry } from '../diagnostics/entry.ts'
import type { Told } from '../diagnostics/told.ts'
import { hashOf } from '../host/reads.ts'
import type { Store } from '../host/store.ts'
import { frozen } from '../model/frozen.ts'
import type { Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import type { SourceText } from '../model/span.ts'
import type { ParsedChapter } from '../source/chapter.ts'

export interface KeptChapters {
  /** As it was parsed before, else as `parse` gives it, which is kept. */
  parsed(
    source: SourceText,
    language: Language,
    parse: () => Told<ParsedChapter>,
  ): Promise<Told<ParsedChapter>>
}

/** None are kept. */
export const noChapters: KeptChapters = { parsed: async (_, __, parse) => parse() }

/** `program` tells this one from every other, which may parse otherwise. */
export const keptChapters = (store: Store, program: string): KeptChapters => ({
  async parsed({ file, text }, language, parse) {
    const key = JSON.stringify([program, language, file, hashOf(new TextEncoder().encode(text))])
    const kept = await store.get(key)
    if (kept) return revived(kept)
    const parsed = parse()
    await store.put(key, plain(parsed))
    return parsed
  },
})

/** What a code means is the program's, and no value. */
type PlainDiagnostic = Omit<Diagnostic, 'entry'>

type PlainChapter = Omit<ParsedChapter, 'found'> & {
  readonly found: Omit<ParsedChapter['found'], 'told'>
  readonly told: readonly PlainDiagnostic[]
}

/** One value, so that what is the same object in two of its places is so again when it is read. */
function plain({ value, told }: Told<ParsedChapter>): Uint8Array {
  const { told: _, ...found } = value.found
  const chapter: PlainChapter = { ...value, found, told: told.map(({ entry, ...others }) => others) }
  return serialize(chapter)
}

function revived(bytes: Uint8Array): Told<ParsedChapter> {
  const { told: plainly, ...chapter } = deserialize(bytes) as PlainChapter
  const told = plainly.map((diagnostic): Diagnostic => {
    const entry = lookUp(catalogue, diagnostic.code) as unknown as Entry<unknown>
    return { ...diagnostic, entry }
  })
  return frozen({ value: { ...chapter, found: { ...chapter.found, told } }, told })
}
