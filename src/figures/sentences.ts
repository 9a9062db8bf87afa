/** Where the sentence that holds a place in a text begins and ends. */

import { masked } from './passages.ts'

const sentenceEnd = /[.!?]["”’»)]{0,3}\s(?=\s{0,4}["”“(]?[\p{Lu}\d\u2212-])/gu
/** Full stops after these end no sentence, even before a capital or a number. */
const abbreviation =
  /(?:^|[\s(])(?:ca|kl|nr|dnr|jfr|kap|resp|tel|inkl|exkl|milj|max|min|t\.?ex|fr\.?o\.?m|t\.?o\.?m|bl\.?a|d\.?v\.?s|s\.?k|p\.?g\.?a|f\.?d|e\.g|i\.e|approx|no)\.$/iu

/** The sentences of a text, each by its offsets, without the space between. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const sentences = []
  let start = 0
  for (const { 0: stop, index } of text.matchAll(sentenceEnd)) {
    if (abbreviation.test(text.slice(Math.max(0, index - 12), index + 1))) continue
    sentences.push({ start, end: index + stop.length - 1 })
    start = index + stop.length
  }
  return [...sentences, { start, end: text.length }]
}

/** A stretch of a text as it is read: on one line, without what is no prose. */
interface Stretch {
  readonly text: string
  /** Where in it a place of the whole text stands. */
  offset(place: number): number
}

/** Reads stretches of one text, each in the time that it takes to cut them out. */
export function reader(text: string): (start: number, end: number) => Stretch {
  const { read, offset } = unread.test(text) ? asRead(text) : { read: text, offset: (at: number) => at }
  return (start, end) => {
    const whole = read.slice(offset(start), offset(end))
    const sentence = whole.trim()
    const from = offset(start) + whole.indexOf(sentence)
    return { text: sentence, offset: (place) => offset(place) - from }
  }
}

/** What few texts hold and no reader sees as it stands. */
const unread = new RegExp(String.raw`[\n\t${masked}]| {2}`)

/** On one line, without what is no prose, and where each place of the text stands in that. */
function asRead(text: string): { read: string; offset: (at: number) => number } {
  const offsets = new Uint32Array(text.length + 1)
  const characters: string[] = []
  for (let at = 0; at < text.length; at++) {
    offsets[at] = characters.length
    const character = ' \n\t'.includes(text[at]!) ? ' ' : text[at]!
    if (character !== masked && !(character === ' ' && characters.at(-1) === ' ')) characters.push(character)
  }
  offsets[text.length] = characters.length
  return { read: characters.join(''), offset: (at) => offsets[at]! }
}

/** A stretch as it is read, alone. */
export const readable = (text: string): string => reader(text)(0, text.length).text
