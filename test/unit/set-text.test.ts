import { expect, test } from 'vitest'
import { setInLines } from '../../src/charts/drawing/set-text.ts'

/** Every letter is as wide as the others. */
const setting = { size: 1, measure: (text: string) => [...text].length }

test('a word that is wider than its room is broken, and says the same in its lines', () => {
  const word = '1e999'.repeat(4000)
  const lines = setInLines(word, 12, setting)
  expect(lines.every((line) => line.length <= 12)).toBe(true)
  expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word)
})

test('a word is broken behind a hyphen of its own where there is one, and its last letters need none', () => {
  expect(setInLines('barn- ungdomsnämnd', 12, setting)).toEqual(['barn-', 'ungdomsnämnd'])
  expect(setInLines('kommunal-skatt', 12, setting)).toEqual(['kommunal-', 'skatt'])
})
