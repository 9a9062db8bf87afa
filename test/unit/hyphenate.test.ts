/** Long words in narrow cells. */

import { expect, test } from 'vitest'
import { assert, property, string } from 'fast-check'
import { hyphenated } from '../../src/render/hyphenate.ts'

const broken = (text: string, language: 'sv' | 'en' = 'sv'): string => {
  const [node] = hyphenated([{ type: 'strong', children: [{ type: 'text', value: text }] }], language, 'long')
  const [inner] = (node as { children: { value: string }[] }).children
  return inner!.value.replaceAll('\u00ad', '·')
}

test('break between their parts, never near their ends', () => {
  expect(broken('Verksamhetsområde')).toBe('Verksamhets·område')
  expect(broken('Nettokostnad 240831')).toBe('Netto·kostnad 240831')
  expect(broken('Responsibility', 'en')).toMatch(/·/)
})

test.each([
  ['totalutgift', 'total·utgift'],
  ['Tilläggsbudget', 'Tilläggs·budget'],
  ['Kommunstyrelsen', 'Kommun·styrelsen'],
  ['jämförelsestörande', 'jämförelse·störande'],
  ['resultatutjämningsreserv', 'resultat·utjämnings·reserv'],
  ['Samhällsbyggnadsnämnden', 'Samhälls·byggnads·nämnden'],
  ['Skattefinansierat', 'Skatte·finansierat'],
  ['mellanslagen', 'mellan·slagen'],
  ['Sjukfrånvaro', 'Sjuk·frånvaro'],
  ['Långtidssjukfrånvaro', 'Långtids·sjuk·frånvaro'],
  ['Övertidstimmar', 'Övertids·timmar'],
  ['Heltidsarbetande', 'Heltids·arbetande'],
  ['högstadium', 'hög·stadium'],
  ['Lågstadiets', 'Låg·stadiets'],
  ['Fakturahantering', 'Faktura·hantering'],
  ['Kontrollmoment', 'Kontroll·moment'],
  ['Korsavadanläggningen', 'Korsavad·anläggningen'],
  ['Administrationen', 'Admi·nist·ra·tio·nen'],
])('Swedish compounds at their joints alone: %s', (word, parts) => {
  expect(broken(word)).toBe(parts)
})

test('short words, figures and codes are left alone', () => {
  expect(broken('Budget 1 234,5 IT-INVEST LEKEBERG')).toBe('Budget 1 234,5 IT-INVEST LEKEBERG')
})

test('nothing but soft hyphens comes in', () => {
  assert(
    property(string(), (text) => {
      expect(broken(text).replaceAll('·', '')).toBe(text.replaceAll(/[\u00ad·]/g, ''))
    }),
  )
})
