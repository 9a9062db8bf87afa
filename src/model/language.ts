/** The languages that reports and messages are written in. */

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** `en`, `en-GB`, `sv_SE` → the one that it is; null for others. */
export function languageOf(tag: string): Language | null {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/, 1)
  return isLanguage(primary) ? primary : null
}

/** The one that the program speaks within text that is marked as `lang`: the one around it where it has no words of that. */
export const spokenOf = (lang: string | null | undefined, around: Language): Language =>
  (lang && languageOf(lang)) || around

const isLanguage = (tag: string): tag is Language => languages.some((known) => known === tag)

/** One text per language. */
export type Localized<T> = Readonly<Record<Language, T>>
