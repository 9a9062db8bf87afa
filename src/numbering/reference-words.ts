/** What a cross reference says inside a sentence: “tabell 3”, or the title of what has no number. */

import type { PhrasingContent } from 'mdast'
import type { CrossReference } from '../model/content.ts'
import { plainText } from '../source/plain-text.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Target } from './target.ts'

type TargetType = Target['type']

const numbered: Localized<Readonly<Record<TargetType, string>>> = {
  sv: { chapter: 'kapitel', section: 'avsnitt', table: 'tabell', figure: 'figur' },
  en: { chapter: 'chapter', section: 'section', table: 'table', figure: 'figure' },
}

const unnumbered: Localized<{ table: string; figure: string }> = {
  sv: { table: 'tabellen', figure: 'figuren' },
  en: { table: 'the table', figure: 'the figure' },
}

const quoted: Localized<(title: string) => string> = {
  sv: (title) => `”${title}”`,
  en: (title) => `“${title}”`,
}

/** “Tabell 3” where it begins a sentence. */
export function referenceWords(target: Target, language: Language, isCapital = false): string {
  const text = wordsWithin(target, language)
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function wordsWithin({ type, number, title }: Target, language: Language): string {
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
