/** What is read from content streams: spaces at line ends, soft hyphens, what is decoration. */

import { expect, test } from 'vitest'
import { readContents } from '../../src/print/finish/content/content-streams.ts'
import { dropSoftHyphens } from '../../src/print/finish/content/drop-soft-hyphens.ts'
import { fontFinder } from '../../src/print/finish/content/fonts.ts'
import { plainBlanks } from '../../src/print/finish/content/plain-blanks.ts'
import { restoreSpaces } from '../../src/print/finish/content/restore-spaces.ts'
import { rewriteContent } from '../../src/print/finish/content/rewrite-content.ts'
import { contentOf, readFile } from '../../src/print/finish/objects/read-file.ts'
import { ref } from '../../src/pdf-syntax/values.ts'
import { dropDecoration } from '../../src/print/finish/structure/drop-decoration.ts'
import { textOfElement } from '../../src/print/finish/structure/paragraphs.ts'
import { readTree } from '../../src/print/finish/structure/read-tree.ts'
import { elementsIn } from '../../src/print/finish/structure/tree.ts'
import { wordsInHtml } from '../../src/print/words-in-html.ts'
import { content, hex, printed, text } from './make-pdf.ts'

/** The paragraph that holds a link, after the stages that change what is read of it. */
function reread(painted: string, words: readonly string[] = []) {
  const file = readFile(
    printed({ content: content.replace(text(6, 540, 'Till', 'rubriken och/', 'eller'), painted) }),
  )
  const catalog = file.dict(file.trailer.get('Root'))
  const fontOf = fontFinder(file)
  const contents = readContents(file, catalog, fontOf)
  const root = readTree(file, catalog, contents)
  dropDecoration(root)
  plainBlanks(contents)
  dropSoftHyphens(contents, fontOf)
  restoreSpaces(contents, root, fontOf, new Set(words))
  const paragraph = [...elementsIn(root)].find(({ type }) => type === 'P')!
  const read = textOfElement(paragraph, fontOf)
  rewriteContent(file, contents, root, [])
  return { read, written: contentOf(file, ref(4)).toString('latin1') }
}

/** Glyph by glyph, each with its advance, as Chromium sets text. */
const glyphs = (text: string, x: number, y: number, advance = (_: string): number => 5): string =>
  `BT\n/F1 10 Tf\n1 0 0 1 ${x} ${y} Tm\n${[...text].map((char, index) => `${index === 0 ? '' : `${advance(text[index - 1]!)} 0 Td `}${hex(char)} Tj\n`).join('')}ET\n`

/** As spaces stand that are soft hyphens. */
const noWidth = (char: string): number => (char === ' ' ? 0 : 5)

const tagged = (...blocks: string[]): string => `/NonStruct <</MCID 6 >>BDC\n${blocks.join('')}EMC\n`

test('a line that ends between two words gets its space back', () => {
  expect(reread(text(6, 540, 'två', 'ord')).read).toBe('två ord')
  expect(reread(text(6, 540, 'barn-', 'och'), ['barn-', 'och']).read).toBe('barn- och')
})

test('a word that is cut by a line’s end stays whole', () => {
  expect(reread(text(6, 540, 'Kommunfullmäkti', 'ges mål'), ['Kommunfullmäktiges', 'mål']).read).toBe(
    'Kommunfullmäktiges mål',
  )
  expect(reread(text(6, 540, 'och/', 'eller'), ['och/eller']).read).toBe('och/eller')
})

test('a soft hyphen within a line is not read', () => {
  const { read, written } = reread(tagged(glyphs('snö röjning', 60, 540, noWidth)))
  expect(read).toBe('snöröjning')
  expect(written).not.toContain(`${hex(' ')} Tj`)
  expect(reread(tagged(glyphs('snö röjning', 60, 540))).read).toBe('snö röjning')
})

test('a hyphen that a line’s end adds is seen and not read', () => {
  const cut = [glyphs('snö ', 60, 540), glyphs('-', 75, 540), glyphs('röjning', 60, 526)]
  const { read, written } = reread(tagged(...cut), ['snöröjning'])
  expect(read).toBe('snöröjning')
  expect(written).toContain('/Span<</ActualText<FEFF00AD>>>BDC')
  // Farther off, it is a dash that the author wrote.
  const dash = [glyphs('snö ', 60, 540), glyphs('-', 80, 540), glyphs('röjning', 60, 526)]
  expect(reread(tagged(...dash)).read).toContain('snö -')
})

test('a space that does not break is read as any other, in the text around it', () => {
  const thousand = `BT\n/F1 10 Tf\n1 0 0 1 60 540 Tm\n${hex('1')} Tj\n/Span<</ActualText <FEFF00A0> >> BDC\n5 0 Td ${hex(' ')} Tj\nEMC\n2 0 Td ${hex('200')} Tj\nET\n`
  const { read, written } = reread(tagged(thousand))
  expect(read).toBe('1 200')
  expect(written).not.toContain('ActualText')
  expect(written).toContain(`5 0 Td ${hex(' ')} Tj\n2 0 Td`)
  // What its font says of a glyph is read too.
  expect(reread(text(6, 540, '1\u00a0200')).read).toBe('1 200')
})

test('what is painted without text is decoration, and what has no tag is the page’s', () => {
  const { written } = reread(text(6, 540, 'Ord'))
  expect(written).toContain('/Artifact<</Type/Layout>>BDC\n50 500 400 1 re')
  expect(written).toContain('/Artifact<</Type/Pagination/Subtype/Header>>BDC')
})

test('text without a tag is the page’s too where its letters run backwards', () => {
  const backwards = `BT\n/ReversedChars BMC\n/F1 8 Tf\n1 0 0 1 60 790 Tm\n${hex('cba')} Tj\n/Span<</ActualText <FEFF202E>>>BDC\n${hex(' ')} Tj\nEMC\nEMC\nET\n`
  const { written } = reread(`${backwards}${text(6, 540, 'Ord')}`)
  expect(written).toMatch(/BDC\nBT\n\/ReversedChars BMC[^]*?EMC\nEMC\nET\nEMC/)
  // Within a tag it says nothing of its own.
  const inTag = tagged(`BT\n/ReversedChars BMC\n/F1 10 Tf\n1 0 0 1 60 540 Tm\n${hex('drO')} Tj\nEMC\nET\n`)
  expect(reread(inTag).written).toContain(inTag.slice(inTag.indexOf('BT'), inTag.lastIndexOf('EMC')))
})

test('the words of a page are those between spaces, whatever they are made of', () => {
  const html =
    '<style>p { x }</style><body class="a"><p>Ett <strong>upphand</strong>lat avtal,<br>A&amp;B</p><p>snö\u00adröj&#228;&#xe4;</p></body>'
  const words = [...wordsInHtml(html)].filter((word) => word !== '')
  expect(words).toEqual(['Ett', 'upphandlat', 'avtal,', 'A&B', 'snöröjää'])
})
