/** Blanks in tables are as wide as others, whatever a font says. */

import { expect, test } from 'vitest'
import unpacked from 'woff2-encoder/decompress'
import { readPackageFile } from '../../src/host/package-files.ts'
import { readTrueType } from '../../src/print/finish/fonts/true-type.ts'
import { withEvenBlanks } from '../../src/render/even-blanks.ts'
import { cutFont } from '../../src/source/typefaces/cut-font.ts'

const subset = { characters: new Set([0x20, 0x31, 0x41, 0xa0]), features: new Set(['tnum']) }

async function cut(file: string): Promise<Buffer> {
  return cutFont(await unpacked(await readPackageFile(file)), subset)
}

/** Of glyphs without an outline, but for the one for what is missing. */
function blanks(font: Buffer): Set<number> {
  const read = readTrueType(font)
  const glyphs = Array.from({ length: read.glyphCount }, (_, glyph) => glyph).slice(1)
  return new Set(
    glyphs.filter((glyph) => read.outline(glyph).length === 0).map((glyph) => read.advance(glyph)),
  )
}

test.each([400, 600, 700])('in Lora %i', async (weight) => {
  const font = await cut(`@fontsource/lora/files/lora-latin-${weight}-normal.woff2`)
  expect(blanks(font).size).toBe(2)
  expect(blanks(withEvenBlanks(font)).size).toBe(1)
})

test('one whose blanks are even stays as it is', async () => {
  const font = await cut('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')
  expect(withEvenBlanks(Buffer.from(font))).toEqual(font)
})
