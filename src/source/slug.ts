/** Ids out of headings: lower-case ASCII letters, digits and hyphens, so that links and PDF destinations stay short. */

import { visibleText } from '../model/visible-text.ts'

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `Mål & måluppfyllelse` → `mal-maluppfyllelse`; `fallback` where nothing is left. */
export const slug = (text: string, fallback: string): string =>
  joined(plainLetters(text), /[^a-z0-9]+/g) || fallback

/** Such as no id can be made of. */
const otherLetter = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}\P{L}]/u

/** What authors call a thing by, as it is compared: as ids are, with the letters of scripts that these know nothing of. */
export const nameKey = (text: string, fallback: string): string =>
  otherLetter.test(text) ? joined(plainLetters(text), /[^\p{L}\p{N}]+/gu) || fallback : slug(text, fallback)

/** Letters that no accent makes, of languages that are spoken in Sweden and near it. */
const plain: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ħ', 'h'],
  ['ı', 'i'],
])

/** In lower case, without accents. */
const plainLetters = (text: string): string =>
  visibleText(text)
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => plain.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

const joined = (text: string, others: RegExp): string =>
  text.replace(others, '-').slice(0, 60).replace(/^-|-$/g, '')
