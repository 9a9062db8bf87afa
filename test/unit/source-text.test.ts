import { expect, test } from 'vitest'
import { textLines } from '../../src/diagnostics/text-lines.ts'
import { sourceText } from '../../src/model/source-text.ts'

test('signs that only a word processor knows are read as what they mean, where they stand', () => {
  const source = sourceText(
    'a.md',
    'IT\u001eavdelningen\u000bhar flyttat\u0007 till av\u001ffalls\u000cenheten\tå.',
  )
  expect(source.text).toBe('IT\u2011avdelningen har flyttat  till av\u00adfalls enheten\tå.')
  expect(textLines(source).positionAt(source.text.indexOf('flyttat'))).toEqual({ line: 1, column: 20 })
})

test('signs of Windows that a program took for control characters are read as themselves', () => {
  const source = sourceText('a.md', '\u0093Ja\u0094 \u0096 2\u0080\u0085 \u0081x\u007f\u009f')
  expect(source.text).toBe('“Ja” – 2€…  x Ÿ')
  expect(source.text).toHaveLength(source.asSaved!.length)
})

test('what is as every system saves it stays one text', () => {
  expect(sourceText('a.md', 'Å\n')).toEqual({ file: 'a.md', text: 'Å\n' })
})
