/** Tables whose figures live elsewhere, as a controller has them taken anew: shown, written, and told where that cannot be. */

import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string
const inReport = (file: string) => path.join(folder, 'reports/2026-08', file)
const chapter = '01-ekonomi.md'

beforeEach(async () => {
  folder = await copiedWorkspace('examples/sources')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const edit = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(inReport(file), change(await readFile(inReport(file), 'utf8')))

/** Another outcome of care for the elderly. */
const laterExport = (text: string): string => text.replace('149512480,50', '149999480,50')

test('the example says what its sources say', async () => {
  const { code, stdout, stderr } = await delrapport(['pull', '--dry-run'], folder)
  expect(stderr).toBe('')
  expect(stdout).toContain('Inget att ändra.')
  expect(code).toBe(0)
  expect((await delrapport(['check', '--strict'], folder)).code).toBe(0)
})

test('what changes is shown first by --dry-run, then written, and then there is nothing left', async () => {
  await edit('data/uttag.csv', laterExport)
  const before = await readFile(inReport(chapter), 'utf8')
  const dry = await delrapport(['pull', '2026-08', '--dry-run'], folder)
  expect(dry.code).toBe(1)
  expect(dry.stdout).toContain('  Äldreomsorg · Utfall: 151 300 → 151 787\n')
  expect(await readFile(inReport(chapter), 'utf8')).toBe(before)

  const { code, stdout } = await delrapport(['pull', '2026-08'], folder)
  expect(code).toBe(0)
  expect(stdout).toContain('Skrivet: 1 cell i reports/2026-08/01-ekonomi.md.')
  expect(await readFile(inReport(chapter), 'utf8')).toBe(before.replace('151 300 |', '151 787 |'))
  expect((await delrapport(['pull', '--dry-run'], folder)).code).toBe(0)
})

test('an export of an old program, and a chapter that Windows saved, keep what they are', async () => {
  await edit('data/uttag.csv', laterExport)
  const source = await readFile(inReport('data/uttag.csv'), 'utf8')
  await writeFile(inReport('data/uttag.csv'), Buffer.from(source.replaceAll('\n', '\r\n'), 'latin1'))
  await edit(chapter, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)
  const before = await readFile(inReport(chapter), 'utf8')
  expect((await delrapport(['pull'], folder)).code).toBe(0)
  expect(await readFile(inReport(chapter), 'utf8')).toBe(before.replace('151 300 |', '151 787 |'))
})

test('a source that does not fit is told at its line, and its table is left alone', async () => {
  await edit('data/uttag.csv', (text) =>
    text.replace('2026-08;7300;UTF;48119870,00', '2026-08;7300;UTF;saknas'),
  )
  const before = await readFile(inReport(chapter), 'utf8')
  const { code, stderr } = await delrapport(['pull'], folder)
  expect(code).toBe(1)
  expect(stderr).toContain('reports/2026-08/data/uttag.csv:')
  expect(stderr).toContain('”saknas” i Mätvärde är inget tal.')
  expect(await readFile(inReport(chapter), 'utf8')).toBe(before)
})

test.skipIf(process.getuid?.() === 0)('a chapter that may not be written is told, and stays', async () => {
  await edit('data/uttag.csv', laterExport)
  await chmod(inReport(chapter), 0o444)
  const { code, stderr } = await delrapport(['pull'], folder)
  expect(code).toBe(3)
  expect(stderr).toContain(chapter)
  expect((await stat(inReport(chapter))).mode & 0o777).toBe(0o444)
})

test('a report without sources is told how a table gets one', async () => {
  await rm(inReport('data'), { recursive: true })
  const { code, stdout, stderr } = await delrapport(['pull'], folder)
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toContain('npx delrapport docs sources')
})

test('a table takes its figures from a file that lies anywhere, once', async () => {
  const given = path.join(folder, 'bokslut.csv')
  await writeFile(given, 'Post;Utfall\nFunktionsstöd;50000000\n')
  const words = ['import', given, '--table', 'drift', '--unit', 'kr']
  const dry = await delrapport([...words, '--dry-run'], folder)
  expect(dry.code).toBe(1)
  expect(dry.stdout).toContain('  Funktionsstöd · Utfall: 48 120 → 50 000\n')
  expect((await delrapport(words, folder)).code).toBe(0)
  expect(await readFile(inReport(chapter), 'utf8')).toContain(
    '| Funktionsstöd              |  48 500 |  50 000 |',
  )

  const misspelt = await delrapport(['import', given, '--table', 'drifft'], folder)
  expect(misspelt.code).toBe(2)
  expect(misspelt.stderr).toContain('Menade du --table drift?')
})

test('the next report has the bindings of the last one, and says that their sources are old', async () => {
  const { code, stdout, stderr } = await delrapport(['new', '2026-12', '--from', '2026-08'], folder)
  expect(code).toBe(0)
  expect(stdout).toContain('reports/2026-12/data/drift.import.yaml')
  expect(stderr).toContain('data/drift.import.yaml: den gamla källan')
})

test('a source that nobody has fetched yet says how it is fetched', async () => {
  await writeFile(
    inReport('data/kol.import.yaml'),
    'file: kolada.json\nkolada:\n  municipality: 0180\n  rows: { Kostnad: N00003 }\n  columns: { 2025: { period: 2025 } }\n',
  )
  const { code, stderr } = await delrapport(['pull'], folder)
  expect(code).toBe(1)
  expect(stderr).toContain('tips: Hämta den med npx delrapport pull --fetch.')
})
