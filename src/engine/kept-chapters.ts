/**
 * Chapters as earlier runs have parsed them. Parsing is more than half of what checking a long report takes, and follows
 * from the text alone; reading what it came to takes a twentieth of it.
 */

import type { Told } from '../diagnostics/told.ts'
import { hashOf } from '../host/reads.ts'
import type { Store } from '../host/store.ts'
import type { Language } from '../model/language.ts'
import type { SourceText } from '../model/span.ts'
import type { ParsedChapter } from '../source/chapter.ts'
import { plainChapter, revivedChapter } from './plain-chapter.ts'

export interface KeptChapters {
  /** As it was parsed before, else as `parse` gives it, which is kept. */
  parsed(
    source: SourceText,
    language: Language,
    parse: () => Promise<Told<ParsedChapter>>,
  ): Promise<Told<ParsedChapter>>
}

/** None are kept. */
export const noChapters: KeptChapters = { parsed: (_, __, parse) => parse() }

/** `program` tells this one from every other, which may parse otherwise. */
export const keptChapters = (store: Store, program: string): KeptChapters => ({
  async parsed({ file, text }, language, parse) {
    const key = JSON.stringify([program, language, file, hashOf(new TextEncoder().encode(text))])
    const kept = await store.get(key)
    if (kept) return revivedChapter(kept)
    const parsed = await parse()
    await store.put(key, plainChapter(parsed))
    return parsed
  },
})
