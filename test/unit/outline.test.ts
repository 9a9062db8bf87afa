/** What an editor shows of a file beside it, and where its words lead. */

import { expect, test } from 'vitest'
import { fileLinks } from '../../src/language-help/file-links.ts'
import { outlineOf, type Item } from '../../src/language-help/outline.ts'
import { askedOf } from './language-help.ts'

const chapter = [
  '# Ekonomi',
  '',
  '## Resultat {#res}',
  '',
  '::table[Ur fil]{#fil src="data/a.csv"}',
  '',
  '### Underlag',
  '',
  '![En karta](images/karta.svg "Karta")',
  '',
  '## Mål',
  '',
  ':::note[Obs]',
  'Text.',
  ':::',
  '',
].join('\n')

const files = {
  'reports/r/data/a.csv': 'Post;Utfall\nLön;1\n',
  'reports/r/images/karta.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9"/></svg>',
}

const shape = ({ sort, name, detail, children }: Item): unknown => [
  `${sort} ${name} ${detail}`.trim(),
  ...(children.length > 0 ? [children.map(shape)] : []),
]

const all = (item: Item): Item[] => [item, ...item.children.flatMap(all)]

test('headings, and what stands below them', async () => {
  const asked = await askedOf('reports/r/01.md', chapter, files)
  const items = outlineOf(asked)
  expect(items.map(shape)).toEqual([
    [
      'heading Ekonomi ekonomi',
      [
        [
          'heading Resultat res',
          [['table Ur fil fil'], ['heading Underlag underlag', [['figure Karta karta']]]],
        ],
        ['heading Mål mal', [['box Obs note']]],
      ],
    ],
  ])
  for (const { span, nameSpan } of items.flatMap(all)) {
    expect(span.start).toBeLessThanOrEqual(nameSpan.start)
    expect(span.end).toBeGreaterThanOrEqual(nameSpan.end)
  }
})

test('the keys of a manifest', async () => {
  const manifest = 'title: A\norganisation: B\nperiod: { start: 2021-01-01, end: 2021-12-31 }\n'
  const items = outlineOf(await askedOf('reports/r/report.yaml', manifest))
  expect(items.map(shape)).toEqual([
    ['key title'],
    ['key organisation'],
    ['key period', [['key start'], ['key end']]],
  ])
})

test('the names of files lead to them', async () => {
  const asked = await askedOf('reports/r/01.md', chapter, files)
  expect(fileLinks(asked).map(({ span, file }) => [chapter.slice(span.start, span.end), file])).toEqual([
    ['data/a.csv', 'reports/r/data/a.csv'],
    ['images/karta.svg', 'reports/r/images/karta.svg'],
  ])
  const manifest = 'title: A\norganisation: B\nprevious: f\n'
  const links = fileLinks(await askedOf('reports/r/report.yaml', manifest))
  expect(links.map(({ span, file }) => [manifest.slice(span.start, span.end), file])).toEqual([
    ['f', 'reports/f/report.yaml'],
  ])
})
