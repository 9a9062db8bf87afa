/** Where a line of prose must not end. */

import { expect, test } from 'vitest'
import { heldParts } from '../../src/wording/held-words.ts'
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
  ['P-tot ≤ 0,3 mg/l, > 20 °C, ± 2 och < 5 elever', 'P-tot ≤_0,3 mg/l, >_20_°C, ±_2 och <_5 elever'],
  ['kursen SEK 1 ≈ EUR 0,088, EUR −3,7 och SEK i 3', 'kursen SEK_1 ≈ EUR_0,088, EUR_−3,7 och SEK i 3'],
  ['a < b, B> 3 och C+ 4', 'a < b, B> 3 och C+ 4'],
  ['perioden 1 maj – 31 augusti, 4 – 6 gånger', 'perioden 1_maj_–_31_augusti, 4_–_6 gånger'],
])('%s', (written, set) => expect(shown(written)).toBe(set))

test('English has its own words', () => {
  expect(shown('about 12 million on 31 July, see table 3', 'en')).toBe(
    'about_12_million on 31_July, see table_3',
  )
  expect(shown('calls for SEK 1.1–1.3 billion, or SEK −3.7 million, at ≥ 70% in SEK', 'en')).toBe(
    'calls for SEK_1.1–1.3_billion, or SEK_−3.7_million, at ≥_70% in_SEK',
  )
})

test.each([
  'Skomakaren [14–16]',
  'Utfall [1.1.–31.8.] och [januari–augusti], [jan.–aug.]',
  'från [14_juni–2_augusti] 2025, [mån–fre] kl. [10.30–11.30]',
  '[F–6], [åk7–9], [Q1–Q3], § [4a–4c] och [5_%–10_%]',
  '[8_000–10_000_kr] eller [3,5–4,25], [1_januari–31_december_2021], ring [019-12_34_56]',
  'dnr [2021-45], den [2026-08-31], [A-laget]',
  'perioden [2026-01-01–2026-08-31]',
  'i [29_–_31_augusti], [4_–_6_gånger], priset_– men inte 4',
  'arbetsgivare–arbetstagare och 123456–7',
])('what is read as one is held together: %s', (written) => {
  const text = written.replace(/[[\]]/g, '').replaceAll('_', '\u00a0').replace('A-', 'A\u2011')
  const shownParts = heldParts(text).map((part) => (part.isHeld ? `[${part.text}]` : part.text))
  expect(shownParts.join('').replaceAll('\u00a0', '_')).toBe(written)
})
