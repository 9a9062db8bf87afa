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

test.each(['المدرسة', 'לשכה', 'Čáŋŧ', 'Школа', 'ዓለም'])(
  'letters of every script are drawn: %s',
  async (text) => {
    const pictures = await createPictures([typeface], text)
    const [blank, written, without] = [' ', text, text.slice(1)].map(
      (one) => pictures.ofDrawing(drawing(one)).bytes,
    )
    expect(written).not.toEqual(blank)
    expect(written).not.toEqual(without)
  },
)
