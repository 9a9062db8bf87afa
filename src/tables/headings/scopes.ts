/** Whose figures a column shows, or of what time: the same column may stand once for each in one table. */

import type { Language } from '../../model/language.ts'

/** Whose figures, or of what time: what one table may show side by side. */
const scopeNames: Record<Language, RegExp> = {
  sv: /^(kommunkoncernen?|kommunala koncernen|koncernen?|kommunen?|stadskoncernen|staden|sammanställda? (?:redovisning|räkenskaper)|sammanställt|perioden?|ackumulerat|helåret|helår|året)(?:$|[\s:,\u2013-]+)/,
  en: /^(group|municipality|city|consolidated|period|year to date|full year)(?:$|[\s:,\u2013-]+)/,
}
const scopeEndings: Record<Language, RegExp> = {
  sv: /^(.+?) (perioden?|helåret|helår|året)$/,
  en: /^(.+?) (period|full year)$/,
}

export interface Scoped {
  readonly scope: string
  readonly word: string
}

export function scoped(word: string, language: Language): Scoped | null {
  const start = scopeNames[language].exec(word)
  if (start) return { scope: oneForm(start[1]!), word: word.slice(start[0].length) }
  const end = scopeEndings[language].exec(word)
  return end && { scope: oneForm(end[2]!), word: end[1]! }
}

/** `perioden` and `period` are one scope. */
const oneForm = (scope: string): string =>
  scope.replace(/(?<=period|koncern|kommun|helår)(?:en|et)$/, '').replace(/^året$/, 'helår')
