/** Building a checked report: its problems are values, and nothing is done that no format asks for. */

import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formats } from '../../src/formats/index.ts'
import { openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { buildReport } from '../../src/engine/build.ts'
import { checkReport } from '../../src/engine/check.ts'
import { readOutline } from '../../src/engine/outline.ts'
import { finishPart } from '../../src/print/finish/finish-part.ts'
import { pressOn } from '../../src/print/press.ts'
import type { Printer } from '../../src/print/printer.ts'
import type { Sheets } from '../../src/print/sheets.ts'
import type { Sheet } from '../../src/print/sheet.ts'
import { printed } from './make-pdf.ts'

let folder: string
let workspace: Workspace

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  const minimal = path.join(import.meta.dirname, '../../examples/minimal/reports')
  await cp(minimal, path.join(folder, 'reports'), { recursive: true })
  workspace = await openWorkspace(folder)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const sheet: Sheet = {
  setStyles: async () => undefined,
  show: async () => undefined,
  setRules: async () => undefined,
  nameTargets: async () => undefined,
  showOnly: async () => false,
  showAll: async () => undefined,
  measure: async () => ({ overflows: [], texts: [], images: [], said: [], unspoken: [], shown: [] }),
  print: async () => printed(),
}

const printer: Printer = {
  ...pressOn({ withSheet: (_, work) => work(sheet) } as Sheets),
  warmUp: async () => undefined,
  prepare: () => undefined,
  rest: () => undefined,
  unsandboxed: () => false,
  standIn: () => ({ path: '/usr/bin/chromium', reason: 'no answer', isRemote: false }),
  jobs: 1,
  kept: null,
  prepareFinish: () => undefined,
  finish: async (pdf, facts) => finishPart(pdf, facts),
  end: async () => undefined,
}

test('what one build finds is no part of the next, nor of what was checked', async () => {
  const checked = await checkReport(workspace, '2021-08')
  const options = { draft: true, folder: path.join(folder, 'out'), printer }
  const found = async (names: ('html' | 'pdf' | 'json')[]) =>
    (await buildReport(checked, { ...options, formats: names })).diagnostics.map(({ code }) => code)
  const first = await found(['pdf'])
  expect(first).toContain('pdf/other-browser')
  expect(await found(['pdf'])).toEqual(first)
  expect(await found(['html'])).toEqual([])
  expect(checked.diagnostics).toEqual([])
  expect((await readdir(path.join(folder, 'out'))).length).toBe(2)
})

test('problems that come to light in a build forbid it by the manifest’s severities', async () => {
  const manifest = 'title: T\norganisation: O\nchecks: { pdf/other-browser: error, pdf/glyph: off }\n'
  await writeFile(path.join(folder, 'reports/2021-08/report.yaml'), manifest)
  const checked = await checkReport(workspace, '2021-08')
  const options = { draft: false, folder: path.join(folder, 'out'), printer }
  const { written, diagnostics } = await buildReport(checked, { ...options, formats: ['json', 'pdf'] })
  expect(written).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'pdf/other-browser', severity: 'error' }])
  expect((await buildReport(checked, { ...options, formats: ['json'] })).written).toHaveLength(1)
})

const notAskedFor = () => Promise.reject(new Error('not asked for'))

test('data is made without rendering the page', async () => {
  const { numbered, templates, texts, output } = await checkReport(workspace, '2021-08')
  const input = {
    numbered,
    rendered: notAskedFor,
    printed: notAskedFor,
    theme: templates.theme,
    problems: () => [],
    printer,
    isLast: false,
    emit: () => undefined,
    texts,
    output,
  }
  expect(String(await formats.json.make(input))).toContain('"format": "delrapport"')
  await expect(formats.html.make(input)).rejects.toThrow('not asked for')
})

test('a value in the title of a box is among the data, with its cell', async () => {
  const file = path.join(folder, 'reports/2021-08/01-ekonomi.md')
  await writeFile(
    file,
    '# E\n\n:::table{#resultat}\n\n| | Budget | Utfall |\n| - | -: | -: |\n| Lön | 10 | 12 |\n\n:::\n\n' +
      ':::note[Lönerna är {{resultat.lon.utfall}}]\n\nText.\n\n:::\n',
  )
  const { numbered, templates, texts, output } = await checkReport(workspace, '2021-08')
  const input = {
    numbered,
    rendered: notAskedFor,
    printed: notAskedFor,
    theme: templates.theme,
    problems: () => [],
    printer,
    isLast: false,
    emit: () => undefined,
    texts,
    output,
  }
  const data = JSON.parse(String(await formats.json.make(input))) as { chapters: unknown[] }
  expect(JSON.stringify(data.chapters)).toContain('"reference":"resultat.lon.outcome"')
})

test('what a report says of itself is read without its chapters', async () => {
  await writeFile(
    path.join(folder, 'reports/2021-08/report.yaml'),
    'title: T\norganisation: O\nstatus: draft\noutput: { formats: [html] }\nvariants: { a: {}, b: {} }\n',
  )
  const read: string[] = []
  const watched: Workspace = {
    ...workspace,
    readText: (file) => {
      read.push(file)
      return workspace.readText(file)
    },
  }
  const outline = await readOutline(watched, '2021-08')
  expect(outline).toMatchObject({
    meta: { title: 'T', status: 'draft' },
    output: { formats: ['html'] },
    variants: ['a', 'b'],
  })
  expect(read.toSorted()).toEqual(['delrapport.config.yaml', 'reports/2021-08/report.yaml'])
})
