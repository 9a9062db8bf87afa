/** What profiles ask of reports: the program's own on a complete report and on ones that lack something, and a workspace's. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport, type CheckedReport } from '../../src/engine/check.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const project = path.join(import.meta.dirname, '../..')
const municipality = path.join(project, 'examples/municipality')
const id = 'kommun-2026-08'
const folder = `reports/${id}`

const complete: ReadonlyMap<string, string> = new Map(
  [
    'delrapport.config.yaml',
    ...readdirSync(path.join(municipality, folder)).map((name) => `${folder}/${name}`),
  ].map((file) => [file, readFileSync(path.join(municipality, file), 'utf8')]),
)

const check = (files: ReadonlyMap<string, string>): Promise<CheckedReport> =>
  checkReport(memoryWorkspace(files), id)

test('a complete report holds all that rkr-r17 asks for', async () => {
  const { held, diagnostics } = await check(complete)
  expect(diagnostics.filter(({ code }) => code.startsWith('profile/'))).toEqual([])
  expect(held.filter(({ verdict }) => verdict === 'broken')).toEqual([])
  expect(held.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(25)
})
