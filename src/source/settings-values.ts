/** Schemas of values that authors write in words: one of a few, yes or no. */

import { z } from 'zod'
import {
  valueHint,
  valueShouldBe,
  type Format,
  type ValueProblem,
} from '../diagnostics/catalogue/yaml-value.ts'
import { nearestSaying } from '../diagnostics/nearest-saying.ts'
import { choose, plainChoices, shownChoice, type Choice } from '../model/choice.ts'
import type { Language } from '../model/language.ts'
import { asJson, typesOfTexts, type JsonSchema } from './told.ts'
import { paddedPattern, patternOfWords } from './word-pattern.ts'

/** A refinement's own problem, told apart from the schema's built-in ones. */
export const problem = (value: ValueProblem) => ({ params: { problem: value } })

/** How the words for choices are read where there are other spellings than their own. */
export interface WordsOfChoices<Id extends string> {
  readonly read: (written: string) => Id | null
  /** All that are taken, in lower case. */
  readonly words: readonly string[]
  /** Characters that may part two words, and stand around them, as a pattern has them. */
  readonly between: string
  readonly around: string
}

/** One of these, in any of the words for it. */
export const choice = <Id extends string>(
  choices: readonly Choice<Id>[],
  { read, words, between, around }: WordsOfChoices<Id> = ownWords(choices),
) =>
  asJson(
    z.unknown().transform((value, context): Id => {
      const found = isWord(value) ? read(String(value)) : null
      if (found !== null) return found
      const fault = value === undefined ? neededOf(choices) : notAmong(String(value), choices)
      context.addIssue({ code: 'custom', ...problem(fault) })
      return z.NEVER
    }),
    (_, language) =>
      oneOf(
        choices.flatMap(({ id, sv: [word] }) => {
          const both = word === undefined ? [id] : [word, id]
          return language === 'sv' ? both : both.toReversed()
        }),
        patternOfWords(words, between, around),
        valueHint(notAmong('', choices), language),
      ),
  )

/** The values that are proposed, and all texts that are taken for one of them. */
const oneOf = (shown: readonly unknown[], pattern: string, errorMessage: string): JsonSchema => ({
  anyOf: [
    { enum: shown, errorMessage },
    { type: 'string', pattern, errorMessage },
  ],
})

/** Each by its id and its words. */
export const ownWords = <Id extends string>(choices: readonly Choice<Id>[]): WordsOfChoices<Id> => ({
  read: (written) => choose(choices, written),
  words: choices.flatMap(({ id, sv }) => [id, ...sv]),
  between: String.raw`\s_-`,
  around: String.raw`\s`,
})

export const plainChoice = <Id extends string>(ids: readonly Id[]) => choice(plainChoices(ids))

/** A text that holds something. */
export const filledAsJson = (own: JsonSchema): JsonSchema => ({
  ...own,
  pattern: String.raw`\S`,
  alsoFrom: typesOfTexts,
})

/** Texts of which YAML makes something else. */
const lookalikes = [
  { text: '2021.5', type: 'number' },
  { text: '2021', type: 'integer' },
  { text: 'true', type: 'boolean' },
]

/** A text that a pattern describes, and that is `usable` beside that. */
export const matching = (
  schema: z.ZodString,
  pattern: RegExp,
  expected: Format,
  usable: (text: string) => boolean = () => true,
) =>
  asJson(
    schema.refine((text) => pattern.test(text) && usable(text), problem({ type: 'format', expected })),
    (own, language) => ({
      ...own,
      ...patternAsJson(paddedPattern(pattern), expected, language),
      alsoFrom: lookalikes.filter(({ text }) => pattern.test(text)).map(({ type }) => type),
    }),
  )

export const patternAsJson = (pattern: string, expected: Format, language: Language): JsonSchema => ({
  pattern,
  errorMessage: valueShouldBe({ type: 'format', expected }, language),
})

const yes = ['ja', 'yes', 'på', 'on', 'sant']
const no = ['nej', 'no', 'av', 'off', 'falskt']

/** Yes or no. */
export const flag = asJson(
  z.unknown().transform((value, context): boolean => {
    const found = flagOf(value)
    if (found !== null) return found
    context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'flag' }) })
    return z.NEVER
  }),
  (_, language) => flagAsJson(language),
)

/** `others` may stand in its place. */
export const flagAsJson = (
  language: Language,
  others: readonly unknown[] = [],
  wanted: ValueProblem = { type: 'shape', expected: 'flag' },
): JsonSchema =>
  oneOf(
    [...others, ...(language === 'sv' ? ['ja', 'nej'] : []), true, false],
    patternOfWords([...yes, ...no]),
    valueShouldBe(wanted, language),
  )

/** Null for what is neither yes nor no. */
export function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (yes.includes(word)) return true
  return no.includes(word) ? false : null
}

const isWord = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** A value that is missing, and what it may be. */
export const neededOf = (choices: readonly Choice[]): ValueProblem => ({
  type: 'required',
  choices: choices.map(shownChoice),
})

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
