/** Whether a value meets a target, as an author writes both. */

import { describe, expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import type { Value } from '../../src/model/table.ts'
import { measure } from '../../src/tables/cells/measure.ts'
import { target } from '../../src/tables/cells/target.ts'
import { directionOf, fulfilmentOf } from '../../src/tables/fulfilment.ts'

const { emit } = createCollector()
const context = { language: 'sv', heading: '', unit: null, kind: null, emit } as const
const cell = (text: string) => ({ text, content: [], span: { file: 'a.md', start: 0, end: 0 } })
const read = (reader: typeof measure, text: string): Value => reader(cell(text), context)

describe('a value against a target', () => {
  test.each([
    ['68 %', '50%', 'met'],
    ['49 %', '50 %', 'notMet'],
    ['20', 'högst 20 st', 'met'],
    ['21 st', 'högst 20 st', 'notMet'],
    ['73', 'Öka från 71,13', 'met'],
    ['71,13', 'Öka från 71,13', 'notMet'],
    ['7 %', 'Minska från 7 %', 'notMet'],
    ['6,9 %', 'Minska från 7 %', 'met'],
    ['7', 'från 5 till minst 9', 'partly'],
    ['9', 'från 5 till minst 9', 'met'],
    ['5', 'från 5 till minst 9', 'notMet'],
    ['12', 'från 20 till högst 10', 'partly'],
    ['17 st', '15–20 st', 'met'],
    ['21 st', '15–20 st', 'notMet'],
    ['Ja', 'Ja', 'met'],
    ['Nej', 'Ja', 'notMet'],
    ['Nej', 'Nej', 'met'],
    ['5', 'Ja', 'notAssessed'],
    ['-', '50 %', 'notAssessed'],
    ['-', '-', 'notApplicable'],
    ['5', 'Öka', 'notAssessed'],
    ['5', 'så bra som möjligt', 'notAssessed'],
    ['5 st', '50 %', 'notAssessed'],
    ['408 tkr', '0 tkr', 'met'],
    ['-300 tkr', '0 kr', 'notMet'],
    ['1,2 mnkr', 'minst 900 tkr', 'met'],
    ['1 Mkr', 'högst 900 tkr', 'notMet'],
    ['82 %', 'minst 90 procent av eleverna', 'notMet'],
    ['91 %', '90 % eller mer', 'met'],
    ['91 %', 'ej under 90 %', 'met'],
    ['5 dagar', '6 dagar eller färre', 'met'],
    ['75 %', 'Öka till 75 %', 'met'],
    ['5 %', 'ska minska till 4 %', 'notMet'],
    ['5 %', 'minska till 4 %', 'notMet'],
    ['91 %', 'över 90 %', 'met'],
    ['90 %', 'över 90 %', 'notMet'],
    ['90 %', '90 % (2026)', 'met'],
    ['6', 'mellan 5 och 7', 'met'],
    ['6', '5 till 7', 'met'],
    ['4 av 5', 'minst 4 av 5', 'met'],
    ['3 av 5', '5 av 5', 'notMet'],
    ['4 av 5', '80 %', 'notAssessed'],
    ['2 100', 'fler än 2 025', 'met'],
    ['31 st', 'fler än 30 st', 'met'],
    ['2 100', 'fler än 2025', 'notAssessed'],
    ['Mäts i december', '90 %', 'notAssessed'],
    ['Uppgift saknas', 'Ja', 'notAssessed'],
  ])('%s against %s: %s', (value, wanted, expected) => {
    expect(fulfilmentOf(read(target, wanted), read(measure, value), 'atLeast')).toBe(expected)
  })
})

describe('a target without a bound', () => {
  test.each([
    ['Öka', 'increase'],
    ['ska öka', 'increase'],
    ['fler än 2025', 'increase'],
    ['Högre än föregående år', 'increase'],
    ['bättre än utfallet 2025', 'increase'],
    ['Ökning jämfört med fg år', 'increase'],
    ['öka från 2025', 'increase'],
    ['Öka med 5 %', 'increase'],
    ['Minska', 'decrease'],
    ['färre än 2025', 'decrease'],
    ['lägre än förra året', 'decrease'],
    ['mindre än 2025', 'decrease'],
    ['bättre än riket', 'unreadable'],
    ['ska inte öka', 'unreadable'],
  ])('%s: %s', (text, relation) => {
    expect(read(target, text)).toMatchObject({ type: 'target', relation, bounds: [] })
  })
})

describe('words instead of a value', () => {
  test.each([
    'Mäts i december',
    'mäts v. 40',
    'Redovisas vid årets slut',
    'Redovisas 2027-01-31',
    'Saknas',
    'Uppgift saknas',
    'Ej mätt',
    'Mäts Q4 2026',
    'Nytt mått',
    'Stängt',
    'Ej aktuellt',
    'Resultat kommer i T2',
    'Ökning med ca 20–30 medarbetare',
    'Nästa mätning görs hösten 2027',
    'cirka 1 190',
    'ca 20',
    'drygt 300 st',
    'över 90 %',
  ])('%s', (text) => {
    expect(read(measure, text)).toEqual({ type: 'none' })
  })

  test.each([
    'tolv',
    'två av tre',
    'Jaa',
    'jA!',
    'Nej.',
    'Nja',
    'l00',
    'O,5 %',
    'v5',
    '12a',
    '1.234',
    '#REF!',
    '?',
  ])('%s is told', (text) => {
    expect(read(measure, text)).toEqual({ type: 'unreadable' })
  })
})

describe('a bare number is taken by the indicator’s own words', () => {
  test.each([
    ['Öka andelen ärenden', 'atLeast'],
    ['Minska genomsnittlig ärendehandteringstid', 'atMost'],
    ['Sjukfrånvaro', 'atMost'],
    ['Antal klagomål', 'atMost'],
    ['Andel besvarade samtal', 'atLeast'],
  ])('%s: %s', (indicator, expected) => {
    expect(directionOf(indicator, 'sv')).toBe(expected)
  })
})
