/** Words of a sentence held against words of a table: inflected as Swedish and English inflect, and as parts of compounds. */

const inflections = new Set(
  'n ns en et t na a e ar er or arna erna orna ans ens ets es s nas ernas arnas ornas ars ers ors ed'
    .split(' ')
    .concat(''),
)
const longestInflection = [...inflections].reduce((most, { length }) => Math.max(most, length), 0)
/** So many letters words share at least that are not written the same. */
const opening = 4
const empty = new Set(
  'och eller för av på per med som till från den det att inte ett the and for with from this that'.split(' '),
)

/** Words with a meaning of their own, in small letters. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2 && !empty.has(word))

/** `investeringar`, `investeringarna`: one word, inflected. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const shared = sharedStart(a, b)
  return shared > 3 && inflections.has(a.slice(shared)) && inflections.has(b.slice(shared))
}

/** `personalen`, `personalkostnader`: one begins as the other. */
export function isPartOf(a: string, b: string): boolean {
  const shared = sharedStart(a, b)
  return shared > 4 && (inflections.has(a.slice(shared)) || inflections.has(b.slice(shared)))
}

/** What a word may be of another by: two of which none is the same are not {@link isSameWord}. */
export function stemsOf(word: string): string[] {
  const stems = [word]
  for (let end = Math.max(opening, word.length - longestInflection); end < word.length; end++)
    if (inflections.has(word.slice(end))) stems.push(word.slice(0, end))
  return stems
}

function sharedStart(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared
}

export interface WordIndex {
  /** Whether one of the words is the same: {@link isSameWord}. */
  readonly hasSame: (word: string) => boolean
  /** Whether one of the words and this one begin alike: {@link isPartOf}. */
  readonly hasPart: (word: string) => boolean
}

/** Many words, found by how they begin: of all the words of a report few can be the same as one. */
export function indexWords(words: Iterable<string>): WordIndex {
  const all = new Set(words)
  const alike = new Map<string, string[]>()
  for (const word of all) {
    const start = word.slice(0, opening)
    const known = alike.get(start)
    if (known) known.push(word)
    else alike.set(start, [word])
  }
  const anyAlike = (word: string, test: (a: string, b: string) => boolean): boolean =>
    alike.get(word.slice(0, opening))?.some((other) => test(other, word)) ?? false
  return {
    hasSame: (word) => all.has(word) || anyAlike(word, isSameWord),
    hasPart: (word) => anyAlike(word, isPartOf),
  }
}
