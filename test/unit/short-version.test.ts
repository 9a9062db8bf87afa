/** An excerpt of chosen chapters: what it holds, what it is called, and what it says of what is left out. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { onlyChapters } from '../../src/engine/only-chapters.ts'
import { chosenChapters } from '../../src/excerpts/chosen-chapters.ts'
import { tableOf } from '../../src/model/report.ts'
import { reportFacts } from '../../src/wording/report-facts.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const table = (id: string): string =>
  `:::table[Ekonomi]{#${id} kind=result}\n\n| | Budget | Utfall | Avvikelse |\n| --- | ---: | ---: | ---: |\n| Lön | 100 | 80 | 20 |\n| Summa | 100 | 80 | 20 |\n\n:::\n`

const files = new Map([
  ['reports/r/report.yaml', 'title: Delårsrapport\norganisation: KS\n'],
  ['reports/r/01-inledning.md', '# Inledning\n\nText.\n'],
  [
    'reports/r/02-ekonomi.md',
    `# Ekonomi {#pengar}\n\n## Läget\n\nSe :ref[stort], :ref[mal], :ref[laget] och [målen](#mal). Utfallet är {{stort.summa.utfall}}. :ref[mal] är nya.\n\n${table('litet')}`,
  ],
  ['reports/r/03-mal.md', `# Mål\n\n## Nya mål\n\nText.\n\n${table('stort')}`],
  ['reports/r/04-revision.md', '---\nappendix: ja\n---\n\n# Granskning\n\nSe :ref[pengar].\n'],
])

const checked = () => checkReport(memoryWorkspace(files), 'r')

const chosen = async (...names: string[]) => {
  const { numbered } = await checked()
  return chosenChapters(numbered, names)
}

test('a chapter is chosen by its file, id, title or number, in the order of the report', async () => {
  const ways = [
    ['02-ekonomi'],
    ['02-Ekonomi.md'],
    ['ekonomi'],
    ['pengar'],
    ['Ekonomi'],
    ['2'],
    ['2', 'pengar'],
  ]
  for (const way of ways)
    expect((await chosen(...way)).chosen.map(({ file }) => file)).toEqual(['reports/r/02-ekonomi.md'])
  for (const way of ['A', 'a', 'Bilaga A', 'bilaga-a', 'granskning'])
    expect((await chosen(way)).chosen.map(({ id }) => id)).toEqual(['granskning'])
  expect((await chosen('mål', '1')).chosen.map(({ id }) => id)).toEqual(['inledning', 'mal'])
})

test('a name with stars chooses all that are called so', async () => {
  const files = async (name: string) => (await chosen(name)).chosen.map(({ file }) => path.basename(file))
  expect(await files('bilaga-*')).toEqual(['04-revision.md'])
  expect(await files('Mål*')).toEqual(['03-mal.md'])
  expect(await files('*0*-*')).toHaveLength(4)
  expect((await chosen('budget*')).unknown.map(({ written }) => written)).toEqual(['budget*'])
})

test('what no chapter is called is told with the nearest name', async () => {
  const { unknown, known } = await chosen('ekonmi', 'gransk', 'zzzz')
  expect(unknown).toEqual([
    { written: 'ekonmi', nearest: 'ekonomi' },
    { written: 'gransk', nearest: 'granskning' },
    { written: 'zzzz', nearest: null },
  ])
  expect(known).toEqual(['01-inledning', '02-ekonomi', '03-mal', '04-revision'])
})

test('an excerpt keeps the numbers of the whole, and holds nothing of what is left out', async () => {
  const whole = await checked()
  expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { chosen: chapters } = chosenChapters(whole.numbered, ['pengar', 'a'])
  const { numbered, output } = onlyChapters(whole, chapters)
  expect(output.name).toBe('delrapport-r-utdrag-2-a')
  expect(numbered.outline.map(({ label }) => label)).toEqual(['2', '2.1', 'Bilaga\u00a0A'])
  expect(numbered.report.tables.map(({ id }) => id)).toEqual(['litet'])
  expect([...numbered.targets.keys()]).toEqual(['pengar', 'laget', 'litet', 'granskning'])
  const text = JSON.stringify(numbered.report.chapters[0]!.content, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(text).toContain('tabell\u00a02 i hela rapporten')
  expect(text).toContain('Kapitel\u00a03 i hela rapporten')
  expect(text).not.toContain('#mal')
  expect(text).toContain('"target":"laget"')
  // The figure is printed, and leads to no row.
  expect(text).toContain('"cell":null')
  expect(reportFacts(numbered.report.meta).labelled[0]).toEqual({
    label: 'Utdraget innehåller',
    value: '2 Ekonomi, Bilaga\u00a0A Granskning',
  })
  expect(numbered.report.meta.title).toBe('Delårsrapport – utdrag')
})

test('a cell that is printed from a table that is left out says which report that is in', async () => {
  const of = new Map(files)
  of.set(
    'reports/r/02-ekonomi.md',
    '# Ekonomi {#pengar}\n\n::goals-summary[Mål]{of=stort}\n\n| Post | Utfall |\n| --- | ---: |\n| Alla | {{stort.summa.utfall}} |\n',
  )
  const whole = await checkReport(memoryWorkspace(of), 'r')
  const { numbered } = onlyChapters(whole, chosenChapters(whole.numbered, ['pengar']).chosen)
  const sources = numbered.report.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.sources ?? cell.written.sources ?? [])),
  )
  expect(sources.length).toBeGreaterThan(0)
  for (const source of sources) expect(tableOf(numbered.report, source)?.id).toBe('stort')
})
