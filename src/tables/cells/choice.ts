/** One of a few words, or other words that say the same; behind them, where the column has it, a reason. */

import type { ChoiceProblem } from '../../diagnostics/catalogue/cell.ts'
import { nearestSaying } from '../../diagnostics/nearest-saying.ts'
import type { ColumnKind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import type { Value } from '../../model/table.ts'
import { evenSpaces, isDash } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

type ReadChoice = Extract<Value, { type: 'choice' }>

/** A mark whose colour does not come along into a text. */
const colourless = /^[●•⬤■◼▪○◯□◻]+$/u
const arrow = /^(?:[←-⇿⬀-⬿➔-➾▲▼△▽🔼🔽 ]|\p{Variation_Selector})+$/u
const picture = /(?:[\p{Extended_Pictographic}✓✗✘\u{1f7e0}-\u{1f7eb}◐-◕]|\p{Variation_Selector})+/gu
/** Signs that a reason stands behind; a hyphen between two letters joins them. */
const sign = String.raw`(?: ?[\u2013\u2014:,(] ?| - ?|- |\. )`
const reasonBehind = new RegExp(`^${sign}(?=.)`)
const reasonWithin = new RegExp(`(?<=.)${sign}(?=.)`)

/** What stands behind the sign, without the bracket that ends it. */
const reasonOf = (text: string, [found]: RegExpExecArray): string =>
  text.slice(found.length).replace(/(?<=.)\)$/, '')

export const choice: CellReader = ({ text, span }, { language, heading, kind, emit }) => {
  const written = evenSpaces(text)
  const problem = (name: ChoiceProblem, said: readonly string[] = []) => {
    const choices = kind?.choices.map(({ words }) => words[language][0]) ?? []
    const words = kind?.choices.flatMap(({ words }) => words[language]) ?? []
    const nearest = name === 'unknown' ? nearestSaying(written, words) : null
    emit('cell/choice', { column: heading, written: text, problem: name, said, choices, nearest }, span)
    return unreadable
  }
  if (!kind) return problem('unknown')
  const readings = readChoice(written, kind, language)
  const [read, ...others] = readings
  if (read && others.length === 0) return read
  if (read)
    return problem(
      'several',
      readings.map((one) => wordOf(one, kind, language)),
    )
  if (isDash(written)) return { type: 'none' }
  return problem(colourless.test(written) ? 'colour' : arrow.test(written) ? 'arrow' : 'unknown')
}

const wordOf = ({ choice }: ReadChoice, { choices }: ColumnKind, language: Language): string =>
  choices.find(({ id }) => id === choice)?.words[language][0] ?? choice

/** None where the words say no choice, several where they contradict each other. */
function readChoice(written: string, kind: ColumnKind, language: Language): readonly ReadChoice[] {
  const whole = said(written)
  if (whole) return [whole]
  const alternatives = written.split(/ ?\/ ?/).map(said)
  if (alternatives.every((one) => one !== null)) return apart(alternatives)
  const [first, rest] = kind.reasons ? (knownAndReason() ?? clauseAndReason() ?? []) : []
  if (!first) return []
  const second = exact(rest!) ?? (first.choice === said(rest!)?.choice ? said(rest!) : null)
  if (!second) return [{ ...first, reason: rest! }]
  return second.choice === first.choice ? [{ ...first, own: inOwnWords(written) }] : [first, second]

  function exact(text: string): ReadChoice | null {
    const lower = text.toLowerCase()
    const found = kind.choices.find(({ words }) =>
      words[language].some((word) => word.toLowerCase() === lower),
    )
    return found ? { type: 'choice', choice: found.id, reason: null, own: null } : null
  }

  function said(text: string): ReadChoice | null {
    const known = exact(text)
    if (known) return known
    const id = kind.reading?.(text, language) ?? null
    return id === null ? null : { type: 'choice', choice: id, reason: null, own: inOwnWords(text) }
  }

  /** `Delvis – upphandlingen överklagades`: the longest word that the text begins with, and what follows a sign. */
  function knownAndReason(): [ReadChoice, string] | null {
    const lower = written.toLowerCase()
    const words = kind.choices.flatMap(({ words }) => words[language])
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      if (!lower.startsWith(word.toLowerCase())) continue
      const behind = written.slice(word.length)
      const begun = reasonBehind.exec(behind)
      if (begun) return [exact(word)!, reasonOf(behind, begun)]
    }
    return null
  }

  function clauseAndReason(): [ReadChoice, string] | null {
    const begun = reasonWithin.exec(written)
    if (!begun) return null
    const read = said(written.slice(0, begun.index))
    return read && [read, reasonOf(written.slice(begun.index), begun)]
  }
}

/** One for each choice. */
const apart = (readings: readonly ReadChoice[]): readonly ReadChoice[] =>
  readings.filter(({ choice }, index) => readings.findIndex((one) => one.choice === choice) === index)

/** Without pictures, which the fonts do not have; null where nothing else is left. */
function inOwnWords(text: string): string | null {
  const words = evenSpaces(text.replace(picture, ' '))
  return words === '' ? null : words[0]!.toUpperCase() + words.slice(1)
}
