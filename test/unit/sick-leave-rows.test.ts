/** The groups of the statutory figures on sick leave, as reports name them. */

import { expect, test } from 'vitest'
import { readSickLeaveGroup } from '../../src/kinds/built-in/sick-leave-rows.ts'

test.each([
  [
    'total',
    'Total sjukfrånvaro',
    'Totalt',
    'Sjukfrånvaro, totalt',
    'Samtliga anställda',
    'Total sjukfrånvaro av ordinarie arbetstid i %',
  ],
  [
    'long',
    'Andel 60 dagar eller mer',
    'varav långtid (60 dagar eller mer)',
    'Långtidssjukfrånvaro',
    '>59 dagar',
    'Andel av total sjukfrånvaro som är 60 dagar eller längre',
  ],
  [
    'long',
    'Varav sjukfrånvaro under en sammanhängande tid av 60 dagar eller mer',
    'Andel långtidssjuka, 60 dgr+',
  ],
  ['women', 'Kvinnor', 'Sjukfrånvaro för kvinnor', 'varav kvinnor', '- Kvinnor (%)'],
  ['men', 'Män', 'Sjukfrånvaro bland män', 'Därav män'],
  [
    'young',
    '29 år eller yngre',
    '<30 år',
    '< 30 år',
    '29 år och yngre',
    '-29 år',
    '–29 år',
    'Till och med 29 år',
    't.o.m. 29 år',
  ],
  [
    'young',
    'Anställda under 30 år',
    'Åldersgruppen 29 år eller yngre',
    '16–29 år',
    '0-29 år',
    '≤29 år',
    'Upp till 29',
    'Yngre än 30 år',
    '29 år -',
  ],
  [
    'middle',
    '30-49 år',
    '30–49 år',
    '30 – 49 år',
    'mellan 30 och 49 år',
    'Åldersgrupp 30-49',
    '30 till 49 år',
    '30 år – 49 år',
  ],
  [
    'old',
    '50 år eller äldre',
    '50 år och äldre',
    '50 år -',
    '50- år',
    '50+',
    '50 år +',
    '>49 år',
    '≥ 50 år',
    'Äldre än 49 år',
    '50–67 år',
    'Ålder: fr.o.m. 50 år',
  ],
] as const)('%s: %s', (group, ...labels) => {
  expect(labels.map((label) => [label, readSickLeaveGroup(label.toLowerCase(), 'sv')])).toEqual(
    labels.map((label) => [label, group]),
  )
})

test.each([
  'Kvinnor 29 år eller yngre',
  'Kvinnor och män',
  '29 år',
  '50 år',
  '40–49 år',
  'Lärare',
  'Total 30–49 år, kvinnor',
  'Sjukfrånvaro',
  '30 år',
])('%s is none of them', (label) => {
  expect(readSickLeaveGroup(label.toLowerCase(), 'sv')).toBe(null)
})
