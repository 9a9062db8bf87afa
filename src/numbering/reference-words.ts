/** What a cross reference says inside a sentence: “tabell 3”, or the title of what has no number. */

import type { PhrasingContent } from 'mdast'
import type { CrossReference } from '../model/content.ts'
import { plainText } from '../source/plain-text.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Target } from './target.ts'

type TargetType = Target['type']

const numbered: Localized<Readonly<Record<TargetType, string>>> = {
  sv: { chapter: 'kapitel', appendix: 'bilaga', section: 'avsnitt', table: 'tabell', figure: 'figur' },
  en: { chapter: 'chapter', appendix: 'appendix', section: 'section', table: 'table', figure: 'figure' },
}

const unnumbered: Localized<{ table: string; figure: string }> = {
  sv: { table: 'tabellen', figure: 'figuren' },
  en: { table: 'the table', figure: 'the figure' },
}

const quoted: Localized<(title: string) => string> = {
  sv: (title) => `”${title}”`,
  en: (title) => `“${title}”`,
}

/** What stands before a title: the number alone, or “Bilaga A”. */
export const labelOf = (target: Omit<Target, 'label'>, language: Language): string | null =>
  target.type === 'appendix' && target.number !== null
    ? referenceWords(target, language, true)
    : target.number

/** “Tabell 3” where it begins a sentence. */
export function referenceWords(target: Omit<Target, 'label'>, language: Language, isCapital = false): string {
  const text = wordsWithin(target, language)
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function wordsWithin({ type, number, title }: Omit<Target, 'label'>, language: Language): string {
  if (number !== null) return `${numbered[language][type]}\u00a0${number}`
  return type === 'table' || type === 'figure'
    ? unnumbered[language][type]
    : quoted[language](plainText(title))
}

/** Whether nothing stands before it among what stands beside it, or the end of a sentence does. */
export function beginsSentence(node: CrossReference, siblings: readonly PhrasingContent[]): boolean {
  const before = siblings[siblings.indexOf(node) - 1]
  return before === undefined || (before.type === 'text' && /[.!?]\s+$/.test(before.value))
}
