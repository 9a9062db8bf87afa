import { expect, test } from 'vitest'
import { remarkLines } from '../../src/wording/remark-lines.ts'

test.each([
  ['Skolverket', 'Källa: Skolverket'],
  ['Foto: Anna Ek', 'Foto: Anna Ek'],
  ['Illustration : Byrån', 'Illustration : Byrån'],
  ['Fotoarkivet', 'Källa: Fotoarkivet'],
])('a source is named as one, whoever made a picture as they are: %s', (source, line) => {
  expect(remarkLines({ note: null, source }, 'sv')).toEqual([line])
})
