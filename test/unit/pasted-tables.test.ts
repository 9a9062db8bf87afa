/** Cells as they are pasted into a chapter → the table with bars that `--fix` writes. */

import { expect, test } from 'vitest'
import { parseChapter } from '../../src/source/chapter.ts'
import { directives } from '../../src/source/directives/index.ts'
import { chapterVersion } from '../../src/source/chapter-version.ts'

/** The body with every fix of pasted tables made. */
function fixed(body: string): string {
  const text = `# K\n\n${body}\n`
  const { told } = chapterVersion(parseChapter({ file: 'a.md', text }, 'sv', directives), {
    variant: null,
    variants: [],
  })
  let result = text
  for (const { code, entry, args, span } of [...told].sort((a, b) => b.span.start - a.span.start)) {
    const fix = code.startsWith('table/') ? entry.fix?.(args) : null
    if (fix !== null && fix !== undefined) result = result.slice(0, span.start) + fix + result.slice(span.end)
  }
  return result.slice('# K\n\n'.length).trimEnd()
}

test.each([
  [
    'tabs, and a corner without a heading',
    '\tBudget\tUtfall\nLön\t4 200\t-30\nSumma\t4 200\t',
    '|  | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 4 200 | -30 |\n| Summa | 4 200 |  |',
  ],
  [
    'tabs right below and above text',
    'Text före\nPost\tBudget\nLön\t100\nText efter.',
    'Text före\n\n| Post | Budget |\n| --- | ---: |\n| Lön | 100 |\n\nText efter.',
  ],
  [
    'tabs in a block',
    ':::table\nPost\tBudget\nLön | hyra\t100\n:::',
    ':::table\n\n| Post | Budget |\n| --- | ---: |\n| Lön \\| hyra | 100 |\n:::',
  ],
  [
    'semicolons in quotes',
    '"Post";"Budget"\n"Lön; hyra";"100,5"',
    '| Post | Budget |\n| --- | ---: |\n| Lön; hyra | 100,5 |',
  ],
  [
    'commas',
    'Post,Budget,Utfall\nLön,100,50',
    '| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 100 | 50 |',
  ],
  [
    'blanks',
    'Post     Budget   Utfall\nLön      4 200    10 %\nHyra     100      5',
    '| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lön | 4 200 | 10 % |\n| Hyra | 100 | 5 |',
  ],
  [
    'a grid',
    '+----+----+\n| a  | b  |\n+====+====+\n| 1  | x  |\n|    | y  |\n+----+----+\n| 2  |    |\n+----+----+',
    '| a | b |\n| ---: | --- |\n| 1 | x y |\n| 2 |  |',
  ],
  [
    'HTML',
    '<table><tr><th>Post</th><th>Kr</th></tr>\n\n<tr><td>Lön</td><td>100</td></tr></table>',
    '| Post | Kr |\n| --- | ---: |\n| Lön | 100 |',
  ],
  [
    'text below a table',
    '| a | b |\n| - | - |\n| 1 | 2 |\nText\nmer',
    '| a | b |\n| - | - |\n| 1 | 2 |\n\nText\nmer',
  ],
])('%s', (_, pasted, table) => {
  expect(fixed(pasted)).toBe(table)
  expect(fixed(table)).toBe(table)
})

test.each([
  ['lists', '•\tEtt\n•\tTvå'],
  ['lists with figures', '1.\tEtt 5\n2.\tTvå 6'],
  ['sentences', 'Den ena; 5 av dem; och den andra.\nDen tredje; som är kvar; är här.'],
  ['a sum of money', 'Kostnaden är 5,3 mnkr,\nmot 4,2,7 i fjol'],
  ['code', '```\na\tb\n1\t2\n```'],
  ['a single line', 'a\tb'],
])('%s stay as they are', (_, text) => {
  expect(fixed(text)).toBe(text)
})
