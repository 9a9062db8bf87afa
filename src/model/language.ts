/** The languages that reports and messages are written in. */

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** One text per language. */
export type Localized<T> = Readonly<Record<Language, T>>
