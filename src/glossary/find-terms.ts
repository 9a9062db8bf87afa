/** Where the words of a glossary stand in a text: whole, and in the forms that its author gives. */

import type { Term } from '../model/glossary.ts'
import { languageOf, type Language, type Localized } from '../model/language.ts'

export interface FoundTerm {
  readonly term: Term
  readonly start: number
  readonly end: number
}

/** In the order of the text; none overlaps another, and of those that begin at one place the longest counts. */
export type FindTerms = (text: string) => readonly FoundTerm[]

export function termFinders(terms: readonly Term[]): Localized<FindTerms> {
  const of = (language: Language) => termFinder(terms.filter((term) => term.language === language))
  return { sv: of('sv'), en: of('en') }
}

/** Finds nothing in other languages than those that words are explained in; `lang` is as HTML has it. */
export const finderFor = (finders: Localized<FindTerms>, lang: string): FindTerms => {
  const language = languageOf(lang)
  return language === null ? () => [] : finders[language]
}

/** It takes the time of the text, however many terms there are. */
export function termFinder(terms: readonly Term[]): FindTerms {
  const byForm = new Map<string, Term>()
  /** By the word that a form begins with, how long such forms are, the longest first. */
  const lengths = new Map<string, number[]>()
  for (const term of terms)
    for (const form of term.forms) {
      if (byForm.has(form)) continue
      byForm.set(form, term)
      const first = firstWord(form)
      const known = lengths.get(first) ?? []
      if (!known.includes(form.length))
        lengths.set(
          first,
          [...known, form.length].sort((a, b) => b - a),
        )
    }
  const termAt = (text: string, start: number, word: string): FoundTerm | null => {
    for (const first of [word, uncapitalised(word)])
      for (const length of lengths.get(first) ?? []) {
        const end = start + length
        const written = text.slice(start, end).replaceAll(/\s/g, ' ')
        const term = byForm.get(first === word ? written : uncapitalised(written))
        if (term && !continues.test(text.slice(end, end + 2))) return { term, start, end }
      }
    return null
  }
  return (text) => {
    const found: FoundTerm[] = []
    let from = 0
    for (const { 0: word, index } of text.matchAll(words)) {
      if (index < from) continue
      const term = termAt(text, index, word)
      if (!term) continue
      found.push(term)
      from = term.end
    }
    return found
  }
}

/** A hyphen joins words into another one. */
const words = /(?<![\p{L}\p{N}\p{M}]-?)[\p{L}\p{N}\p{M}]+/gu
const continues = /^(?:[\p{L}\p{N}\p{M}]|-[\p{L}\p{N}])/u

const firstWord = (form: string): string => /^[\p{L}\p{N}\p{M}]+/u.exec(form)?.[0] ?? form

/** As it is written within a sentence. */
const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
