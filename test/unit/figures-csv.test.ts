/** The list of figures as CSV: a spreadsheet that opens it runs nothing of what a report says. */

import { expect, test } from 'vitest'
import { csv } from '../../src/figures/formats/csv.ts'

const written = (figure: string, sentence: string): string[] =>
  csv(
    [
      {
        report: '2021-08',
        place: 'reports/2021-08/01.md:3:1',
        figure,
        status: 'unsourced',
        references: [],
        source: null,
        expected: null,
        sentence,
      },
    ],
    'sv',
  )
    .trimEnd()
    .split('\r\n')[1]!
    .split(';')

test.each(['=1+1', "-2+3+cmd|' /C calc'!A0", '-1-SUM(A1)', '@SUM(A1)', '\uff1d1+1'])(
  'a sentence that begins as %s is a text',
  (sentence) => {
    expect(written('1', sentence).at(-1)!.replaceAll('"', '')).toBe(`'${sentence}`)
  },
)

test('a figure below nought stays a figure, with its unit', () => {
  for (const figure of ['-4', '-1 200', '-4,2 %', '-4,2 miljoner kronor', '+3'])
    expect(written(figure, 'En mening.')[2]).toBe(figure)
})
