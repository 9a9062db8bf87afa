/** Drawings as dots, which Word shows where it knows no drawings. */

import { expect, test } from 'vitest'
import { createPictures } from '../../src/formats/docx/pictures.ts'

const typeface = {
  name: 'Open Sans',
  files: 'open-sans',
  instead: 'Calibri',
  family: 'swiss',
  hasItalic: true,
} as const

const drawing = (text: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="100" y="30" font-family="Open Sans" font-size="24">${text}</text></svg>`,
  width: 200,
  height: 40,
})

test.each([
  ['سسس', 'ققق'],
  ['ששש', 'ממם'],
  ['ČČČ', 'ŊŊŊ'],
  ['ЖЖЖ', 'ИИИ'],
  ['ዓዓዓ', 'ለለለ'],
])('letters of every script are drawn, not boxes that are all alike: %s, %s', async (one, other) => {
  const pictures = await createPictures([typeface], one + other)
  const [first, second, blank] = [one, other, ' '].map((text) => pictures.ofDrawing(drawing(text)).bytes)
  expect(first).not.toEqual(second)
  expect(first).not.toEqual(blank)
})
