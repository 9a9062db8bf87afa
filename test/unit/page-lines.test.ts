/** The lines of heads and feet. */

import { expect, test } from 'vitest'
import { besideEachOther, besidePageNumber } from '../../src/wording/page-lines.ts'
import { textWidth } from '../../src/wording/text-width.ts'
import { words } from '../../src/wording/words.ts'

const line = { room: 52, size: 1 }
const title = 'Delårsrapport med helårsprognos för kommunstyrelsen och nämnderna'
const chapter = '2  Förvaltningsberättelse med uppföljning av kommunens mål och uppdrag'

test('a long text has what a short one beside it does not need, on either side', () => {
  expect(besideEachOther(title, '1  Mål', line)).toEqual([title, '1  Mål'])
  expect(besideEachOther('Rapport', chapter, line)).toEqual(['Rapport', chapter])
  expect(besideEachOther(title, '', line)).toEqual([title, ''])
})

test('two that are long have half of the line each', () => {
  const both = besideEachOther(title, chapter, line)
  for (const text of both) {
    expect(text).toMatch(/…$/)
    expect(textWidth(text, 1)).toBeLessThan(26)
    expect(textWidth(text, 1)).toBeGreaterThan(18)
  }
})

test('a foot ends before the number of its page, and before the word of a draft in its middle', () => {
  const foot = 'Arbetsmarknads- och socialnämnden i Södra Roslagens kommunalförbund'
  expect(besidePageNumber(foot, words.sv, false, line)).toBe(foot)
  expect(textWidth(besidePageNumber(foot, words.sv, true, line), 1)).toBeLessThan(26)
})
