/** Places travel to editors and back, whatever line ends, letters and marks their files have. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editorText } from '../../src/language-help/editor-text.ts'

const piece = fc.constantFrom(
  'a',
  ' ',
  '|',
  'å',
  'o\u0308',
  'a\u030a',
  'e\u0301\u0301',
  '\u1112\u1161\u11ab',
  '👩‍👧',
  '\u2126',
  '\u0958',
  '\n',
  '\r\n',
  '\r',
)
const held = fc
  .tuple(fc.constantFrom('', '\ufeff'), fc.array(piece, { maxLength: 30 }))
  .map(([mark, pieces]) => mark + pieces.join(''))

/** Each place between two letters as a reader sees them, as an editor counts. */
function placesOf(text: string) {
  const letters = new Intl.Segmenter('sv', { granularity: 'grapheme' })
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...[...letters.segment(line)].map(({ index: character }) => ({ line: index, character })),
      { line: index, character: line.length },
    ])
    .filter(({ line, character }) => !(text.startsWith('\ufeff') && line === 0 && character === 0))
}

test('every place comes back as it was', () => {
  fc.assert(
    fc.property(held, (text) => {
      const converted = editorText('a.md', text)
      for (const place of placesOf(text))
        expect(converted.positionAt(converted.offsetAt(place))).toEqual(place)
    }),
    { numRuns: 500 },
  )
})

test('a place leads to the same letter on both sides', () => {
  fc.assert(
    fc.property(held, held, (before, after) => {
      const text = `${before}ITEM${after}`
      const converted = editorText('a.md', text)
      const lines = before.split(/\r\n?|\n/)
      const place = { line: lines.length - 1, character: lines.at(-1)!.length }
      const offset = converted.offsetAt(place)
      expect(converted.source.text.slice(offset, offset + 4)).toBe('ITEM')
      expect(converted.positionAt(offset)).toEqual(place)
    }),
    { numRuns: 500 },
  )
})

test('what lies nowhere is the nearest place there is', () => {
  fc.assert(
    fc.property(held, fc.integer(), fc.integer(), (text, line, character) => {
      const { source, offsetAt, positionAt } = editorText('a.md', text)
      const offset = offsetAt({ line, character })
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThanOrEqual(source.text.length)
      expect(offsetAt(positionAt(character))).toBeGreaterThanOrEqual(0)
    }),
  )
})
