import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDecimalString, type Amount } from '../../src/model/amount.ts'
import { languages } from '../../src/model/language.ts'
import { numberText, quantityText } from '../../src/model/number-text.ts'
import { isProblem, readQuantity } from '../../src/tables/number-grammar.ts'

const read = (text: string, language: 'sv' | 'en' = 'sv') => {
  const found = readQuantity(text, language)
  return isProblem(found) ? found : [toDecimalString(found.amount), found.unit]
}

describe('Swedish numbers', () => {
  test.each([
    ['36791', '36791', null],
    ['36 791', '36791', null],
    ['-36 791', '-36791', null],
    ['- 36 791', '-36791', null],
    ['−36\u00a0791', '-36791', null],
    ['–5', '-5', null],
    ['—520', '-520', null],
    ['\u20115 tkr', '-5', 'tkr'],
    ['+2 000', '2000', null],
    ['1\u2009234\u202f567', '1234567', null],
    ['1 234,5', '1234.5', null],
    ['1.234,5', '1234.5', null],
    ['1.234.567', '1234567', null],
    ['12.5', '12.5', null],
    ['0.125', '0.125', null],
    ['1,450', '1.450', null],
    ['-0', '0', null],
    ['68%', '68', '%'],
    ['9,02 %', '9.02', '%'],
    ['8 st', '8', 'st'],
    ['408 tkr', '408', 'tkr'],
    ['12 kr/m2', '12', 'kr/m2'],
  ])('%s', (text, amount, unit) => {
    expect(read(text)).toEqual([amount, unit])
  })

  test.each([
    ['1.234', 'ambiguous'],
    ['1,234,5', 'grouping'],
    ['1 23', 'grouping'],
    ['12 34 567', 'grouping'],
    ['1.234 567', 'unreadable'],
    ['12a', 'unreadable'],
    ['ungefär 5', 'unreadable'],
    ['5,', 'unreadable'],
    ['', 'unreadable'],
    ['--5', 'unreadable'],
    ['5 - 7', 'unreadable'],
    [`${'1'.repeat(65)}`, 'tooLong'],
  ])('%s is refused', (text, problem) => {
    expect(read(text)).toBe(problem)
  })
})

test('English reads points as decimals and commas as groups', () => {
  expect(read('1,234', 'en')).toEqual(['1234', null])
  expect(read('1,234.5', 'en')).toEqual(['1234.5', null])
  expect(read('12.5', 'en')).toEqual(['12.5', null])
})

const amounts = fc.record({
  units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  decimals: fc.integer({ min: 0, max: 6 }),
})

test.each(languages)('printing and reading are inverse (%s)', (language) => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(null, 'tkr', '%', 'st'), (amount: Amount, unit) => {
      const found = readQuantity(quantityText(amount, unit, language), language)
      expect(found).toEqual({ amount, unit })
    }),
  )
})

test('zero never has a sign', () => {
  expect(numberText({ units: 0n, decimals: 2 }, 'sv')).toBe('0,00')
  expect(numberText({ units: -145n, decimals: 2 }, 'sv')).toBe('−1,45')
})

test('any text gives a quantity or a problem', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+0-9 .,%a]{0,70}$/)),
      (text) => {
        const found = readQuantity(text, 'sv')
        expect(isProblem(found) || typeof found.amount.units === 'bigint').toBe(true)
      },
    ),
  )
})
