/** The languages that reports and messages are written in. */

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (tag: string): tag is Language => languages.some((known) => known === tag)

/** One text per language. */
export type Localized<T> = Readonly<Record<Language, T>>
