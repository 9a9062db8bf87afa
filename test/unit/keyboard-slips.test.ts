import { expect, test } from 'vitest'
import { nearest } from '../../src/diagnostics/nearest.ts'
import { slipsBetween } from '../../src/model/slips.ts'

test.each([
  ['Summa', 'Summa', 0],
  ['Sumam', 'Summa', 1],
  ['Suma', 'Summa', 1],
  ['Summaa', 'Summa', 1],
  ['Symma', 'Summa', 1],
  ['Smuam', 'Summa', 2],
  ['', 'Summa', 5],
])('%s is %s by %i', (written, word, slips) => {
  expect(slipsBetween(written, word)).toBe(slips)
  expect(slipsBetween(word, written)).toBe(slips)
})

test('words of other lengths than asked for, and texts that are no words, are no slips', () => {
  expect(slipsBetween('Summa', 'Summa intäkter', 3)).toBe(Infinity)
  expect(slipsBetween('a'.repeat(300), 'a'.repeat(299))).toBe(Infinity)
})

test('the nearest name is the one of fewest slips, if it may be meant at all', () => {
  expect(nearest('utfal', ['budget', 'utfall', 'utfallet'])).toBe('utfall')
  expect(nearest('pågrå', ['Pausat', 'Pågår'])).toBe('Pågår')
  expect(nearest('kostnad', ['budget', 'utfall'])).toBeNull()
})
