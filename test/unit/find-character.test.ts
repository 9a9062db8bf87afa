/** A character that was not printed, found in the sources by the text around it. */

import { expect, test } from 'vitest'
import { characterFinder } from '../../src/print/find-character.ts'
import type { Table, WrittenCell } from '../../src/model/table.ts'

const chapter = {
  file: 'reports/r/01.md',
  text: '# Rubrik ☂\n\nEtt stycke med *kursiv ☃ text*\noch → här.\n\n| A | B |\n| - | - |\n| ✗ | ☂ |\n',
}
const manifest = { file: 'reports/r/report.yaml', text: 'title: Titel ☂ slut\n' }
const texts = [chapter, manifest]
const find = characterFinder(texts, [], new Set(['→']))

/** As an editor counts: line and column, and the character that stands there. */
const places = (printed: string, lacking: string[] = [], finder = find) =>
  finder(printed, lacking).map(({ character, span }) => {
    const { text } = texts.find(({ file }) => file === span.file)!
    const before = text.slice(0, span.start).split('\n')
    return `${span.file.split('/').at(-1)}:${before.length}:${before.at(-1)!.length + 1} ${character}`
  })

test('by its neighbours, whatever markup stands between', () => {
  expect(places('Ett stycke med kursiv \ufffd text och → här.')).toEqual(['01.md:3:24 ☃'])
  expect(places('1 Rubrik \ufffd')).toEqual(['01.md:1:10 ☂'])
  expect(places('Titel \ufffd slut')).toEqual(['report.yaml:1:14 ☂'])
})

test('by itself, where the PDF names it', () => {
  expect(places('Titel ☂ slut', ['☂'])).toEqual(['report.yaml:1:14 ☂'])
})

test('what stands beside it and shows is not blamed', () => {
  const quoted = { file: 'reports/r/01.md', text: 'Kallas ‘grön’ och ☃.\n\nEtt ‘q̈’ till.\n' }
  const finder = characterFinder([quoted], [], new Set(['→']))
  const blamed = (printed: string, lacking: string[] = []) =>
    finder(printed, lacking).map(({ character, span }) => [character, span.start])
  expect(blamed('Kallas ‘grön’ och \ufffd.')).toEqual([['☃', 18]])
  expect(blamed('Kallas ‘grön’ och ☃.', ['☃'])).toEqual([['☃', 18]])
  // Of a letter with a mark the letter may show, or nothing.
  for (const printed of ['Ett ‘q\ufffd’ till.', 'Ett ‘\ufffd’ till.', 'Ett ‘\ufffd\ufffd’ till.'])
    expect(blamed(printed)).toEqual([['q̈', 27]])
  expect(blamed('Ett ‘q̈’ till.', ['q̈'])).toEqual([['q̈', 27]])
})

test('a control character that came along with pasted text is one', () => {
  const pasted = { file: 'reports/r/01.md', text: 'Ett x\u000by och x\u0085z.\n' }
  const find = characterFinder([pasted], [], new Set())
  expect(find('Ett x\ufffdy och x\ufffdz.', []).map(({ span }) => span.start)).toEqual([5, 13])
})

test('a cell that holds nothing else may be any of those that do not show', () => {
  expect(places('\ufffd')).not.toContain('01.md:4:5 →')
  expect(places('\ufffd')).toContain('01.md:8:3 ✗')
})

test('what stands in no source is not found', () => {
  expect(places('Något helt annat \ufffd som ingen skrev')).toEqual([])
  expect(places('Allt syns')).toEqual([])
})

test('in a workbook, by its cell', () => {
  const span = { file: 'reports/r/data/bok.xlsx', start: 7, end: 8, cell: 'Blad!B7' }
  const cell = (text: string): WrittenCell => ({ text, content: [], span })
  const table = {
    columns: [{ heading: cell('Namn') }],
    rows: [{ cells: [{ written: cell('Sol ☀ och vind') }] }],
  } as unknown as Table
  expect(characterFinder([], [table], new Set())('Sol \ufffd och vind', [])).toMatchObject([
    { character: '☀', span },
  ])
})
