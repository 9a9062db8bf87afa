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
  ])('%s against %s: %s', (value, wanted, expected) => {
    expect(fulfilmentOf(read(target, wanted), read(measure, value), 'atLeast')).toBe(expected)
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
