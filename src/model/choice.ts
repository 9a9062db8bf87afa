/** Values that an author chooses among: each by its id, which the program goes by, and by words for it in Swedish. */

import type { Language, Localized } from './language.ts'
import { visibleText } from './visible-text.ts'

export interface Choice<Id extends string = string> {
  readonly id: Id
  /** How it may be written in Swedish; messages show the first. None where the id is used in Swedish too. */
  readonly sv: readonly string[]
}

/** A Swedish word and then the id; both can be written. */
export const shownChoice = ({ id, sv: [word] }: Choice): Localized<string> => ({
  sv: word === undefined ? id : `${word} (${id})`,
  en: id,
})

/** The word that a text in one language writes. */
export const choiceWord = <Id extends string>(
  choices: readonly Choice<Id>[],
  id: Id,
  language: Language,
): string => (language === 'sv' ? choices.find((choice) => choice.id === id)?.sv[0] : undefined) ?? id

/** Case makes no difference, nor whether words are joined by blanks or hyphens. */
export function choose<Id extends string>(choices: readonly Choice<Id>[], written: string): Id | null {
  const wanted = folded(written)
  return choices.find(({ id, sv }) => [id, ...sv].some((word) => folded(word) === wanted))?.id ?? null
}

const folded = (word: string): string =>
  visibleText(word)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-')

/** Ids that are words of no language. */
export const plainChoices = <Id extends string>(ids: readonly Id[]): readonly Choice<Id>[] =>
  ids.map((id) => ({ id, sv: [] }))

type ChoiceWords<Id extends string> = Readonly<Record<Id, readonly string[]>>

/** In the order of the ids. */
export function choicesOf<Id extends string>(
  ids: readonly Id[],
  words: ChoiceWords<Id>,
): readonly Choice<Id>[] {
  return ids.map((id) => ({ id, sv: words[id] }))
}
