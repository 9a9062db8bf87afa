/** When the contents are set close. */

import { expect, test } from 'vitest'
import { isSetClose, type ContentsLine } from '../../src/render/contents-room.ts'

const contents = (chapters: number, sections: number, text = 'Väsentliga händelser'): ContentsLine[] =>
  Array.from({ length: chapters }, () => [
    { level: 1, text },
    ...Array.from({ length: sections }, () => ({ level: 2, text })),
  ]).flat()

test('a few lines more than a page holds are set close, on one', () => {
  expect(isSetClose(contents(8, 3))).toBe(true)
})

test('what fits is not, nor what needs two pages anyway', () => {
  expect(isSetClose([])).toBe(false)
  expect(isSetClose(contents(6, 2))).toBe(false)
  expect(isSetClose(contents(12, 4))).toBe(false)
})

test('lines that break count as many', () => {
  const long = 'Uppföljning av kommunfullmäktiges mål och uppdrag för nämnder och bolag under perioden'
  expect(isSetClose(contents(4, 3))).toBe(false)
  expect(isSetClose(contents(4, 3, long))).toBe(true)
})
