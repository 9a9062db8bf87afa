/** How authors name a language: by its tag, `en`, or in words; as HTML has it. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Language } from '../model/language.ts'

/** Each by its tag, with the words for it in Swedish and English. */
export const knownLanguages: ReadonlyMap<string, readonly [string, ...string[]]> = new Map(
  Object.entries<readonly [string, ...string[]]>({
    sv: ['svenska', 'swedish'],
    en: ['engelska', 'english'],
    fi: ['finska', 'finnish', 'suomi'],
    fit: ['meänkieli', 'tornedalian finnish', 'tornedalsfinska'],
    se: ['nordsamiska', 'northern sami', 'samiska', 'sami', 'davvisámegiella'],
    smj: ['lulesamiska', 'lule sami', 'julevsámegiella'],
    sma: ['sydsamiska', 'southern sami', 'åarjelsaemien'],
    sje: ['pitesamiska', 'pite sami'],
    sju: ['umesamiska', 'ume sami'],
    rom: ['romska', 'romani', 'romani chib'],
    yi: ['jiddisch', 'yiddish', 'jiddish', 'jidisch'],
    nb: ['norska', 'norwegian', 'bokmål'],
    nn: ['nynorska', 'norwegian nynorsk', 'nynorsk'],
    da: ['danska', 'danish'],
    is: ['isländska', 'icelandic'],
    de: ['tyska', 'german'],
    nl: ['nederländska', 'dutch'],
    fr: ['franska', 'french'],
    es: ['spanska', 'spanish'],
    pt: ['portugisiska', 'portuguese'],
    it: ['italienska', 'italian'],
    pl: ['polska', 'polish'],
    et: ['estniska', 'estonian'],
    lv: ['lettiska', 'latvian'],
    lt: ['litauiska', 'lithuanian'],
    ro: ['rumänska', 'romanian'],
    hu: ['ungerska', 'hungarian'],
    bs: ['bosniska', 'bosnian'],
    hr: ['kroatiska', 'croatian'],
    sr: ['serbiska', 'serbian'],
    sq: ['albanska', 'albanian'],
    el: ['grekiska', 'greek'],
    tr: ['turkiska', 'turkish'],
    uk: ['ukrainska', 'ukrainian'],
    ru: ['ryska', 'russian'],
    ar: ['arabiska', 'arabic'],
    so: ['somaliska', 'somali'],
    fa: ['persiska', 'persian', 'farsi'],
    prs: ['dari'],
    ps: ['pashto', 'pashtu'],
    ku: ['kurdiska', 'kurdish', 'kurmanji', 'nordkurdiska'],
    ckb: ['sorani', 'central kurdish', 'centralkurdiska'],
    he: ['hebreiska', 'hebrew'],
    ur: ['urdu'],
    ti: ['tigrinja', 'tigrinya'],
    am: ['amhariska', 'amharic'],
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

/** The word that was likely meant; null where none is near. */
export const nearestLanguage = (written: string): string | null =>
  nearest(written.trim().toLowerCase(), languageNames)

/** Null for what names no language. */
export function languageTag(written: string): string | null {
  const word = written.trim().toLowerCase()
  return names.get(word) ?? (writtenTag.test(word) ? written.trim() : null)
}
