/** The hits of a query, in the order of the page. */

import type { Passage, TextIndex } from './text-index.ts'

export interface Hit {
  readonly passage: Passage
  /** Where in the passage's folded text it begins and ends. */
  readonly start: number
  readonly end: number
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Whether the words stand apart: none of the page has them as they were typed. */
  readonly isApart: boolean
}

/** A letter or two would be found everywhere. */
export const shortest = 2

/** `query` is folded. */
export function find({ passages, text, starts }: TextIndex, query: string): Found {
  if (query.length < shortest) return { hits: [], isApart: false }
  const hitsOf = (word: string): Hit[] => {
    const hits: Hit[] = []
    let index = 0
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      while (index + 1 < starts.length && starts[index + 1]! <= at) index++
      const start = at - starts[index]!
      hits.push({ passage: passages[index]!, start, end: start + word.length })
    }
    return hits
  }
  const hits = hitsOf(query)
  const words = [...new Set(query.split(' '))].filter((word) => word.length >= shortest)
  if (hits.length > 0 || words.length < 2) return { hits, isApart: false }
  const byWord = words.map(hitsOf)
  const having = byWord.map((found) => new Set(found.map(({ passage }) => passage)))
  const all = byWord.flat().filter(({ passage }) => having.every((some) => some.has(passage)))
  const order = new Map(passages.map((passage, index) => [passage, index]))
  all.sort((a, b) => order.get(a.passage)! - order.get(b.passage)! || a.start - b.start)
  return { hits: all, isApart: all.length > 0 }
}
