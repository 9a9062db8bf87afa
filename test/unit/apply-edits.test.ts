/** Fixing a file changes what it says it changes, and not one byte more. */

import { array, assert, constantFrom, nat, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/fixes/apply-edits.ts'
import type { Edit } from '../../src/fixes/edit.ts'
import { decode, encode, encodings } from '../../src/source/data/encoding.ts'

const file = 'a.csv'
const normal = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC')
const edit = (start: number, end: number, text: string): Edit => ({
  span: { file, start, end },
  before: '',
  after: text,
  text,
})

describe('a file keeps its', () => {
  test.each([
    ['line ends of Windows', Buffer.from('a;b\r\nc;;d\r\n'), 'c;', '1', Buffer.from('a;b\r\nc;1;d\r\n')],
    ['old line ends', Buffer.from('a;b\rc;;d\r'), 'c;', '1', Buffer.from('a;b\rc;1;d\r')],
    ['byte order mark', Buffer.from('\ufeffå;;\r\n'), 'å;', '1', Buffer.from('\ufeffå;1;\r\n')],
    ['decomposed letters', Buffer.from('a\u030a;;o\u0308'), 'å;', '1', Buffer.from('a\u030a;1;o\u0308')],
    [
      'encoding',
      Buffer.from('Int\xe4kter i \xf6vrigt;;\r\n', 'latin1'),
      'övrigt;',
      '-1 000,5',
      Buffer.from('Int\xe4kter i \xf6vrigt;-1 000,5;\r\n', 'latin1'),
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffå;;\r\n', 'utf16le'),
      'å;',
      '−1',
      Buffer.from('\ufeffå;−1;\r\n', 'utf16le'),
    ],
  ])('%s', (_, bytes, before, put, expected) => {
    const text = normal(decode(bytes, null)!.text)
    const at = text.indexOf(before) + before.length
    expect(Buffer.from(applyEdits(bytes, { file, text }, [edit(at, at, put)])!.bytes)).toEqual(expected)
  })
})

test('a file that has changed meanwhile is left alone', () => {
  expect(applyEdits(Buffer.from('a;c\n'), { file, text: 'a;b\n' }, [edit(2, 3, 'd')])).toBeNull()
})

test('what the encoding has no letter for is left out', () => {
  const bytes = Buffer.from('\xe5;;\xf6vrigt', 'latin1')
  const edits = [edit(2, 2, '−1'), edit(3, 3, 'x')]
  const edited = applyEdits(bytes, { file, text: 'å;;övrigt' }, edits)!
  expect(edited.edits).toEqual([edits[1]])
  expect(Buffer.from(edited.bytes).toString('latin1')).toBe('\xe5;;x\xf6vrigt')
})

test('edits of the text are the same edits of the bytes, whatever the encoding', () => {
  const letters = string({
    unit: constantFrom('a', 'å', 'Ö', ';', ' ', '\r\n', '\n', '\r', '"', 'o\u0308', '1'),
    maxLength: 40,
  })
  assert(
    property(
      letters,
      constantFrom(...encodings),
      array(tuple(nat(40), nat(5), string({ unit: constantFrom('1', 'x', ' '), maxLength: 4 })), {
        maxLength: 4,
      }),
      (raw, encoding, wanted) => {
        const bytes = encode(raw, encoding)
        const decoded = bytes && decode(bytes, null)
        if (decoded?.text !== raw) return
        const text = normal(raw)
        const edits = wanted
          .map(([start, length, put]) =>
            edit(Math.min(start, text.length), Math.min(start + length, text.length), put),
          )
          .sort((a, b) => a.span.start - b.span.start)
        const edited = applyEdits(bytes!, { file, text }, edits)!
        let expected = ''
        let at = 0
        for (const { span, text: put } of edited.edits) {
          expected += text.slice(at, span.start) + put
          at = span.end
        }
        expect(normal(decode(edited.bytes, decoded.encoding)!.text)).toBe(expected + text.slice(at))
      },
    ),
    { numRuns: 500, seed: 11 },
  )
})
