/** One long word, list or table of an author's ends nothing: it is read, or told, in little time. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-lengths-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function codesOf(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const all = { 'reports/r/report.yaml': 'title: T\norganisation: O\n', ...files }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true })
    writeFileSync(path.join(folder, name, file), text)
  }
  const report = await checkReport(await openWorkspace(path.join(folder, name)), 'r')
  return report.diagnostics.map(({ code }) => code)
}

const long = (sign: string) => sign.repeat(18_000)
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

test('attributes of 18 000 signs are told', async () => {
  const table = '| Post | Budget |\n| --- | ---: |\n| Lön | 1 |'
  const chapter = [
    '# K',
    `::table[x]{#a src="${long('a')}"}`,
    `::table[x]{#b src=x.csv kind="${long('.')}"}`,
    `:::table{unit="${long('(')}"}\n${table}\n:::`,
    `:::table{signs=${long('b')}}\n${table}\n:::`,
  ]
  expect(await codesOf('attributes', { 'reports/r/a.md': chapter.join('\n\n') })).toEqual([
    'data/unreadable',
    'data/missing',
    'directive/attribute',
    'directive/attribute',
  ])
})

test('a kind of 32 000 alternatives and aliases is read', async () => {
  const kind = [
    'kind: k',
    'title: K',
    'columns:',
    '  - { id: a, heading: A }',
    `  - { id: b, heading: B, type: number, aliases: [${many(32_000, (index) => `b${index}`).join(',')}] }`,
    `  - { id: c, heading: C, type: number, formula: [${many(32_000, () => 'b').join(',')}] }`,
  ]
  const chapter = '# K\n\n:::table{kind=k}\n| A | B31999 | C |\n| - | -: | -: |\n| Lön | 1 | 1 |\n:::\n'
  expect(await codesOf('kind', { 'kinds/k.yaml': kind.join('\n'), 'reports/r/a.md': chapter })).toEqual([])
})

test('a kind of thousands of columns, rows and rules is told', async () => {
  const kind = [
    'kind: k',
    'title: K',
    'columns:',
    '  - { id: c0, heading: C, type: number }',
    ...many(6_000, (n) => `  - { id: c${n + 1}, heading: C${n}, type: number, formula: c${n} }`),
    'rows:',
    ...many(4_000, (n) => `  - { id: r${n + 1}, label: R${n}, formula: r${n} }`),
    'rules:',
    ...many(3_000, (n) => `  - { check: c1 > ${n}, message: M }`),
  ]
  const told = await codesOf('many', { 'kinds/k.yaml': kind.join('\n'), 'reports/r/a.md': '# K\n\nText.\n' })
  expect(told.filter((code) => code === 'kind/invalid').length).toBeGreaterThanOrEqual(3)
})

test('quotation marks that are not closed on each of 100 000 lines are told a hundred times', async () => {
  const files = {
    'reports/r/a.md': '# K\n\n::table{src=a.csv}\n',
    'reports/r/a.csv': ['Post;Budget', ...many(100_000, () => 'a;"1')].join('\n'),
  }
  const told = await codesOf('quotes', files)
  expect(told.filter((code) => code === 'data/quote')).toHaveLength(100)
})

test('a table of 130 000 rows is read', async () => {
  const rows = many(130_000, (index) => `Rad ${index};${index}`)
  const files = {
    'reports/r/a.md': '# K\n\n::table{src=a.csv}\n',
    'reports/r/a.csv': ['Post;Budget', ...rows].join('\n'),
  }
  expect(await codesOf('rows', files)).toEqual([])
})
