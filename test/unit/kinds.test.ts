/** What every kind that comes with the program must hold, whatever it is about. */

import { describe, expect, test } from 'vitest'
import { namesIn, type Formula } from '../../src/model/formula.ts'
import { fallbackKind } from '../../src/kinds/fallback-kind.ts'
import { builtInKinds } from '../../src/kinds/index.ts'
import type { ColumnKind, Kind, SignedFormula } from '../../src/kinds/kind.ts'
import { checkSharedRows } from '../../src/kinds/define/shared-rows.ts'
import { languages, type Language } from '../../src/model/language.ts'
import { signConventions } from '../../src/model/conventions.ts'
import type { WrittenCell } from '../../src/model/table.ts'
import { fitHeadings, fits } from '../../src/tables/headings/fit-headings.ts'
import { readHeading } from '../../src/tables/headings/read-heading.ts'

const told = builtInKinds.filter((kind) => !kind.named && kind !== fallbackKind)
const byId = builtInKinds.map((kind) => [kind.id, kind] as const)

const headed = (texts: readonly string[]) => ({
  headings: texts.map((text): WrittenCell => ({ text, content: [], span: { file: '', start: 0, end: 0 } })),
  groups: null,
  ownHeadings: texts,
})

const fitting = (headings: readonly string[], language: Language): string[] =>
  told.filter((kind) => fits(fitHeadings(kind, headed(headings), language, false), kind)).map(({ id }) => id)

const required = ({ columns }: Kind): readonly ColumnKind[] => columns.filter((column) => column.required)

const formulasOf = (formula: SignedFormula | null): Formula[] =>
  formula ? signConventions.flatMap((signs) => [...formula.by[signs].income, ...formula.by[signs].cost]) : []

describe('kinds that their headings tell', () => {
  test.each(told.map((kind) => [kind.id, kind] as const))(
    '%s: its required columns fit it alone',
    (id, kind) => {
      for (const language of languages)
        expect(
          fitting(
            required(kind).map(({ headings }) => headings[language][0]),
            language,
          ),
        ).toEqual([id])
    },
  )

  test.each(told.map((kind) => [kind.id, kind] as const))(
    '%s: so do their other words, each for itself',
    (id, kind) => {
      for (const language of languages)
        required(kind).forEach((column, index) => {
          for (const word of column.headings[language]) {
            const headings = required(kind).map((one, at) =>
              at === index ? word : one.headings[language][0],
            )
            expect([word, fitting(headings, language)]).toEqual([word, [id]])
          }
        })
    },
  )

  test.each(told.map((kind) => [kind.id, kind] as const))(
    '%s: all its columns together fit it alone',
    (id, kind) => {
      for (const language of languages)
        expect(
          fitting(
            kind.columns.map(({ headings }) => headings[language][0]),
            language,
          ),
        ).toEqual([id])
    },
  )

  test('two required columns at least: one heading alone tells nothing', () => {
    expect(told.filter((kind) => required(kind).length < 2).map(({ id }) => id)).toEqual([])
  })
})

