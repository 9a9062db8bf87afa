import type { Language, Localized } from '../model/language.ts'

/** One for all languages, or one for each that its author writes. */
export type Given<T> = T | { readonly [L in Language]?: T | undefined }

/** In a language, or else in the other; undefined where it is in none. */
export function inLanguage<T extends string | readonly string[]>(
  given: Given<T>,
  language: Language,
): T | undefined {
  if (typeof given === 'string' || Array.isArray(given)) return given as T
  const by = given as { readonly [L in Language]?: T }
  return by[language] ?? by.sv ?? by.en
}

export const inBoth = <T extends string | readonly string[]>(
  given: Given<T>,
  otherwise: T,
): Localized<T> => ({
  sv: inLanguage(given, 'sv') ?? otherwise,
  en: inLanguage(given, 'en') ?? otherwise,
})
