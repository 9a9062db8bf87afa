/**
 * Texts as they are searched: whatever case, accents, blanks and dashes they are written with, and however their words break.
 * In Swedish å, ä and ö are letters of their own; who reads English may have no keys for them.
 */

import { lookUp } from '../../model/look-up.ts'

export interface Folded {
  readonly text: string
  /** By index in the folded text, where in the other one that character stands. */
  readonly from: readonly number[]
}

const nothing = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const alike: Readonly<Record<string, string>> = {
  ø: 'ö',
  æ: 'ä',
  ß: 'ss',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
}

const letters = { own: new Map<string, string>(), all: new Map<string, string>() }

function foldLetter(letter: string, keepsOwn: boolean): string {
  const kept = keepsOwn ? letters.own : letters.all
  const known = kept.get(letter)
  if (known !== undefined) return known
  const small = letter.toLowerCase()
  let folded = lookUp(alike, small) ?? small
  if (nothing.test(letter)) folded = ''
  else if (/\s/.test(letter)) folded = ' '
  else if (/[\u2010-\u2015\u2212]/.test(letter)) folded = '-'
  else if (!(keepsOwn && /[åäö]/.test(folded))) folded = folded.normalize('NFKD').replace(/\p{M}/gu, '')
  kept.set(letter, folded)
  return folded
}

/** A blank between thousands, wherever the digits before it are not more than three, and before a per cent sign. */
const inNumber = /(\d) (?=\d{3}(?!\d)|%)/g
/** The same while the last three are still being typed. */
const inTypedNumber = /(\d) (?=\d{1,3}(?!\d))/g

/** ASCII in one go: most of a report's letters. */
const isPlain = /^[!-~]*(?: [!-~]+)*$/

export function foldText(text: string, keepsOwn: boolean): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(inNumber, '$1')
  let folded = ''
  for (const letter of text) {
    const next = foldLetter(letter, keepsOwn)
    if (next !== ' ' || !folded.endsWith(' ')) folded += next
  }
  return folded.replace(inNumber, '$1')
}

export const foldQuery = (text: string, keepsOwn: boolean): string =>
  foldText(text.normalize('NFC'), keepsOwn).trim().replace(inTypedNumber, '$1')

/** The same as `foldText`, with where each of its characters comes from. */
export function foldWithPlaces(text: string, keepsOwn: boolean): Folded {
  const folded: string[] = []
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const next = foldLetter(letter, keepsOwn)
    if (next !== ' ' || folded.at(-1) !== ' ')
      for (const part of next) {
        folded.push(part)
        from.push(at)
      }
    at += letter.length
  }
  const whole = folded.join('')
  const left = new Set(Array.from(whole.matchAll(inNumber), ({ index }) => index + 1))
  return {
    text: whole.replace(inNumber, '$1'),
    from: left.size === 0 ? from : from.filter((_, index) => !left.has(index)),
  }
}
