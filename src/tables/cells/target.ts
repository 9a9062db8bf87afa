/** A goal's target: `50%`, `högst 20 st`, `90 % eller mer`, `Öka från 71,13`, `från 5 till minst 9`, `A–B`, `fler än 2025`, `Ja`. */

import type { Language } from '../../model/language.ts'
import type { Quantity, TargetRelation, Value } from '../../model/table.ts'
import { evenSpaces, isDash, isProblem } from '../number-grammar.ts'
import type { CellReader } from './cell-reader.ts'
import { readMeasured, readYesNo } from './measure.ts'
import { closings, directions, asTarget, openings, signs } from './target-words.ts'

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
  const [, direction] = directions[language].find(([pattern]) => pattern.test(text)) ?? []
  if (direction) return targetOf(direction, [])

  const [, bare] = asTarget.exec(text) ?? [text, text]
  const span = fromTo[language].exec(bare!)
  const baseline = span && quantity(span[1]!, language)
  if (baseline) return bounded(span[2]!, language, baseline)
  return bounded(bare!, language, null)
}

function bounded(text: string, language: Language, baseline: Quantity | null): Target | null {
  for (const [word, relation] of [...openings[language], ...signs]) {
    if (!text.startsWith(word)) continue
    const bound = quantity(text.slice(word.length), language)
    if (bound) return targetOf(relation, [bound], baseline)
  }
  for (const [words, relation] of closings[language]) {
    if (!text.endsWith(` ${words}`)) continue
    const bound = quantity(text.slice(0, -words.length), language)
    if (bound) return targetOf(relation, [bound], baseline)
  }
  const single = quantity(text, language)
  if (single) return targetOf('stated', [single], baseline)
  return ranged(text, language, baseline)
}

const ranges = {
  sv: /^(?:mellan )?([^–-]+?) ?(?:[–-]|till|och) ?([^–-]+)$/,
  en: /^(?:between )?([^–-]+?) ?(?:[–-]|to|and) ?([^–-]+)$/,
} as const

function ranged(text: string, language: Language, baseline: Quantity | null): Target | null {
  const range = ranges[language].exec(text)
  const upper = range && quantity(range[2]!, language)
  const lower = range && quantity(range[1]!, language)
  if (!lower || !upper) return null
  return targetOf('between', [{ ...lower, unit: lower.unit ?? upper.unit }, upper], baseline)
}

function quantity(text: string, language: Language): Quantity | null {
  const read = readMeasured(text.trim(), language)
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
