/** The words that boards write for a choice, and what is said of those that are none. */

import { array, assert, constantFrom, nat, pre, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { nearestSaying } from '../../src/diagnostics/nearest-saying.ts'
import { builtInKinds } from '../../src/kinds/index.ts'
import type { ColumnKind } from '../../src/kinds/kind.ts'
import { languages, type Language } from '../../src/model/language.ts'
import { choice } from '../../src/tables/cells/choice.ts'

interface Read {
  readonly choice: string | null
  readonly prints: string | null
  readonly hint: string | null
  readonly problem: string | null
}

function read(text: string, kind: ColumnKind, language: Language = 'sv'): Read {
  const collector = createCollector()
  const { emit } = collector
  const cell = { text, content: [], span: { file: 'a.md', start: 0, end: 0 } }
  const value = choice(cell, { language, heading: '', unit: null, kind, emit })
  const [told] = collector.settle({})
  const args = told ? (told.args as { nearest: string | null; problem: string }) : null
  const known = value.type === 'choice' ? kind.choices.find(({ id }) => id === value.choice) : undefined
  return {
    choice: known?.id ?? null,
    prints: value.type === 'choice' ? (value.own ?? known!.words[language][0]) : null,
    hint: args?.nearest ?? null,
    problem: args?.problem ?? null,
  }
}

const columnOf = (kind: string, id: string): ColumnKind =>
  builtInKinds.find((one) => one.id === kind)!.columns.find((column) => column.id === id)!
const fulfilment = columnOf('goals', 'fulfilment')
const status = columnOf('decisions', 'status')

describe('how far a goal is met', () => {
  test.each([
    [
      'met',
      'Uppfyllt',
      'Helt uppfyllt',
      'Målet uppnås',
      'Nås',
      'Nådd',
      'Förväntas uppnås',
      'Beräknas nås vid årets slut',
    ],
    [
      'met',
      'I hög grad',
      'God måluppfyllelse',
      'Grön',
      'grönt',
      '🟢',
      '✅ Uppfyllt',
      'Enligt plan',
      'Ja, uppfyllt',
      'Fullt ut',
    ],
    ['met', 'Bedöms uppnås', 'Målen kommer att nås', 'Klart', 'Godkänd', 'Hög måluppfyllelse', 'Ja'],
    [
      'partly',
      'Nås delvis',
      'Delvis uppnått',
      'På väg',
      'På god väg',
      'Gul',
      'Gul/delvis',
      '🟡',
      'Inte helt uppfyllt',
      'Inte alla mål nås',
      'Går åt rätt håll',
    ],
    [
      'partly',
      'I viss mån',
      'I huvudsak uppfyllt',
      'Uppnås i viss utsträckning',
      'Pågår',
      'Påbörjat',
      'Nästan uppnått',
    ],
    [
      'notMet',
      'Ej uppnått',
      'Ej uppnådd',
      'Nås ej',
      'Nås inte',
      'Kommer inte att nås',
      'Ouppnått',
      'Röd',
      'röd 🔴',
    ],
    [
      'notMet',
      'Målet bedöms inte uppnås',
      'Ingen måluppfyllelse',
      'Uppfylls icke',
      'I låg grad',
      'Ej påbörjat',
      'Nej',
    ],
    ['notMet', 'Inte', 'Nej, inte uppfyllt', 'Låg måluppfyllelse', 'Uppfylls inte alls', 'Underkänt'],
    [
      'notAssessed',
      'Kan inte bedömas',
      'Går inte att bedöma',
      'Ej mätt',
      'Inte utvärderat',
      'Mäts senare',
      'Saknas',
      'Grå',
    ],
    [
      'notAssessed',
      'Bedöms ej',
      'Uppgift saknas',
      'Osäkert',
      'Osäkert om målet nås',
      'Ännu ej bedömt',
      'Följs upp vid årets slut',
    ],
    ['notApplicable', 'Inte aktuellt', 'Ej relevant', 'Utgår', 'Inaktuellt', 'Ej tillämpligt'],
  ])('%s: %s', (expected, ...texts) => {
    expect(texts.map((text) => [text, read(text, fulfilment).choice])).toEqual(
      texts.map((text) => [text, expected]),
    )
  })

  test.each([
    ['●', 'colour'],
    ['■', 'colour'],
    ['↑', 'arrow'],
    ['➡️', 'arrow'],
    ['Ja, delvis', 'several'],
    ['Uppfyllt / Delvis uppfyllt / Inte uppfyllt', 'several'],
    ['Uppfyllt, nej', 'several'],
    ['Inte ej uppfyllt', 'unknown'],
    ['Ej röd', 'unknown'],
    ['Ej delvis uppfyllt', 'unknown'],
    ['Uppfyllt i budgeten', 'unknown'],
    ['Kanske', 'unknown'],
    ['Nja', 'unknown'],
  ])('%s is told: %s', (text, problem) => {
    expect(read(text, fulfilment)).toMatchObject({ choice: null, problem, hint: null })
  })

  test('its author’s words are printed, but no pictures', () => {
    expect(
      ['förväntas uppnås', '🟢 grön', '🟢', 'uppfylls', 'Grön – allt klart'].map(
        (text) => read(text, fulfilment).prints,
      ),
    ).toEqual(['Förväntas uppnås', 'Grön', 'Uppfyllt', 'Uppfyllt', 'Grön'])
  })
})

test('a hyphen joins, a dash parts', () => {
  expect(read('Ej-uppfyllt', fulfilment)).toMatchObject({ choice: null, hint: 'Ej uppfyllt' })
  expect(read('–', fulfilment).choice).toBe('notAssessed')
  expect(read('–', status)).toMatchObject({ choice: null, problem: null })
  expect(read('Delvis - lokalen är trång', fulfilment).choice).toBe('partly')
})

describe('how far something decided has come', () => {
  test.each([
    [
      'notStarted',
      'Ej påbörjat',
      'Inte startad',
      'Planerad',
      'Beslutad',
      'Ej genomfört',
      'Ej verkställt',
      'Ännu ej påbörjat',
    ],
    [
      'ongoing',
      'Pågår',
      'Arbete pågår',
      'Påbörjad',
      'Enligt plan',
      'På gång',
      'Genomförs',
      'Delvis genomfört',
      'Inte klart',
    ],
    [
      'ongoing',
      'Löpande',
      'Inte helt klart',
      'Under utredning',
      'Pågår – väntar på beslut',
      '🟢',
      'Snart klart',
    ],
    ['delayed', 'Försenat', 'Pågår, försenat', 'Senarelagt', 'Röd', 'Försenad – ny tidplan'],
    [
      'done',
      'Klart',
      'Helt klart',
      'Verkställt',
      'Återrapporterat',
      'Färdigställt',
      'Är genomfört',
      'Besvarat',
    ],
    ['paused', 'Vilande', 'Pausas', 'Avvaktar'],
    ['dropped', 'Utgår', 'Avbrutet', 'Struket', 'Ej aktuellt', 'Inställt'],
  ])('%s: %s', (expected, ...texts) => {
    expect(texts.map((text) => [text, read(text, status).choice])).toEqual(
      texts.map((text) => [text, expected]),
    )
  })

  test.each(['Pågår inte', 'Inte försenat', 'Klart i december', 'Ej utgår', 'Kanske', 'Klar och försenad'])(
    '%s is told',
    (text) => {
      expect(read(text, status)).toMatchObject({ choice: null, problem: 'unknown', hint: null })
    },
  )
})

describe('English', () => {
  test.each([
    ['met', 'Fully met', 'Achieved', 'Will be reached', 'On track', 'Green'],
    ['partly', 'Partially achieved', 'Not fully met', 'In progress', 'Amber'],
    ['notMet', 'Not achieved', 'Will not be met', 'Unmet', 'Red', 'Not started'],
    ['notAssessed', 'Cannot be assessed', 'Not measured', 'Unknown whether it is met'],
  ])('%s: %s', (expected, ...texts) => {
    expect(texts.map((text) => [text, read(text, fulfilment, 'en').choice])).toEqual(
      texts.map((text) => [text, expected]),
    )
  })
})

/** Sayings and whether they deny what they name. */
const denials: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:ej|inte|icke|nej|ingen|går inte)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:not|no)(?!\p{L})/iu,
}
/** Ways to deny, each with what is left of it where a slip has not taken it away. */
const deny: Record<Language, readonly (readonly [(text: string) => string, RegExp])[]> = {
  sv: [
    [(text) => `Ej ${text.toLowerCase()}`, /^ej/i],
    [(text) => `Inte ${text.toLowerCase()}`, /^inte/i],
    [(text) => `${text} ej`, /ej$/],
    [(text) => `${text} inte`, /inte$/],
    [(text) => `O${text.toLowerCase()}`, /^o/i],
    [(text) => `Icke-${text.toLowerCase()}`, /^icke/i],
  ],
  en: [
    [(text) => `Not ${text.toLowerCase()}`, /^not/i],
    [(text) => `Un${text.toLowerCase()}`, /^un/i],
    [(text) => `${text} not`, /not$/],
  ],
}

