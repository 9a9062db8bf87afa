/** Chapters of other reports, below one of this: what they bring along, and what stays their own report's. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { fixesOfReport } from '../../src/fixes/fix-report.ts'
import { auditFigures } from '../../src/figures/match-figures.ts'
import { openSession } from '../../src/engine/session.ts'
import { placesOf } from '../../src/places/places.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const table = (id: string, total: string): string =>
  `:::table[Ekonomi]{#${id} kind=result}\n\n| | Budget | Utfall | Avvikelse |\n| --- | ---: | ---: | ---: |\n| Lön | 100 | 80 | 20 |\n| Summa | ${total} | 80 | 20 |\n\n:::\n`

const files = (chapters: string, total = '100'): Map<string, string> =>
  new Map([
    ['delrapport.config.yaml', 'workspaces: [../it]\nperiod: { start: 2026-01-01, end: 2026-12-31 }\n'],
    ['reports/ks/report.yaml', 'title: T\norganisation: KS\ninclude: [bun, ../it/2026-08]\n'],
    [
      'reports/ks/01.md',
      `---\nchapters: ${chapters}\n---\n\n# Nämnder\n\n## Eget\n\nText.\n\n${table('ekonomi', '100')}`,
    ],
    ['reports/ks/02.md', '# Sist\n\nText.\n'],
    ['reports/bun/report.yaml', 'title: T\norganisation: BUN\n'],
    [
      'reports/bun/01.md',
      `# Ekonomi {#ekonomin}\n\n## Läget\n\nUtfallet är {{ekonomi.summa.utfall}}, 300 Tkr.\n\n${table('ekonomi', total)}`,
    ],
    ['../it/reports/2026-08/report.yaml', 'title: T\norganisation: IT-nämnden\nunit: mnkr\n'],
    ['../it/reports/2026-08/01.md', `# Ekonomi {#ekonomin}\n\n${table('ekonomi', total)}`],
  ])

test('chapters bear the numbers that follow, and ids of their own', async () => {
  const { numbered, diagnostics } = await checkReport(
    memoryWorkspace(files('[bun/ekonomin, { chapter: ../it/2026-08/ekonomin, title: IT }]')),
    'ks',
  )
  expect(diagnostics.map(({ code }) => code)).toEqual([])
  expect(numbered.outline.map(({ level, number, id }) => `${level} ${number} ${id}`)).toEqual([
    '1 1 namnder',
    '2 1.1 eget',
    '2 1.2 bun-ekonomin',
    '3 1.2.1 bun-laget',
    '2 1.3 it-2026-08-ekonomin',
    '1 2 sist',
  ])
  expect(
    numbered.report.tables.map(({ id, takenFrom, columns }) => [id, takenFrom, columns[1]!.unit]),
  ).toEqual([
    ['ekonomi', undefined, 'tkr'],
    ['bun-ekonomi', 'bun', 'tkr'],
    ['it-2026-08-ekonomi', '../it/2026-08', 'mnkr'],
  ])
  expect(placesOf(numbered.report).named('it-2026-08-ekonomi')!.span.file).toBe('../it/reports/2026-08/01.md')
})

test('what is wrong in a chapter that is taken is its own report’s affair, and nothing of it is mended', async () => {
  const workspace = memoryWorkspace(files('[bun/ekonomin]', ''))
  const [ks, bun] = [await checkReport(workspace, 'ks'), await checkReport(workspace, 'bun')]
  expect(bun.diagnostics.map(({ code }) => code)).not.toEqual([])
  expect(ks.diagnostics.filter(({ span }) => span.file !== 'reports/ks/report.yaml')).toEqual([])
  const sources = new Map(ks.texts.map((text) => [text.file, text]))
  expect(fixesOfReport(bun.numbered.report, bun.diagnostics, sources)).not.toEqual([])
  expect(fixesOfReport(ks.numbered.report, ks.diagnostics, sources)).toEqual([])
  expect(auditFigures(ks.numbered.report)).toEqual([])
})

test('a place in a chapter is that of the report that it is written for', async () => {
  const session = openSession(memoryWorkspace(files('[bun/ekonomin]')))
  await session.check('ks')
  await session.check('bun')
  const [text] = [files('').get('reports/bun/01.md')!]
  const names = session
    .placeAt('reports/bun/01.md', text.indexOf('Lön'))
    .flatMap(({ thing }) => (thing.type === 'table' ? [thing.table.id] : []))
  expect(names).toEqual(['ekonomi'])
})
