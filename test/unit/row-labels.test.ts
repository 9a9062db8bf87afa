import { expect, test } from 'vitest'
import { comparedLabel } from '../../src/tables/row-names.ts'

test.each([
  ['Personalkostnader', 'personalkostnader:'],
  ['Summa intäkter', 'SUMMA\u00a0 intäkter'],
  ['Kultur', 'Kul\u00adtur'],
])('“%s” and “%s” are one row', (one, other) => {
  expect(comparedLabel(other)).toBe(comparedLabel(one))
})

test.each([
  ['Etapp1', 'Etapp2'],
  ['Åk 1', 'Åk 2'],
  ['Lärare', '– lärare'],
  ['Övrigt 1)', 'Övrigt 2)'],
  ['Resultat (1)', 'Resultat (2)'],
  ['Drift', 'Drift totalt'],
])('“%s” and “%s” are two', (one, other) => {
  expect(comparedLabel(other)).not.toBe(comparedLabel(one))
})
