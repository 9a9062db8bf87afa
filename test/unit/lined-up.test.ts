/** Lining up tables: what it looks like, and that it says the same. */

import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import type { Fix } from '../../src/diagnostics/fixes-of.ts'
import { openSession } from '../../src/engine/session.ts'
import { openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { linedUp } from '../../src/language-help/lined-up.ts'
import { askedOf } from './language-help.ts'

const file = 'reports/r/01.md'

const apply = (text: string, fixes: readonly Fix[]): string =>
  [...fixes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((so, { span, text: put }) => so.slice(0, span.start) + put + so.slice(span.end), text)

async function formatted(text: string): Promise<string> {
  const asked = await askedOf(file, text)
  return apply(text, linedUp(asked, { file, start: 0, end: text.length }))
}

test('figures to the right, text to the left', async () => {
  const text = [
    '# Ett',
    '',
    ':::table[Kostnader]{kind=result}',
    '| Post | Budget | Utfall |Prognos|Avvikelse|',
    '|---|---|---:|:-:|---|',
    '| Lön \\| annat | -36 791 | 90 |95||',
    '|Hyra i Ö|100| 90 |95|5   ',
    ':::',
    '',
    'Text | med | streck.',
  ].join('\n')
  expect(await formatted(text)).toBe(
    [
      '# Ett',
      '',
      ':::table[Kostnader]{kind=result}',
      '| Post         |  Budget | Utfall | Prognos | Avvikelse |',
      '| ------------ | ------- | -----: | :-----: | --------- |',
      '| Lön \\| annat | -36 791 |     90 |      95 |           |',
      '| Hyra i Ö     |     100 |     90 |      95 |         5 |',
      ':::',
      '',
      'Text | med | streck.',
    ].join('\n'),
  )
})

test('rows without bars at their ends stay so, and wide cells push no others away', async () => {
  const long = 'ord '.repeat(30).trim()
  const text = `# Ett\n\nPost | Antal | Mer\n---|--:|---\nStolar | 1 000 | a\nBord | 2 | ${long}\n`
  expect(await formatted(text)).toBe(
    `# Ett\n\nPost   | Antal | Mer\n------ | ----: | ---\nStolar | 1 000 | a\nBord   |     2 | ${long}\n`,
  )
})

test('only the table that is asked for', async () => {
  const table = '|A|B|\n|---|---|\n|long|b|\n'
  const text = `# Ett\n\n${table}\nText.\n\n${table}`
  const asked = await askedOf(file, text)
  const at = text.lastIndexOf('|A|')
  expect(apply(text, linedUp(asked, { file, start: at, end: at }))).toBe(
    `# Ett\n\n${table}\nText.\n\n| A    | B   |\n| ---- | --- |\n| long | b   |\n`,
  )
})

const cell = fc.constantFrom(
  '',
  'Lön',
  '-1 234',
  '**fet**',
  'a \\| b',
  '`x`',
  '\\\\',
  'åäö o\u0308',
  '日本',
  '{{k}}',
)
const blanks = fc.constantFrom('', ' ', '   ')
const row = (width: number) =>
  fc
    .tuple(fc.array(fc.tuple(blanks, cell, blanks), { minLength: width, maxLength: width }), fc.boolean())
    .map(([cells, hasEnd]) => `|${cells.map((parts) => parts.join('')).join('|')}${hasEnd ? '|' : ' |'}`)
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc
      .tuple(row(width), fc.array(row(width), { minLength: 1, maxLength: 4 }))
      .map(([head, rows]) => [head, `|${':--|'.repeat(width)}`, ...rows].join('\n')),
  )

/** What each table says. */
const cellsIn = async (written: string) =>
  (await askedOf(file, written)).checked.numbered.report.tables.map(({ rows, columns }) => [
    columns.map(({ heading }) => heading.text),
    rows.map((one) => one.cells.map(({ written: own }) => own.text)),
  ])

test('every table has the cells that it had, and is lined up at once', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const text = `# Ett\n\n${table}\n`
      const after = await formatted(text)
      expect(await formatted(after)).toBe(after)
      expect(await cellsIn(after)).toEqual(await cellsIn(text))
    }),
    { numRuns: 30 },
  )
})

const project = path.join(import.meta.dirname, '../..')

const workspaces = ['', 'examples/board', 'examples/constructs', 'examples/tables']

test.each(workspaces)('%s: a report with lined up tables has the problems that it had', async (folder) => {
  const disk = await openWorkspace(path.join(project, folder))
  for (const id of await disk.folderNames('reports')) {
    const problems = async (workspace: Workspace) => {
      const { diagnostics, locate } = await openSession(workspace).check(id)
      return diagnostics.map((diagnostic) => {
        const { code, message, start } = describe(diagnostic, locate, 'sv')
        return [code, message, start.line]
      })
    }
    const session = openSession(disk)
    const checked = await session.check(id)
    const { workspace } = session
    const changed: string[] = []
    for (const { file: chapter } of checked.numbered.report.chapters) {
      const text = checked.texts.find((source) => source.file === chapter)!.text
      const asked = { checked, versions: [checked], workspace, file: chapter, text, language: 'sv' as const }
      const after = apply(text, linedUp(asked, { file: chapter, start: 0, end: text.length }))
      if (after !== text) changed.push(chapter)
      session.changed(chapter, after)
    }
    expect(await problems(session.workspace), changed.join()).toEqual(await problems(disk))
  }
})
