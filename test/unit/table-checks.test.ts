import { expect, test } from 'vitest'
import { tableChecks } from '../../src/cli/commands/check/table-checks.ts'
import type { Report } from '../../src/model/report.ts'

const report = {
  tables: [
    {
      id: 'a',
      caption: null,
      title: 'Tabell',
      kind: 'plain',
      relations: [
        {
          over: 'rows',
          form: 'sum',
          made: 'Summa',
          parts: [
            { name: 'Lön', sign: 1 },
            { name: 'Hyra', sign: 1 },
          ],
          holds: 1,
          breaks: 0,
        },
      ],
    },
    { id: 'b', caption: null, title: 'Tabell', kind: 'plain', relations: [] },
    { id: 'c', caption: null, title: 'Mål', kind: 'goals', relations: [] },
  ],
} as unknown as Report

test('a line for each table, its relations under it, and a word where nothing was verified', () => {
  expect(tableChecks(report, 'sv').split('\n')).toEqual([
    '  a (tabell)',
    '    ”Summa” = ”Lön” plus ”Hyra”, i 1 kolumn',
    '  b (tabell)',
    '    inga samband hittade: siffrorna är inte kontrollerade',
    '  c (mål)',
    '',
  ])
})
