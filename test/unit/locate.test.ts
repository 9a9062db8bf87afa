/** Places are told as an editor shows them, whether the file's letters were saved composed or not. */

import { expect, test } from 'vitest'
import { createLocator } from '../../src/diagnostics/locate.ts'
import { sourceText } from '../../src/model/source-text.ts'

const saved = ['# Ö', '', 'ååååå TODO', 'e\u0301\u0301x', '\u1112\u1161\u11ab y', 'a'].join('\r\n')

test.each(['NFC', 'NFD'] as const)('%s', (form) => {
  const raw = saved.normalize(form)
  const source = sourceText('a.md', raw)
  const locate = createLocator([source])
  const lines = raw.split('\r\n')
  for (const [word, line] of [
    ['TODO', 3],
    ['x', 4],
    ['y', 5],
  ] as const) {
    const start = source.text.indexOf(word)
    const column = lines[line - 1]!.indexOf(word) + 1
    expect(locate({ file: 'a.md', start, end: start + word.length })).toEqual({
      start: { line, column },
      end: { line, column: column + word.length },
      lines: [lines[line - 1]],
    })
  }
  expect(locate({ file: 'a.md', start: 0, end: source.text.length }).lines).toEqual(lines)
})

test('five letters with their rings apart are ten columns', () => {
  const source = sourceText('a.md', `# Ö\n\n${'a\u030a'.repeat(5)} TODO\n`)
  const start = source.text.indexOf('TODO')
  expect(createLocator([source])({ file: 'a.md', start, end: start + 4 }).start).toEqual({
    line: 3,
    column: 12,
  })
})

test('a file that could not be read has only a first line', () => {
  expect(createLocator([])({ file: 'b.md', start: 7, end: 9 }).start).toEqual({ line: 1, column: 1 })
})