describe.each(byId)('%s', (_, kind) => {
  test('has a name that can be written in kind=…, and a text for everything in both languages', () => {
    expect(kind.id).toMatch(/^[a-z][a-zA-Z0-9]*$/)
    for (const language of languages) {
      const texts = [
        kind.title[language],
        kind.about[language],
        ...kind.columns.flatMap(({ headings, choices }) => [
          headings[language][0],
          ...choices.map(({ words }) => words[language][0]),
        ]),
        ...kind.rows.map(({ labels }) => labels[language][0]),
        ...kind.rules.map(({ message }) => message[language]),
      ]
      expect(texts.filter((text) => text.trim() === '')).toEqual([])
    }
  })

  test('says what it is for in whole sentences', () => {
    for (const text of [
      kind.about.sv,
      kind.about.en,
      ...kind.rules.flatMap(({ message }) => [message.sv, message.en]),
    ])
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
    expect(kind.about.sv).not.toBe(kind.about.en)
  })

  test('no word is a heading of two columns, a label of two rows or a name of two choices', () => {
    for (const language of languages) {
      expect(repeated(kind.columns.flatMap(({ headings }) => distinct(headings[language])))).toEqual([])
      expect(repeated(kind.rows.flatMap(({ labels }) => distinct(labels[language])))).toEqual([])
      for (const { choices } of kind.columns)
        expect(repeated(choices.flatMap(({ words }) => distinct(words[language])))).toEqual([])
    }
  })

  test('headings are read as they are declared', () => {
    for (const language of languages)
      for (const word of kind.columns.flatMap(({ headings }) => headings[language]))
        expect(readHeading(word, language)).toEqual({
          word: word.toLowerCase(),
          date: null,
          year: null,
          badDate: null,
          part: null,
          unit: null,
          month: null,
        })
  })

  test('has one column that names its rows, unless it has no columns of its own', () => {
    expect(kind.columns.filter(({ role }) => role === 'key')).toHaveLength(kind.columns.length === 0 ? 0 : 1)
  })

  test('what can be blank in a heading is the key alone', () => {
    expect(kind.columns.filter(({ blankHeading, role }) => blankHeading && role !== 'key')).toEqual([])
  })

  test('only numbers are computed, bounded and summed', () => {
    const numbers = ['money', 'number', 'integer', 'percent']
    for (const { type, formula, min, max, summed } of kind.columns)
      if (!numbers.includes(type))
        expect({ formula, min, max, summed }).toEqual({ formula: null, min: null, max: null, summed: false })
  })

  test('of several formulas those that need more come first', () => {
    for (const { formula } of kind.columns)
      for (const signs of signConventions)
        for (const ways of formula ? [formula.by[signs].income, formula.by[signs].cost] : []) {
          expect(ways.length).toBeGreaterThan(0)
          // The first way whose columns are all there applies: one that needs less must not stand before one that needs more.
          ways.forEach((way, index) => {
            const needs = namesIn(way)
            for (const earlier of ways.slice(0, index))
              expect(namesIn(earlier).every((name) => needs.includes(name))).toBe(false)
          })
        }
  })

  test('conventions that are told apart reckon with the same columns', () => {
    for (const { formula } of kind.columns)
      if (formula?.signed) {
        const sets = signConventions.map((signs) =>
          [...new Set([...formula.by[signs].income, ...formula.by[signs].cost].flatMap(namesIn))].sort(),
        )
        for (const set of sets) expect(set).toEqual(sets[0])
      }
  })

  test('formulas of rows need no row that is computed after them', () => {
    const ids = kind.rows.map(({ id }) => id)
    kind.rows.forEach(({ formula }, index) => {
      for (const name of formulasOf(formula).flatMap(namesIn)) {
        const at = ids.indexOf(name)
        if (kind.rows[at]!.formula) expect(at).toBeLessThan(index)
      }
    })
  })

  test('no known row bears the label of a plain total', () => {
    for (const language of languages) {
      const others = [...(kind.total?.labels[language] ?? [])].map((label) => label.toLowerCase())
      for (const { labels } of kind.rows)
        for (const label of labels[language]) expect(others).not.toContain(label.toLowerCase())
    }
  })
})

test('every id is taken once', () => {
  expect(repeated(builtInKinds.map(({ id }) => id))).toEqual([])
})

test('titles are different, so that messages tell kinds apart', () => {
  for (const language of languages)
    expect(repeated(builtInKinds.map(({ title }) => title[language]))).toEqual([])
})

test('the fallback takes any columns and asks for none', () => {
  expect(fallbackKind).toMatchObject({ columns: [], rows: [], rules: [], extraColumns: true })
})

const distinct = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.toLowerCase()))]
const repeated = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.indexOf(word) !== index)

test('rows that kinds declare to stand in tables of others are rows of those', () => {
  const faults: unknown[] = []
  const report = (problem: unknown): void => void faults.push(problem)
  checkSharedRows(
    builtInKinds.map(({ same }) => ({ same, report })),
    builtInKinds,
  )
  expect(faults).toEqual([])
})
