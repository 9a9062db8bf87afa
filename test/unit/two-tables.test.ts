import { describe, expect, test } from 'vitest'
import { twoTables } from '../../src/source/data/two-tables.ts'

const rows = (...lines: readonly string[]) =>
  lines.map((line, at) =>
    line.split('|').map((text, index) => ({
      text,
      span: { file: 't.csv', start: at * 100 + index * 10, end: at * 100 + index * 10 + text.length },
    })),
  )

describe('two tables in one file', () => {
  test('the headings come again, word for word', () => {
    const found = twoTables(rows('Post|Budget|Utfall', 'Lön|1|2', 'Post|Budget|Utfall', 'Hyra|3|4'))
    expect(found).toMatchObject({ side: 'below', span: { start: 200 } })
  })

  test('a table in sections is one', () => {
    expect(
      twoTables(
        rows(
          'Inkomster|Budget|Utfall',
          'Avgifter|1|2',
          'Inkomster|Budget|Utfall',
          'Hyror|3|4',
          'Utgifter|Budget|Utfall',
          'Löner|5|6',
        ),
      ),
    ).toBeNull()
  })
})