const columns = builtInKinds.flatMap(({ id, columns: all }) =>
  all.filter(({ choices }) => choices.length > 0).map((column) => [`${id} ${column.id}`, column] as const),
)

/** A slip of the keyboard: a letter left out, doubled, swapped with the next, or another. */
const slip = record({
  at: nat(),
  how: constantFrom('out', 'double', 'swap', 'other'),
  letter: constantFrom(...'aeinorståäö'),
}).map(({ at, how, letter }) => (text: string): string => {
  // What stands first is the denial itself.
  const index = 2 + (at % (text.length - 2))
  const [before, one, after] = [text.slice(0, index), text[index]!, text.slice(index + 1)]
  if (how === 'out') return before + after
  if (how === 'double') return before + one + one + after
  if (how === 'swap') return before + after.slice(0, 1) + one + after.slice(1)
  return before + letter + after
})

describe.each(columns)('%s', (_, column) => {
  const words = languages.flatMap((language) =>
    column.choices.flatMap(({ id, words }) => words[language].map((word) => ({ language, id, word }))),
  )

  test('what is denied is never taken for what it denies, nor is that proposed', () => {
    assert(
      property(
        constantFrom(...words),
        nat(),
        array(slip, { maxLength: 2 }),
        ({ language, id, word }, which, slips) => {
          pre(!denials[language].test(word))
          const [denied, remains] = deny[language][which % deny[language].length]!
          const typed = slips.reduce((text, by) => by(text), denied(word))
          pre(remains.test(typed))
          const { choice: taken, hint } = read(typed, column, language)
          if (slips.length === 0) expect([typed, taken]).not.toEqual([typed, id])
          if (hint !== null) expect([typed, denials[language].test(hint)]).toEqual([typed, true])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a denial with a slip in it is never taken for its opposite', () => {
    assert(
      property(constantFrom(...words), slip, ({ language, word }, by) => {
        pre(denials[language].test(word) && word.includes(' '))
        const typed = word.replace(/(?<=^.{3,})\p{L}{4,}$/u, (last) => by(last))
        const { hint } = read(typed, column, language)
        if (hint !== null) expect([typed, denials[language].test(hint)]).toEqual([typed, true])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the nearest saying', () => {
  const known = [
    'Högre',
    'Lika',
    'Oförändrad',
    'Godkänd',
    'Intern',
    'Ökar',
    'Increase',
    'cost-positive',
    'kostnader-positiva',
  ]
  test.each([
    ['Högrre', 'Högre'],
    ['Oförändad', 'Oförändrad'],
    ['Godkändd', 'Godkänd'],
    ['costpositive', 'cost-positive'],
    ['Lägre', null],
    ['Förändrad', null],
    ['Underkänd', null],
    ['Extern', null],
    ['Minskar', null],
    ['Decrease', null],
    ['kostnader-negativa', null],
    ['cost-negative', null],
    ['Ej godkänd', null],
  ])('%s: %s', (written, expected) => {
    expect(nearestSaying(written, known)).toBe(expected)
  })
})
