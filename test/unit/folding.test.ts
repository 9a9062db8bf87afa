/** What an editor can fold away. */

import { expect, test } from 'vitest'
import { foldsOf } from '../../src/language-help/folding.ts'
import { askedOf } from './language-help.ts'

const folded = async (file: string, text: string) => {
  const lines = text.split('\n')
  return foldsOf(await askedOf(file, text)).map(({ first, last }) => [lines[first], lines[last]])
}

test('front matter, sections, blocks and tables', async () => {
  const text = [
    '---',
    'id: ekonomi',
    '---',
    '# Ekonomi',
    '',
    '## Resultat',
    '',
    '::::note[Att veta]',
    'Text.',
    '',
    ':::table[Kostnader]{#k}',
    '| Post | Utfall |',
    '| --- | ---: |',
    '| Lön | 1 |',
    ':::',
    '::::',
    '',
    '### Underlag',
    'Stycke.',
    '',
    '## Mål',
    '| A |',
    '| --- |',
    '| b |',
    '',
  ].join('\n')
  expect(await folded('reports/r/01.md', text)).toEqual([
    ['---', '---'],
    ['# Ekonomi', '| b |'],
    ['## Resultat', 'Stycke.'],
    ['::::note[Att veta]', '::::'],
    [':::table[Kostnader]{#k}', ':::'],
    ['| Post | Utfall |', '| Lön | 1 |'],
    ['### Underlag', 'Stycke.'],
    ['## Mål', '| b |'],
    ['| A |', '| b |'],
  ])
})

test('front matter and boxes that are not closed do not fold', async () => {
  expect(await folded('reports/r/01.md', '---\nid: a\n# Ett\n\n:::note\nText.\n')).toEqual([
    ['# Ett', 'Text.'],
  ])
})

test('in YAML what lies below a key', async () => {
  expect(
    await folded(
      'reports/r/report.yaml',
      'title: A\norganisation: B\nvariants:\n  a:\n    title: C\n\n  b: {}\n',
    ),
  ).toEqual([
    ['variants:', '  b: {}'],
    ['  a:', '    title: C'],
  ])
})
