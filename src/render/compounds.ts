/** The joints of compounds: where a Swedish word is made of others, a reader expects it to be parted there and nowhere else. */

import { swedishParts, swedishWholes } from './swedish-parts.ts'

/** No part has fewer letters. */
const shortestPart = 3
/** What is behind a part that is not known stands alone only from so many letters on: shorter ones end many words. */
const sureHead = 5
/** A part that is shorter is not taken apart itself. */
const longPart = 11
/** Longer words are no words. */
const longestWord = 60

const endings =
  /(?:a|an|ans|are|aren|arens|arna|arnas|ars|as|ad|ade|at|ar|de|e|en|ens|er|erna|ernas|ers|es|et|ets|ig|iga|igt|is|n|na|nas|ns|or|orna|ornas|ors|r|rna|rnas|s|sk|ska|skt|t|te|ts|nde|ndet)$/

/** Endings of words that nothing but another word follows when they bind with an s. */
const binding = /(?:ning|ling|ring|het|tion|sion|skap|itet|ment)s(?=\p{L}{4})/gu

/** Between a part and the next. */
const links = ['', 's'] as const

/** The offsets of a word's joints, in order; none where it is not known to have any. */
export function jointsOf(written: string): readonly number[] {
  const word = written.toLowerCase()
  if (word.length > longestWord || isStem(word, swedishWholes)) return []
  const bound = [...word.matchAll(binding)].map(({ 0: found, index }) => index + found.length)
  const cuts = [0, ...bound.filter((at) => at > shortestPart), word.length]
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index]!
    const isLast = to === word.length
    const within = splitOf(word.slice(from, to), isLast).map((at) => from + at)
    return isLast ? within : [...within, to]
  })
}

/** Of all ways to make a word of known parts the one with the fewest, and the same of parts that are long; else what its end
 * is known to be. */
function splitOf(word: string, isLast: boolean): readonly number[] {
  if (isPart(word, isLast) && stemLength(word) < longPart) return []
  const best: (readonly number[] | null)[] = [[]]
  for (let to = shortestPart; to <= word.length; to++) {
    let found: readonly number[] | null = null
    for (let from = 0; from <= to - shortestPart; from++) {
      const before = best[from]
      if (!before || (from === 0 && to === word.length)) continue
      const joints = from === 0 ? [] : [...before, from]
      if (found && joints.length >= found.length) continue
      if (isPart(word.slice(from, to), isLast && to === word.length)) found = joints
    }
    best[to] = found
  }
  const joints = best[word.length]
  if (!joints) return isPart(word, isLast) ? [] : knownEnd(word, isLast)
  return [0, ...joints].flatMap((from, index) => {
    const to = joints[index] ?? word.length
    const within = to - from < longPart ? [] : splitOf(word.slice(from, to), isLast && to === word.length)
    return [...(from === 0 ? [] : [from]), ...within.map((at) => from + at)]
  })
}

function knownEnd(word: string, isLast: boolean): readonly number[] {
  for (let at = shortestPart + 1; at <= word.length - sureHead; at++) {
    const head = word.slice(at)
    if (!isPart(head, isLast) || stemLength(head) < sureHead) continue
    const before = word.slice(0, at)
    // A word has a vowel.
    if (vowel.test(before)) return [...(before.length < longPart ? [] : splitOf(before, false)), at]
  }
  return []
}

const vowel = /[aeiouyåäöé]/

function isPart(text: string, isLast: boolean): boolean {
  return isLast
    ? isStem(text, swedishParts)
    : links.some((link) => text.endsWith(link) && swedishParts.has(text.slice(0, text.length - link.length)))
}

/** Whether a word is one of these, if with an ending. */
const isStem = (word: string, stems: ReadonlySet<string>): boolean =>
  stems.has(word) || endingsOf(word).some((length) => stems.has(word.slice(0, word.length - length)))

function stemLength(word: string): number {
  if (swedishParts.has(word)) return word.length
  const lengths = endingsOf(word).filter((length) => swedishParts.has(word.slice(0, word.length - length)))
  return lengths.length === 0 ? word.length : word.length - lengths[0]!
}

/** How long each ending is that a word may have. */
function endingsOf(word: string): number[] {
  const lengths: number[] = []
  for (let length = 1; length <= 5 && length < word.length - 1; length++)
    if (endings.exec(word.slice(-length))?.[0].length === length) lengths.push(length)
  return lengths
}
