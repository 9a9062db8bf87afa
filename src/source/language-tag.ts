/** How authors name a language: by its tag, `en`, or in words; as HTML has it. */

import type { Language } from '../model/language.ts'

/** Each by its tag, with the words for it in Swedish and English. */
export const knownLanguages: ReadonlyMap<string, readonly [string, ...string[]]> = new Map(
  Object.entries<readonly [string, ...string[]]>({
    sv: ['svenska', 'swedish'],
    en: ['engelska', 'english'],
    fi: ['finska', 'finnish'],
    fit: ['meänkieli'],
    se: ['samiska', 'sami', 'nordsamiska'],
    smj: ['lulesamiska'],
    sma: ['sydsamiska'],
    rom: ['romani'],
    yi: ['jiddisch', 'yiddish'],
    nb: ['norska', 'norwegian'],
    da: ['danska', 'danish'],
    de: ['tyska', 'german'],
    fr: ['franska', 'french'],
    es: ['spanska', 'spanish'],
    pl: ['polska', 'polish'],
    uk: ['ukrainska', 'ukrainian'],
    ar: ['arabiska', 'arabic'],
    so: ['somaliska', 'somali'],
    fa: ['persiska', 'persian'],
    ti: ['tigrinja'],
  }),
)

/** The word for one of them. */
export const languageWord = (
  [swedish, english]: readonly [string, ...string[]],
  language: Language,
): string => (language === 'en' ? (english ?? swedish) : swedish)

const names: ReadonlyMap<string, string> = new Map(
  [...knownLanguages].flatMap(([tag, words]) => words.map((word) => [word, tag] as const)),
)

/** The words for them, in lower case. */
export const languageNames: readonly string[] = [...names.keys()]

/** A language, its script and its region; the private part is the program's own. */
export const writtenTag = /^[a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?$/

/** Null for what names no language. */
export function languageTag(written: string): string | null {
  const word = written.trim().toLowerCase()
  return names.get(word) ?? (writtenTag.test(word) ? written.trim() : null)
}
