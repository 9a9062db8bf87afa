import { listed } from '../diagnostics/entry.ts'
import type { Language } from '../model/language.ts'

/** What somebody has written, one after the other. */
export const quoted = (words: readonly string[], language: Language): string =>
  listed(words.map((word) => (language === 'sv' ? `”${word}”` : `“${word}”`)))
