/**
 * What a few words say, whatever their forms and order: `målet nås delvis`, `delvis uppnådd`. A lexicon tells what each
 * word says; where one word is not in it nothing is claimed, since that word may turn the meaning round.
 */

/** Phrases by what they say, the longer first. */
export type Lexicon<Sense extends string> = readonly { readonly sense: Sense; readonly pattern: RegExp }[]

/** How often each sense is said. */
export type Senses<Sense extends string> = ReadonlyMap<Sense, number>

/** Longer texts are no sayings. */
const lengthLimit = 80

/** Signs that part words, and the mark that makes a picture of the sign before it. */
const between = /(?:[\s\u00a0.,:;!()]|\p{Variation_Selector})+/uy

/** By sense, words and phrases apart by commas; `nå~s~tt` are a stem and its endings. No others: `nåss` is a slip. */
export function lexicon<Sense extends string>(phrases: Readonly<Record<Sense, string>>): Lexicon<Sense> {
  return (Object.entries(phrases) as [Sense, string][])
    .flatMap(([sense, list]) => list.split(',').map((phrase) => ({ sense, phrase: phrase.trim() })))
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .map(({ sense, phrase }) => ({ sense, pattern: patternOf(phrase) }))
}

/** Signs need no end; words do. */
function patternOf(phrase: string): RegExp {
  const [stem, ...endings] = escaped(phrase).replaceAll(' ', '[ \\u00a0]+').split('~')
  const body = endings.length > 0 ? `${stem}(?:${endings.join('|')})` : stem!
  return new RegExp(/[\p{L}\p{N}]/u.test(phrase) ? `${body}(?![\\p{L}\\p{N}])` : body, 'yu')
}

const escaped = (phrase: string): string => phrase.replace(/[.+*?]/g, '\\$&')

/** Null where some word is not in the lexicon. */
export function sensesIn<Sense extends string>(text: string, words: Lexicon<Sense>): Senses<Sense> | null {
  const lower = text.toLowerCase()
  if (lower.length > lengthLimit) return null
  const senses = new Map<Sense, number>()
  let at = endOf(between, lower, 0)
  while (at < lower.length) {
    const said = words.find(({ pattern }) => endOf(pattern, lower, at) > at)
    if (!said) return null
    senses.set(said.sense, (senses.get(said.sense) ?? 0) + 1)
    at = endOf(between, lower, endOf(said.pattern, lower, at))
  }
  return senses
}

/** Where the pattern ends that begins at a place; that place itself where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
