/** One section of a number format, `#,##0.0" tkr"` or `yyyy-mm-dd`, taken apart. */

import { amountOf, type Amount } from '../../../model/amount.ts'
import { moneyUnitOf } from '../../../model/units.ts'
import type { MomentPiece, Part } from './moment.ts'

export type FormatSection =
  | { readonly shows: 'number'; readonly condition: Condition | null; readonly layout: NumberLayout }
  | {
      readonly shows: 'moment'
      readonly condition: Condition | null
      readonly pieces: readonly MomentPiece[]
    }
  /** Words alone, or nothing. */
  | { readonly shows: 'words'; readonly condition: Condition | null; readonly words: string }
  /** The section for cells of text. */
  | { readonly shows: 'text'; readonly condition: null }

export interface Condition {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '<>'
  readonly bound: Amount
}

export interface NumberLayout {
  /** How many decimals stand at least and at most; null for as many as the number has. */
  readonly decimals: { readonly least: number; readonly most: number } | null
  readonly leastWhole: number
  readonly grouped: boolean
  /** How many times the number is divided by a thousand. */
  readonly thousands: number
  readonly percent: boolean
  /** Words before the digits: `ca `, `§ `, `<`. */
  readonly before: string
  readonly unit: string | null
  /** Words behind the digits that are no unit: ` av 5`. */
  readonly after: string
  /** Whether the section itself writes a minus sign or a parenthesis. */
  readonly minus: boolean
}

type Token =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'condition'; readonly condition: Condition }
  | { readonly is: 'general' | 'scientific' | 'at' | 'clock' | 'end' }
  | { readonly is: 'elapsed' | 'sign'; readonly text: string }

