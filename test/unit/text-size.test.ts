/** Texts that would take minutes to read are told at once; long chapters, tables and paragraphs of the usual sort are read. */

import { describe, expect, test } from 'vitest'
import { isRefused, parseMarkdown } from '../../src/source/markdown.ts'
import { tooLong } from '../../src/source/text-size.ts'

const repeated = [
  '*a_ ',
  'a** a*',
  '[ (](',
  '[a](b) ',
  '~a',
  '`a``',
  '![',
  '<a ',
  '*a*',
  '# ',
  '> ',
  '- ',
  '![x](a ',
  '{#',
  '[^a]',
  ':ref[',
  'a\n\n',
  '- a\n',
  '# \n',
  '## Mål\n',
  '> a\n',
  '| a |\n',
  '[a]: b\n',
  '[^a]: b\n\n',
  ':::note\n',
  `${'> '.repeat(30)}a\n\n`,
  '- - - - a\n\n',
  `${'[a](b) '.repeat(60)}\n\n`,
  `${'a@b.se '.repeat(60)}\n\n`,
  `${'*a **b** c* '.repeat(40)}\n\n`,
]

describe('a megabyte of the same is told at once', () => {
  test.each(repeated)('%j', (piece) => {
    const refused = parseMarkdown(piece.repeat(1_000_000 / piece.length))
    expect(isRefused(refused)).toBe(true)
  })
})

describe('what is long for a reason is read', () => {
  const row = '| **Lön** | `kod` | [länk](https://exempel.se) | 1 200 |'
  test.each([
    ['a paragraph in one line', 'En mening om budgeten. '.repeat(800)],
    ['a paragraph of a hundred links', '[länk](https://exempel.se), '.repeat(400)],
    [
      'a table of three hundred rows with bold words',
      ['| A | B | C | D |', '| --- | --- | --- | --: |', ...Array.from({ length: 300 }, () => row)].join(
        '\n',
      ),
    ],
    ['a chapter of two thousand paragraphs', 'Ett stycke med **fet** text.\n\n'.repeat(2000)],
    ['a chapter of four thousand items within items', '- Mål\n  - Indikator\n'.repeat(2000)],
    ['a chapter of quotes within boxes', ':::note\n\n> Ett citat.\n> Och mer.\n\n:::\n\n'.repeat(1000)],
    ['the settings of a chapter, blanked', `${' '.repeat(50_000)}\n`.repeat(6) + '\n'.repeat(50_000)],
  ])('%s', (_, text) => {
    expect(tooLong(text)).toBeNull()
    expect(isRefused(parseMarkdown(text))).toBe(false)
  })
})

test('it is told where it is', () => {
  expect(tooLong(`a\n${'b'.repeat(20_001)}`)).toEqual({ what: 'line', limit: 20_000, offset: 2 })
  expect(tooLong(`a\n\n${'*b* '.repeat(500)}\n${'*b* '.repeat(501)}`)).toMatchObject({
    what: 'marks',
    offset: 2004,
  })
  expect(tooLong('a\n'.repeat(5001))).toMatchObject({ what: 'lines', offset: 10_000 })
})
