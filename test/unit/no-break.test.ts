/** Where a line of prose must not end. */

import { expect, test } from 'vitest'
import { withoutBreaks } from '../../src/wording/no-break.ts'

const shown = (text: string, language: 'sv' | 'en' = 'sv'): string =>
  withoutBreaks(text, language).replaceAll('\u00a0', '_')

test.each([
  ['ett överskott om 2 000 tkr på helåret', 'ett överskott om 2_000_tkr på helåret'],
  ['till och med 31 juli 2021', 'till och med 31_juli 2021'],
  ['ca 300 tkr, 25 % och 1 234 567 kr', 'ca_300_tkr, 25_% och 1_234_567_kr'],
  ['enligt § 45 kl. 10:30', 'enligt §_45 kl._10:30'],
  ['ökar – om än långsamt – i år', 'ökar_– om än långsamt_– i år'],
  ['den 3 stora och 20 krukor', 'den 3 stora och 20 krukor'],
  [
    'ring 0171-12 34 56 eller +46 171 12 34 56, 3 gånger',
    'ring 0171-12_34_56 eller +46_171_12_34_56, 3 gånger',
  ],
  ['från 0 till 20 eller 30-40 50 gånger', 'från 0 till 20 eller 30-40 50 gånger'],
  ['Sjukfrånvaro, % och budget, mnkr', 'Sjukfrånvaro,_% och budget,_mnkr'],
  ['Avvikelse i %, andel % (i tkr)', 'Avvikelse i_%, andel_% (i_tkr)'],
  ['i kronor, mars, april, stora ting, kron, i stan', 'i kronor, mars, april, stora ting, kron, i stan'],
  ['år 2021 100 personer', 'år 2021_100 personer'],
])('%s', (written, set) => expect(shown(written)).toBe(set))

test('English has its own words', () => {
  expect(shown('about 12 million on 31 July, see table 3', 'en')).toBe(
    'about_12_million on 31_July, see table_3',
  )
})
