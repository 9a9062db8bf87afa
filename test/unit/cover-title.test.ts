/** The title on the first page. */

import { expect, test } from 'vitest'
import { coverTitle } from '../../src/render/cover-title.ts'
import { titleRules } from '../../src/render/title-size.ts'

const whole = (date: string) => `<span class="unbroken">${date}</span>`

test.each([
  ['Delårsrapport 31 augusti 2026', `Delårsrapport ${whole('31 augusti 2026')}`],
  ['Månadsrapport Augusti 2026, Bygg & miljö', `Månadsrapport ${whole('Augusti 2026')}, Bygg &amp; miljö`],
  ['Läget 2026-08-31', `Läget ${whole('2026-08-31')}`],
  ['Plan 2026–2028 för barn', `Plan ${whole('2026–2028')} för barn`],
  ['Delårsrapport januari–augusti 2026', `Delårsrapport ${whole('januari–augusti')} 2026`],
  ['Läget 1 januari – 31 augusti 2026', `Läget ${whole('1 januari – 31 augusti')} 2026`],
  ['Läget augusti 2026 – Medelpad', `Läget ${whole('augusti 2026')}\u00a0– Medelpad`],
  ['Förskola 1–5 år', `Förskola ${whole('1–5')} år`],
  ['Dnr 12026-08-311', `Dnr ${whole('12026-08-311')}`],
])('no line of it ends within a date, a range or a number: %s', (title, html) => {
  expect(coverTitle(title, 'sv').toHTML()).toBe(html)
})

test('in English too', () => {
  expect(coverTitle('Interim report 31 August 2026', 'en').toHTML()).toBe(
    `Interim report ${whole('31 August 2026')}`,
  )
})

const word = (title: string) => Number(/--title-word: ([\d.]+)/.exec(titleRules(title, 'sv'))![1])

test('it is set so large that a date has room on one line', () => {
  expect(word('Läget 30 september 2026')).toBeGreaterThan(word('Läget september') + 3)
})
