/** Reports of other workspaces: read where the configuration names their folder, and nowhere else. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSession } from '../../src/engine/session.ts'
import { checkReport } from '../../src/engine/check.ts'
import { areAsRead, recorded } from '../../src/host/reads.ts'
import { isUnread, openWorkspace } from '../../src/host/workspace.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const board = ':::table[Ekonomi]{#ekonomi}\n\n| Post | Belopp |\n| --- | ---: |\n| Lön | 10 |\n\n:::\n'

const files = (config: string): Map<string, string> =>
  new Map([
    ['delrapport.config.yaml', config],
    ['reports/kommun/report.yaml', 'title: T\norganisation: KS\ninclude: [../it/2026-08]\n'],
    ['reports/kommun/01.md', '# Kapitel\n\nText.\n'],
    ['../it/delrapport.config.yaml', 'unit: mnkr\n'],
    ['../it/reports/2026-08/report.yaml', 'title: T\norganisation: IT-nämnden\n'],
    ['../it/reports/2026-08/01.md', `# Ekonomi\n\n${board}`],
  ])

test('a board in another workspace is read with that one’s own configuration', async () => {
  const { numbered, texts } = await checkReport(memoryWorkspace(files('workspaces: [../it]\n')), 'kommun')
  const [it] = numbered.report.beside.included
  expect([it!.id, it!.meta.organisation, it!.meta.unit, numbered.report.meta.unit]).toEqual([
    '../it/2026-08',
    'IT-nämnden',
    'mnkr',
    'tkr',
  ])
  expect(it!.tables.map(({ id }) => id)).toEqual(['ekonomi'])
  expect(texts.map(({ file }) => file)).toContain('../it/reports/2026-08/01.md')
})

test('without the configuration’s word nothing of another workspace is read', async () => {
  const asked: string[] = []
  const base = memoryWorkspace(files('unit: tkr\n'))
  const door = {
    ...base,
    readBytes: (file: string, limit: number) => (asked.push(file), base.readBytes(file, limit)),
    readText: (file: string) => (asked.push(file), base.readText(file)),
  }
  const { diagnostics } = await checkReport(door, 'kommun')
  expect(diagnostics.map(({ code }) => code)).toEqual(['include/not-admitted'])
  expect(asked.filter((file) => file.includes('..'))).toEqual([])
})

test('a change in another workspace is a change of what includes it', async () => {
  const written = files('workspaces: [../it]\n')
  const session = openSession(memoryWorkspace(written))
  const before = await session.check('kommun')
  expect(await session.check('kommun')).toBe(before)
  written.set('../it/reports/2026-08/01.md', `# Ekonomi\n\n${board.replace('10', '11')}`)
  session.changed('../it/reports/2026-08', null)
  const after = await session.check('kommun')
  expect(after).not.toBe(before)
  expect(after.numbered.report.beside.included[0]!.tables[0]!.rows[0]!.cells[1]!.written.text).toBe('11')
})

test('what was read of another workspace is read again before it is taken as the same', async () => {
  const written = files('workspaces: [../it]\n')
  const door = recorded(memoryWorkspace(written))
  await checkReport(door.workspace, 'kommun')
  const reads = door.reads()
  expect(await areAsRead(reads, memoryWorkspace(written))).toBe(true)
  written.set('../it/delrapport.config.yaml', 'unit: kr\n')
  expect(await areAsRead(reads, memoryWorkspace(written))).toBe(false)
})

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'delrapport-test-')))
  for (const name of ['kommun/reports/r', 'it/reports/r', 'hemligt'])
    mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, 'it/reports/r/01.md'), '# IT')
  writeFileSync(path.join(folder, 'hemligt/01.md'), '# Hemligt')
  symlinkSync(path.join(folder, 'hemligt'), path.join(folder, 'it/reports/ut'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('links out of an admitted folder, ways round it and writing into it are refused', async () => {
  const workspace = (await openWorkspace(path.join(folder, 'kommun'))).admitting(['../it'])
  const read = async (file: string) => {
    const found = await workspace.readText(file)
    return isUnread(found) ? found.unread : found.text
  }
  expect(await read('../it/reports/r/01.md')).toBe('# IT')
  expect(await read('../it/reports/ut/01.md')).toBe('outside')
  expect(await read('../it/../hemligt/01.md')).toBe('outside')
  expect(await read('../hemligt/01.md')).toBe('outside')
  expect(await read('../it2/01.md')).toBe('outside')
  expect(await workspace.folderNames('../hemligt')).toEqual([])
  const bytes = new TextEncoder().encode('# Annat')
  await expect(workspace.replace([{ file: '../it/reports/r/01.md', bytes }])).rejects.toThrow()
  expect(await read('../it/reports/r/01.md')).toBe('# IT')
})

test('reports that include one another in every way are each read once', async () => {
  const written = new Map<string, string>()
  const ids = Array.from({ length: 24 }, (_, index) => `r${index}`)
  ids.forEach((id, index) => {
    const others = ids.slice(index + 1).join(', ')
    written.set(`reports/${id}/report.yaml`, `title: T\norganisation: ${id}\ninclude: [${others}]\n`)
    written.set(`reports/${id}/01.md`, '# Kapitel\n\nText.\n')
  })
  const base = memoryWorkspace(written)
  const read: string[] = []
  const door = { ...base, readText: (file: string) => (read.push(file), base.readText(file)) }
  const { numbered } = await checkReport(door, 'r0')
  expect(numbered.report.beside.included.map(({ id }) => id)).toEqual(ids.slice(1))
  expect(read.filter((file) => file === 'reports/r23/01.md')).toHaveLength(1)
})
