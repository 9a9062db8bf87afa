/** Lines that are read from right to left, put in order by where their letters are painted on the page. */

import { expect, test } from 'vitest'
import { readContents } from '../../src/print/finish/content/content-streams.ts'
import { fontFinder, type FindFont } from '../../src/print/finish/content/fonts.ts'
import { linesAsRead } from '../../src/print/finish/content/reading-order.ts'
import { readFile } from '../../src/print/finish/objects/read-file.ts'
import type { Direction } from '../../src/model/writing-direction.ts'
import { content, hex, printed, text } from './make-pdf.ts'

/** What is painted in one tagged block of a page, as it is read. */
function read(painted: string, base: Direction): string[] {
  const tagged = `/NonStruct <</MCID 6 >>BDC\n${painted}EMC\n`
  const file = readFile(
    printed({ content: content.replace(text(6, 540, 'Till', 'rubriken och/', 'eller'), tagged) }),
  )
  const find = fontFinder(file)
  const fontOf: FindFont = (resources, name) => {
    const font = find(resources, name)
    return font && { ...font, advance: () => 1000 }
  }
  const contents = readContents(file, file.dict(file.trailer.get('Root')), fontOf)
  const stream = contents.ofPage.get(contents.pages[0]!.number)!
  return linesAsRead([{ stream, sequence: stream.byId.get(6)! }], base, fontOf)
}

/** Glyphs are ten units wide. A block begins at a place, and each of its operators goes on where the one before ended. */
const block = (x: number, y: number, ...operators: string[]): string =>
  `BT\n/F1 10 Tf\n1 0 0 1 ${x} ${y} Tm\n${operators.map((one) => `${one}\n`).join('')}ET\n`
const show = (letters: string): string => `${hex(letters)} Tj`
const apart = (...letters: string[]): string => `[${letters.map(hex).join(' -100 ')}] TJ`

test('letters that one operator paints lie along the line, each behind the one before', () => {
  // A vowel sign belongs to the letter at its right, and is painted when all letters are.
  expect(read(block(60, 540, show('אבג')) + block(65, 540, show('\u05b7')), 'rtl')).toEqual(['גב\u05b7א'])
})

test('an operator goes on where the one before it ended, and from its own place where it is moved', () => {
  const sign = block(85, 540, show('\u05b7'))
  expect(read(block(60, 540, show('אב'), show('גדה')) + sign, 'rtl')).toEqual(['הד\u05b7גבא'])
  expect(read(block(60, 540, show('אב'), '20 0 Td', show('גדה')) + sign, 'rtl')).toEqual(['הד\u05b7גבא'])
  expect(read(block(60, 540, apart('אב', 'גדה')) + sign, 'rtl')).toEqual(['הד\u05b7גבא'])
})

test('a range of years is read with the first of them first, whatever is painted first', () => {
  expect(
    read(block(60, 540, show('2021')) + block(100, 540, show('–')) + block(110, 540, show('2020')), 'rtl'),
  ).toEqual(['2020–2021'])
  expect(read(block(110, 540, show('2020')) + block(60, 540, show('2021–')), 'rtl')).toEqual(['2020–2021'])
  expect(read(block(60, 540, show('2020–2021')), 'ltr')).toEqual(['2020–2021'])
})

test('a line begins where letters stand lower', () => {
  expect(read(block(60, 540, show('בא')) + block(60, 526, show('דג')), 'rtl')).toEqual(['אב', 'גד'])
})
