/** The texts of a declaration, one for all languages or one for each → one for each. */

import { languages, type Language, type Localized } from '../../model/language.ts'
import type { PerLanguage } from './declaration.ts'
import type { Report } from './faults.ts'

export type Texts = ReturnType<typeof localizer>

/** A text for every language: one that is given for a single language stands for the other too. */
export function localizer(report: Report) {
  return <T extends string | readonly string[]>(
    given: PerLanguage<T>,
    path: readonly PropertyKey[],
    fallback: T,
  ): Localized<T> => {
    if (typeof given === 'string' || Array.isArray(given)) return { sv: given as T, en: given as T }
    const by = given as { readonly [L in Language]?: T }
    const any = languages.map((language) => by[language]).find((text) => text !== undefined)
    if (any === undefined) report({ problem: 'language' }, path)
    return { sv: by.sv ?? any ?? fallback, en: by.en ?? any ?? fallback }
  }
}

/** A first word and the others that are taken for it. */
export function withAliases(
  first: PerLanguage<string>,
  aliases: PerLanguage<readonly string[]> | undefined,
  path: readonly PropertyKey[],
  texts: Texts,
): Localized<readonly [string, ...string[]]> {
  const one = texts(first, path, '')
  const others = texts<readonly string[]>(aliases ?? [], path, [])
  return { sv: [one.sv, ...others.sv], en: [one.en, ...others.en] }
}
