/** Schemas of values that authors write in words: one of a few, yes or no. */

import { z } from 'zod'
import type { ValueProblem } from '../diagnostics/catalogue/yaml-value.ts'
import { nearestSaying } from '../diagnostics/nearest-saying.ts'
import { choose, plainChoices, shownChoice, type Choice } from '../model/choice.ts'

/** A refinement's own problem, told apart from the schema's built-in ones. */
export const problem = (value: ValueProblem) => ({ params: { problem: value } })

/** One of these, in any of the words for it. `read` takes other spellings where there are rules for them. */
export const choice = <Id extends string>(
  choices: readonly Choice<Id>[],
  read: (written: string) => Id | null = (written) => choose(choices, written),
) =>
  z.unknown().transform((value, context): Id => {
    const found = isWord(value) ? read(String(value)) : null
    if (found !== null) return found
    context.addIssue({ code: 'custom', ...problem(notAmong(String(value), choices)) })
    return z.NEVER
  })

export const plainChoice = <Id extends string>(ids: readonly Id[]) => choice(plainChoices(ids))

/** Yes or no. */
export const flag = z.unknown().transform((value, context): boolean => {
  const found = flagOf(value)
  if (found !== null) return found
  context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'flag' }) })
  return z.NEVER
})

/** Null for what is neither yes nor no. */
export function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (['ja', 'yes', 'på', 'on', 'sant'].includes(word)) return true
  return ['nej', 'no', 'av', 'off', 'falskt'].includes(word) ? false : null
}

const isWord = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** The problem of a value that is none of these; the nearest is told by the word that it resembles. */
export function notAmong(written: string, choices: readonly Choice[]): ValueProblem {
  const near = nearestSaying(
    written,
    choices.flatMap(({ id, sv }) => [id, ...sv]),
  )
  const meant = choices.find(({ id, sv }) => near !== null && [id, ...sv].includes(near))
  return {
    type: 'choice',
    written,
    choices: choices.map(shownChoice),
    nearest: meant ? shownChoice(meant) : null,
  }
}
