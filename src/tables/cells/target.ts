/** A goal's target: `50%`, `högst 20 st`, `Öka från 71,13`, `från 5 till minst 9`, `A–B`, `Öka`, `Ja`. */

import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Quantity, TargetRelation, Value } from '../../model/table.ts'
import { evenSpaces, isDash, isProblem, readQuantity } from '../number-grammar.ts'
import type { CellReader } from './cell-reader.ts'
import { readYesNo } from './measure.ts'

/** Words that stand before a bound, longest first where one begins another. */
const openings: Record<Language, readonly (readonly [string, TargetRelation])[]> = {
  sv: [
    ['öka från', 'above'],
    ['minska från', 'below'],
    ['mer än', 'above'],
    ['mindre än', 'below'],
    ['minst', 'atLeast'],
    ['lägst', 'atLeast'],
    ['högst', 'atMost'],
    ['max', 'atMost'],
  ],
  en: [
    ['increase from', 'above'],
    ['decrease from', 'below'],
    ['more than', 'above'],
    ['less than', 'below'],
    ['at least', 'atLeast'],
    ['at most', 'atMost'],
  ],
}

/** Signs for the same; they are printed as words, since few fonts have them. */
export const signs: readonly (readonly [string, TargetRelation])[] = [
  ['≥', 'atLeast'],
  ['>=', 'atLeast'],
  ['≤', 'atMost'],
  ['<=', 'atMost'],
  ['>', 'above'],
  ['<', 'below'],
]

const directions: Record<Language, Readonly<Record<string, TargetRelation>>> = {
  sv: { öka: 'increase', minska: 'decrease' },
  en: { increase: 'increase', decrease: 'decrease' },
}

const fromTo = { sv: /^från (.+?) till (.+)$/, en: /^from (.+?) to (.+)$/ } as const

type Target = Extract<Value, { type: 'target' }>

export const target: CellReader = ({ text, span }, { language, emit }) => {
  const written = evenSpaces(text).toLowerCase()
  if (isDash(written)) return { type: 'none' }
  const read = readTarget(written, language)
  if (read) return read
  emit('goal/target-unreadable', { written: text }, span)
  return targetOf('unreadable', [])
}

function readTarget(text: string, language: Language): Value | null {
  const yes = readYesNo(text, language)
  if (yes !== null) return { type: 'yesNo', yes }
  const direction = lookUp(directions[language], text)
  if (direction) return targetOf(direction, [])

  const span = fromTo[language].exec(text)
  const baseline = span && quantity(span[1]!, language)
  if (baseline) return bounded(span[2]!, language, baseline)
  return bounded(text, language, null)
}

function bounded(text: string, language: Language, baseline: Quantity | null): Target | null {
  for (const [word, relation] of [...openings[language], ...signs]) {
    if (!text.startsWith(word)) continue
    const bound = quantity(text.slice(word.length), language)
    return bound && targetOf(relation, [bound], baseline)
  }
  const single = quantity(text, language)
  if (single) return targetOf('stated', [single], baseline)
  const range = /^([^–-]+) ?[–-] ?([^–-]+)$/.exec(text)
  const upper = range && quantity(range[2]!, language)
  const lower = range && quantity(range[1]!, language)
  if (!lower || !upper) return null
  return targetOf('between', [{ ...lower, unit: lower.unit ?? upper.unit }, upper], baseline)
}

function quantity(text: string, language: Language): Quantity | null {
  const read = readQuantity(text, language)
  return isProblem(read) ? null : read
}

const targetOf = (
  relation: TargetRelation,
  bounds: readonly Quantity[],
  baseline: Quantity | null = null,
): Target => ({
  type: 'target',
  relation,
  bounds,
  baseline,
})
