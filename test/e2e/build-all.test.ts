/** Many reports in one run: each is told in its turn, and what becomes of one is no matter to the others. */

import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string
const ids = ['2021-05', '2021-06', '2021-07', '2021-08']

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
  const reports = path.join(folder, 'reports')
  for (const id of ids.slice(0, 3))
    await cp(path.join(reports, '2021-08'), path.join(reports, id), { recursive: true })
  const chapter = path.join(reports, '2021-06', (await readdir(path.join(reports, '2021-06')))[0]!)
  await writeFile(chapter, `${await readFile(chapter, 'utf8')}\n\nSe :ref[finns-inte].\n`)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const filesOf = (id: string) => readdir(path.join(folder, 'out', id)).catch((): string[] => [])

test('a report with errors stops no other, and a table at the end says what became of each', async () => {
  const { code, stdout, stderr } = await delrapport(['build', '--all', '--jobs', '3'], folder)
  expect(code).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(9)
  expect(stdout.match(/2021-0\d(?=\/)/g)).toEqual(stdout.match(/2021-0\d(?=\/)/g)!.toSorted())
  expect(await filesOf('2021-06')).toEqual([])
  expect(await filesOf('2021-08')).toHaveLength(3)
  expect(stderr.trimEnd().split('\n').slice(-5)).toEqual([
    'Rapport  Resultat    Fel  Varningar',
    '2021-05  byggd         0          0',
    '2021-06  inte byggd    1          0',
    '2021-07  byggd         0          0',
    '2021-08  byggd         0          0',
  ])
  const again = await delrapport(['build', '--all', '--lang', 'en'], folder)
  expect(again.stderr).toMatch(/2021-05 {2}built +0 +0\n2021-06 {2}not built +1 +0\n/)
  const third = await delrapport(['build', '--all', '--lang', 'en'], folder)
  expect(third.stderr).toMatch(/2021-05 {2}already built +0 +0\n/)
})

test('what the machine gets in the way with is told once, with the reports that it stopped', async () => {
  const { code, stderr } = await delrapport(['build', '--all'], folder, {
    DELRAPPORT_BROWSER: path.join(folder, 'finns-inte'),
  })
  expect(code).toBe(3)
  expect(stderr.match(/Det hindrade/g)).toHaveLength(1)
  expect(stderr).toContain('Det hindrade 2021-05, 2021-07, 2021-08.')
  expect(stderr).toMatch(/2021-05 {2}gick inte att bygga/)
  expect(stderr).toMatch(/2021-06 {2}inte byggd +1/)
})

test('two that would write the same file are wrong usage, whichever is ready first', async () => {
  for (const id of ids) {
    const manifest = path.join(folder, 'reports', id, 'report.yaml')
    await writeFile(manifest, `${await readFile(manifest, 'utf8')}output: { name: samma }\n`)
  }
  const words = ['build', '--all', '--format', 'html', '--out', 'ut', '--jobs', '4']
  const { code, stderr } = await delrapport(words, folder)
  expect(code).toBe(2)
  expect(stderr).toContain('2021-06 skulle skriva över en annan rapport')
})

test('reports that look unlike each other are printed on the same sheet as each is alone', async () => {
  const looks = ['theme: { accent: "#7a1f5c" }', '', 'theme: { accent: "#1d4f7c" }', 'theme: horizon']
  for (const [index, id] of ids.entries()) {
    const report = path.join(folder, 'reports', id)
    await appendFile(path.join(report, 'report.yaml'), `\n${looks[index]}\n`)
    // The theme's own fonts do not have the sign, which only one of them has.
    const signs = id === '2021-05' ? 'Framåt ⟶ uppåt.' : 'Framåt och uppåt.'
    await writeFile(path.join(report, '01-ekonomi.md'), `# Ekonomi\n\n${signs}\n`)
  }
  const pdfs = async () =>
    Promise.all(ids.map((id) => readFile(path.join(folder, 'out', id, `delrapport-${id}.pdf`))))
  const together = await delrapport(
    ['build', '--all', '--format', 'pdf', '--jobs', '1', '--no-cache'],
    folder,
  )
  expect(together.code).toBe(0)
  const printed = await pdfs()
  for (const id of ids) {
    const alone = await delrapport(['build', id, '--format', 'pdf', '--no-cache'], folder)
    expect(alone.code).toBe(0)
  }
  for (const [index, pdf] of (await pdfs()).entries()) expect(pdf.equals(printed[index]!)).toBe(true)
})
