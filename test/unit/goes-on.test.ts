/** What stands above the head of a table that goes on over a page. */

import { expect, test } from 'vitest'
import { goesOnRow } from '../../src/render/goes-on.ts'
import { asPrinted, asPublished } from '../../src/render/screen-only.ts'
import { words } from '../../src/wording/words.ts'

const given = {
  number: 'Tabell 3',
  caption: 'Drift & investering',
  unit: 'Belopp i tkr',
  columns: 4,
  room: 49,
}
const printed = (more: Partial<typeof given> = {}, language: 'sv' | 'en' = 'sv'): string =>
  asPrinted(goesOnRow({ ...given, ...more }, words[language], language).toString())
const said = (html: string): string => html.replace(/<[^>]*>/g, '')

test('its number, its caption and its unit, in print alone', () => {
  expect(said(printed())).toBe('Tabell 3, forts. Drift &amp; investering Belopp i tkr')
  expect(said(printed({ number: 'Table 3', unit: 'Amounts in SEK thousand' }, 'en'))).toBe(
    'Table 3, cont. Drift &amp; investering Amounts in SEK thousand',
  )
  expect(printed()).toContain('lang="sv-x-again"')
  expect(printed()).toContain('colspan="4"')
  expect(asPublished(`<thead>\n${goesOnRow(given, words.sv, 'sv').toString()}\n<tr>`)).toBe('<thead>\n<tr>')
})

test('a caption that does not fit on one line is cut between words, and its soft hyphens go', () => {
  const caption =
    'Avstämning mot balans\u00adkravet och beräkning av medel till resultatutjämningsreserven för året'
  expect(said(printed({ caption, room: 34 }))).toBe(
    'Tabell 3, forts. Avstämning mot balanskravet och … Belopp i tkr',
  )
})