/** In the order in which they are looked for; every pattern takes linear time. */
const patterns: readonly (readonly [RegExp, (found: string) => Token | null])[] = [
  [/"[^"]*"?/y, (found) => ({ is: 'words', text: found.replaceAll('"', '') })],
  [/\\[^]?/y, (found) => ({ is: 'words', text: found.slice(1) })],
  [/_[^]?/y, () => ({ is: 'words', text: ' ' })],
  [/\*[^]?/y, () => null],
  [/\[(?:h+|m+|s+)\]/iy, (found) => ({ is: 'elapsed', text: found.slice(1, -1).toLowerCase() })],
  [/\[\$[^\]]*\]?/y, (found) => ({ is: 'words', text: /^\[\$([^\]-]*)/.exec(found)![1]! })],
  [/\[(?:[<>]=?|=|<>)\s*-?\d{1,20}(?:\.\d{1,20})?\s*\]/y, (found) => readCondition(found)],
  [/\[[^\]]*\]?/y, () => null],
  [/General/iy, () => ({ is: 'general' })],
  [/AM\/PM|A\/P/iy, () => ({ is: 'clock' })],
  [/E[+-]/iy, () => ({ is: 'scientific' })],
  [/;/y, () => ({ is: 'end' })],
  [/@/y, () => ({ is: 'at' })],
  [/[0#?.,%/dmyhs]/iy, (found) => ({ is: 'sign', text: found.toLowerCase() })],
  [/[^]/y, (found) => ({ is: 'words', text: found })],
]

/** All sections of a format. */
export function readSections(code: string): readonly FormatSection[] {
  const sections: Token[][] = [[]]
  for (const token of tokensOf(code)) {
    if (token.is === 'end') sections.push([])
    else sections.at(-1)!.push(token)
  }
  return sections.map(readSection)
}

function readSection(tokens: readonly Token[]): FormatSection {
  const has = (is: Token['is']): boolean => tokens.some((token) => token.is === is)
  const condition = tokens.find((token) => token.is === 'condition')?.condition ?? null
  const signs = tokens.flatMap((token) => (token.is === 'sign' ? [token.text] : [])).join('')
  const isMoment = (has('elapsed') || /[dmyhs]/.test(signs)) && !/[0#?]/.test(signs.replace(/\.0+/g, ''))

  if (isMoment) return { shows: 'moment', condition, pieces: piecesOf(tokens) }
  if (has('at')) return { shows: 'text', condition: null }
  if (!has('general') && !/[0#?]/.test(signs)) return { shows: 'words', condition, words: wordsOf(tokens) }
  return { shows: 'number', condition, layout: layoutOf(tokens) }
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => ('text' in token ? token.text : ''))
    .join('')
    .trim()

const parts = new Map<string, Part>([
  ['y', 'year'],
  ['m', 'month'],
  ['d', 'day'],
  ['h', 'hour'],
  ['s', 'second'],
])

/** Runs of one letter, and what stands between them. An `m` is the month but beside hours and seconds. */
function piecesOf(tokens: readonly Token[]): readonly MomentPiece[] {
  const pieces: { is: 'part' | 'words'; text: string; elapsed: boolean }[] = []
  for (const token of tokens) {
    if (token.is !== 'sign' && token.is !== 'words' && token.is !== 'elapsed') continue
    const isLetter = token.is === 'elapsed' || (token.is === 'sign' && /[a-z]/.test(token.text))
    const last = pieces.at(-1)
    if (
      isLetter &&
      token.is === 'sign' &&
      last?.is === 'part' &&
      !last.elapsed &&
      last.text[0] === token.text
    )
      last.text += token.text
    else if (isLetter) pieces.push({ is: 'part', text: token.text, elapsed: token.is === 'elapsed' })
    else if (token.is === 'sign' && /[0#?]/.test(token.text)) {
      // Fractions of seconds are left out.
      if (last?.text === '.') pieces.pop()
    } else pieces.push({ is: 'words', text: token.text, elapsed: false })
  }
  const letters = pieces.filter(({ is }) => is === 'part')
  const isMinute = (piece: (typeof pieces)[number]): boolean => {
    const at = letters.indexOf(piece)
    return piece.elapsed || letters[at - 1]?.text[0] === 'h' || letters[at + 1]?.text[0] === 's'
  }
  return pieces.map((piece): MomentPiece => {
    const { text, elapsed } = piece
    if (piece.is === 'words') return { is: 'words', text }
    const letter = text[0]!
    const part =
      letter === 'm' && isMinute(piece)
        ? 'minute'
        : letter === 'd' && text.length > 2
          ? 'weekday'
          : parts.get(letter)!
    return { is: 'part', part, length: text.length, elapsed }
  })
}

function* tokensOf(code: string): Generator<Token> {
  for (let at = 0; at < code.length;) {
    for (const [pattern, make] of patterns) {
      pattern.lastIndex = at
      const found = pattern.exec(code)?.[0]
      if (found === undefined) continue
      const token = make(found)
      if (token) yield token
      at += found.length
      break
    }
  }
}

function readCondition(written: string): Token {
  const [, sign, bound] = /^\[([<>=]+)\s*([-.\d]+)/.exec(written) as unknown as [
    string,
    Condition['sign'],
    string,
  ]
  return { is: 'condition', condition: { sign, bound: amountOf(bound) } }
}

function layoutOf(tokens: readonly Token[]): NumberLayout {
  let [least, most, leastWhole, thousands, commas] = [0, 0, 0, 0, 0]
  let [fraction, grouped, percent, free] = [false, false, false, false]
  let [before, after] = ['', '']
  let started = false

  for (const token of tokens) {
    if (token.is === 'general' || token.is === 'scientific') [free, started] = [true, true]
    if (token.is === 'words' && started) after += token.text
    if (token.is === 'words' && !started) before += token.text
    if (token.is !== 'sign') continue
    if (/[0#?]/.test(token.text)) {
      if (after.trim() !== '') free = true
      if (!fraction && (commas > 0 || after !== '')) grouped = true
      if (fraction) most++
      if (fraction && token.text === '0') least = most
      if (!fraction && token.text === '0') leastWhole++
      ;[started, commas, after] = [true, 0, '']
    } else if (token.text === '.') {
      ;[fraction, thousands, commas] = [true, thousands + commas, 0]
    } else if (token.text === ',') {
      if (started) commas++
    } else if (token.text === '%') {
      percent = true
    } else {
      // A fraction, or letters of a date among digits.
      free = true
    }
  }

  const unit = percent ? '%' : unitOf(after)
  const words = wordsBefore(before)
  const currency = unit === null && moneyUnitOf(words) !== null
  return {
    decimals: free ? null : { least, most },
    leastWhole,
    grouped,
    thousands: thousands + commas,
    percent,
    before: currency ? '' : words,
    unit: currency ? words.trim() : unit,
    after: unit === null || percent ? wordsAfter(after) : '',
    minus:
      /^[^\p{L}]*[-\u2010-\u2015\u2212(]|[-\u2010-\u2015\u2212(][^\p{L}\-\u2010-\u2015\u2212(]*$/u.test(
        before,
      ) || /^\s*[-\u2212]/.test(after),
  }
}

const edges = /^[-\u2010-\u2015\u2212()\s]+|(?<![-\u2010-\u2015\u2212()\s])[-\u2010-\u2015\u2212()\s]+$/g

/** Without the signs of what is below zero; blanks between words and digits are kept as one. */
const wordsBefore = (before: string): string => before.replace(edges, '') + (/\S\s+$/.test(before) ? ' ' : '')

const wordsAfter = (after: string): string => (/^\s.*\S/.test(after) ? ' ' : '') + after.replace(edges, '')

const unitWord = /^[\p{L}%‰°€$][\p{L}\d%‰°€$²³/.:-]{0,29}$/u

/** The words behind the digits, if a unit can be called so. */
function unitOf(after: string): string | null {
  const words = after.replace(/(?<![-()+\s])[-()+\s]+$|^[-()+\s]+/g, '').split(/\s+/)
  return words.length <= 4 && words.every((word) => unitWord.test(word))
    ? words.join(' ').normalize('NFC')
    : null
}
