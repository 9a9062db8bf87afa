/** What an editor offers to do about a place. */

import { expect, test } from 'vitest'
import { linkFigure } from '../../src/language-help/mending/link-figure.ts'
import { mendAll, mendProblems } from '../../src/language-help/mending/mend-problems.ts'
import type { Mending } from '../../src/language-help/mending/mending.ts'
import { askedOf } from './language-help.ts'

const file = 'reports/r/01.md'

const table = [
  ':::table[Kostnader]{#k kind=result}',
  '| Post | Budget | Utfall | Prognos | Avvikelse |',
  '| --- | ---: | ---: | ---: | ---: |',
  '| Lön | 100 | 90 | 95 | 5 |',
  '| Summa | 100 | 90 | 95 |   |',
  ':::',
].join('\n')

/** What is offered where `word` stands, and what the text is then. */
async function offered(text: string, word: string) {
  const asked = await askedOf(file, text)
  const start = text.indexOf(word)
  const span = { file, start, end: start + word.length }
  return [...mendProblems(asked, span), ...linkFigure(asked, span)].map((mending) => ({
    title: mending.title,
    text: after(text, mending),
  }))
}

const after = (text: string, { edits }: Mending): string =>
  edits.reduceRight((so, { span, text: put }) => so.slice(0, span.start) + put + so.slice(span.end), text)

test('a slip is mended where it stands', async () => {
  const text = '# Ett\n\n:::note[Obs]\nText.\n::\n'
  expect(await offered(text, '::\n')).toEqual([
    { title: 'Ändra ”::” till ”:::”', text: text.replace('\n::\n', '\n:::\n') },
  ])
})

test('what many lines change is told by the hint', async () => {
  const text = '# Ett\n\nPost\tBudget\tUtfall\nLön\t10\t20\nHyra\t1\t2\n'
  const [only] = await offered(text, 'Lön')
  expect(only).toMatchObject({ title: 'Rätta så som tipset säger' })
  expect(only!.text).toContain('| Lön | 10 | 20 |')
})

test('a computed value is written into its blank cell', async () => {
  const text = `# Ett\n\n${table}\n`
  expect(await offered(text, '|   |')).toEqual([
    { title: 'Skriv in det uträknade värdet 5', text: text.replace('95 |   |', '95 | 5 |') },
  ])
})

test('a figure that a cell says is taken from it', async () => {
  const text = `# Ett\n\n${table}\n\nLönerna blev 90 tkr.\n`
  expect((await offered(text, '90 tkr'))[0]).toEqual({
    title: 'Hämta talet ur tabellen: {{k.lon.outcome}}',
    text: text.replace('90 tkr', '{{k.lon.outcome}}'),
  })
  expect(await offered(text, 'blev')).toEqual([])
})

test('all of a file at once', async () => {
  const text = `# Ett\n\n${table}\n\n:::note[Obs]\nText.\n::\n`
  const asked = await askedOf(file, text)
  const all = mendAll(asked)!
  expect(all.title).toContain('(2 ändringar)')
  expect(after(text, all)).toBe(text.replace('95 |   |', '95 | 5 |').replace('\n::\n', '\n:::\n'))
  expect(mendAll(await askedOf(file, '# Ett\n\nText.\n'))).toBeNull()
})
