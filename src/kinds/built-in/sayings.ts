/**
 * What a few words say, whatever their forms and order: `målet nås delvis`, `delvis uppnådd`. A lexicon tells what each
 * word says; where one word is not in it nothing is claimed, since that word may turn the meaning round.
 */

/** Phrases by what they say, the longer first: read when one is first asked for, which most reports do of few lexica. */
export type Lexicon<Sense extends string> = () => readonly Phrase<Sense>[]

interface Phrase<Sense> {
  readonly sense: Sense
  readonly stem: string
  /** One of which follows the stem; the empty one where it stands alone. */
  readonly endings: readonly string[]
  /** Signs need no end; words do. */
  readonly isWord: boolean
}

/** How often each sense is said. */
export type Senses<Sense extends string> = ReadonlyMap<Sense, number>

/** Longer texts are no sayings. */
const lengthLimit = 80

/** Signs that part words, and the mark that makes a picture of the sign before it. */
const between = /(?:[\s\u00a0.,:;!()]|\p{Variation_Selector})+/uy
const blanks = /[ \u00a0]+/y
const letter = /[\p{L}\p{N}]/u
const letterHere = new RegExp(letter, 'uy')

/** By sense, words and phrases apart by commas; `nå~s~tt` are a stem and its endings. No others: `nåss` is a slip. */
export function lexicon<Sense extends string>(phrases: Readonly<Record<Sense, string>>): Lexicon<Sense> {
  let read: readonly Phrase<Sense>[] | null = null
  return () => (read ??= readPhrases(phrases))
}

const readPhrases = <Sense extends string>(phrases: Readonly<Record<Sense, string>>): Phrase<Sense>[] =>
  (Object.entries(phrases) as [Sense, string][])
    .flatMap(([sense, list]) => list.split(',').map((phrase) => ({ sense, phrase: phrase.trim() })))
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .map(({ sense, phrase }) => {
      const [stem, ...endings] = phrase.split('~')
      return {
        sense,
        stem: stem!,
        endings: endings.length > 0 ? endings : [''],
        isWord: letter.test(phrase),
      }
    })

/** Null where some word is not in the lexicon. */
export function sensesIn<Sense extends string>(text: string, words: Lexicon<Sense>): Senses<Sense> | null {
  const lower = text.toLowerCase()
  if (lower.length > lengthLimit) return null
  const senses = new Map<Sense, number>()
  let at = endOf(between, lower, 0)
  while (at < lower.length) {
    const start = at
    const said = words().find((phrase) => (at = endOfPhrase(phrase, lower, start)) > start)
    if (!said) return null
    senses.set(said.sense, (senses.get(said.sense) ?? 0) + 1)
    at = endOf(between, lower, at)
  }
  return senses
}

/** Where a phrase ends that begins at a place; that place itself where it does not. */
function endOfPhrase({ stem, endings, isWord }: Phrase<string>, text: string, at: number): number {
  const stemEnd = endOfWords(stem, text, at)
  if (stemEnd === -1) return at
  for (const ending of endings) {
    const end = endOfWords(ending, text, stemEnd)
    if (end !== -1 && !(isWord && endOf(letterHere, text, end) > end)) return end
  }
  return at
}

/** Where words end whose blanks may be several, and no-break ones; -1 where others stand there. */
function endOfWords(words: string, text: string, at: number): number {
  let end = at
  for (let index = 0; index < words.length; index++) {
    if (words[index] === ' ') {
      const afterBlanks = endOf(blanks, text, end)
      if (afterBlanks === end) return -1
      end = afterBlanks
    } else if (text[end] === words[index]) end++
    else return -1
  }
  return end
}

/** Where the pattern ends that begins at a place; that place itself where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
