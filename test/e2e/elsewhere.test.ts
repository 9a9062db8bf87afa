/** Reports that were made elsewhere, as people check and move them, and workbooks that come back. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'elsewhere-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Delårsrapport augusti 2026</title></head><body>
<h1>Ekonomi</h1><p>Lekebergs kommun. Budgeten för kultur är 20 000 tkr.</p>
<p>Tabell 1. Driftredovisning (tkr)</p>
<table><tr><th>Nämnd</th><th>Budget</th><th>Utfall</th><th>Avvikelse</th></tr>
<tr><td>Äldreomsorg</td><td>120 400</td><td>121 900</td><td>-1 500</td></tr>
<tr><td>Förskola</td><td>80 100</td><td>79 000</td><td>1 100</td></tr>
<tr><td>Kultur</td><td>20 000</td><td>19 500</td><td>500</td></tr>
<tr><td>Summa</td><td>220 500</td><td>220 400</td><td>110</td></tr></table>
<h1>Personal</h1><p>Text.</p></body></html>`

const save = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content)
const read = (name: string) => readFile(path.join(folder, name), 'utf8')

describe('audit', () => {
  test('tells each problem at its table, row and column, and what was checked', async () => {
    await save('rapport.html', page)
    const { code, stdout, stderr } = await delrapport(['audit', 'rapport.html'], folder)
    expect(code).toBe(1)
    expect(stdout).toContain('rapport.html tabell 1 (Driftredovisning), rad ”Summa”, kolumn ”Avvikelse”')
    expect(stdout).toContain('1 fel')
    expect(stderr).toContain('rapport.html: 1 tabell, kontrollerad.')
  })

  test('a file without faults ends well, and in English', async () => {
    await save('report.html', page.replace('<td>110<', '<td>100<'))
    const { code, stdout, stderr } = await delrapport(['audit', 'report.html', '--lang', 'en'], folder)
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('report.html: 1 table, checked.')
  })

  test('code scanning is given the place in words', async () => {
    await save('rapport.html', page)
    const { stdout } = await delrapport(['audit', 'rapport.html', '--reporter', 'sarif'], folder)
    const [found] = (JSON.parse(stdout) as { runs: { results: { locations: unknown[] }[] }[] }).runs[0]!
      .results
    expect(found!.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'rapport.html' } },
        logicalLocations: [
          { fullyQualifiedName: 'tabell 1 (Driftredovisning), rad ”Summa”, kolumn ”Avvikelse”' },
        ],
      },
    ])
  })

  test('the marked copy is a page, and the file is as it was', async () => {
    await save('rapport.html', page)
    const { stdout } = await delrapport(['audit', 'rapport.html', '--marked', 'granskad.html'], folder)
    expect(stdout).toContain('granskad.html')
    expect(await read('granskad.html')).toContain('class="problem-mark"')
    expect(await read('rapport.html')).toBe(page)
  })

  test.each([
    [[], 2, 'Skriv vilken fil som ska kontrolleras'],
    [['saknas.docx'], 2, 'Filen saknas.docx finns inte.'],
    [['.'], 2, '. är en mapp, ingen fil.'],
    [['gammal.doc'], 2, 'En .doc eller .xls sparas om'],
    [['trasig.docx'], 1, 'trasig.docx går inte att läsa'],
    [['tom.html'], 1, 'tom.html har inget innehåll.'],
    [['tom.docx'], 1, 'tom.docx har inget innehåll.'],
    [['gammal.docx'], 1, 'gammal.docx är sparad i ett äldre format'],
    [['rapport.html', 'rapport.html', '--marked', 'x.html'], 2, '--marked tar en rapport i taget'],
  ])('%j', async (words, expected, said) => {
    await save('rapport.html', page)
    await save('gammal.doc', 'x')
    await save('trasig.docx', 'inte en zip')
    await save('tom.html', '')
    await save('tom.docx', '')
    await save('gammal.docx', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'))
    const { code, stderr } = await delrapport(['audit', ...words], folder)
    expect(code).toBe(expected)
    expect(stderr).toContain(said)
  })
})

const messages = (text: string): string[] =>
  [...text.matchAll(/"message": "(.*)"/g)].map(([, message]) => message!)

describe('import', () => {
  test('makes a report in an empty folder, which is told of as the file was', async () => {
    await save('rapport.html', page)
    const made = await delrapport(['import', 'rapport.html', '--to', 'reports/2026-08'], folder)
    expect(made.code).toBe(0)
    expect(made.stdout.split('\n').filter(Boolean)).toEqual(
      ['01-ekonomi.md', '02-personal.md', 'report.yaml'].map((name) => path.join('reports/2026-08', name)),
    )
    expect(made.stderr).toContain('- Organisation: Lekebergs kommun')
    expect(await read('reports/2026-08/report.yaml')).toContain('cutoff: 2026-08-31')
    const audited = await delrapport(['audit', 'rapport.html', '--reporter', 'json'], folder)
    const checked = await delrapport(['check', '2026-08', '--reporter', 'json'], folder)
    expect(messages(checked.stdout)).toEqual(messages(audited.stdout))
    expect(messages(checked.stdout)).toHaveLength(1)
  })

  test('what is there already is left as it is, and the way on is told', async () => {
    await save('rapport.html', page)
    await delrapport(['import', 'rapport.html', '--to', 'reports/2026-08'], folder)
    const again = await delrapport(['import', 'rapport.html', '--to', '2026-08'], folder)
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('Det finns redan en rapport 2026-08, och den skrivs inte över.')
  })

  test.each([
    [[], 'Skriv vilken fil som ska bli en rapport'],
    [['rapport.html'], 'npx delrapport import rapport.html --to reports/2026-08'],
    [['rapport.html', '--to', 'annat/x'], 'En rapport ligger direkt i mappen reports'],
    [['rapport.html', '--to', 'reports/Å'], 'En rapport kan inte heta'],
    [['rapport.html', '--to', 'reports/x', '--cutoff', '31 aug'], '”31 aug” är ingen dag.'],
  ])('%j', async (words, said) => {
    await save('rapport.html', page)
    const { code, stderr } = await delrapport(['import', ...words], folder)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})

describe('a workbook that was built', () => {
  let workspace: string
  const workbook = () => path.join(workspace, 'out/2021-08/delrapport-2021-08.xlsx')
  const table = () => readFile(path.join(workspace, 'reports/2021-08/04-ekonomisk-rapport.md'), 'utf8')

  beforeEach(async () => {
    workspace = await copiedWorkspace()
    await delrapport(['build', '2021-08', '--format', 'xlsx'], workspace)
  })

  afterEach(() => rm(workspace, { recursive: true, force: true }))

  test('says the same as the report as long as nobody edits it', async () => {
    const { code, stdout } = await delrapport(['import', workbook()], workspace)
    expect(code).toBe(0)
    expect(stdout).toContain('säger samma sak som rapporten.')
  })

  test('comes back with the one cell that was edited, shown before it is written', async () => {
    const parts = unzipSync(await readFile(workbook()))
    const sheet = 'xl/worksheets/sheet4.xml'
    const edited = strFromU8(parts[sheet]!).replace('<v>692</v>', '<v>693</v>')
    await writeFile(workbook(), zipSync({ ...parts, [sheet]: strToU8(edited) }))
    const before = await table()
    const shown = await delrapport(['import', workbook(), '--dry-run'], workspace)
    expect(shown.code).toBe(1)
    expect(shown.stdout).toContain('Lokalhyror · Budget: 692 → 693')
    expect(await table()).toBe(before)
    const written = await delrapport(['import', workbook()], workspace)
    expect(written.stdout).toContain('Skrivet: 1 cell i reports/2021-08/04-ekonomisk-rapport.md.')
    expect(await table()).toBe(before.replace('|      692 |', '|      693 |'))
  })

  test('a table whose sheet another program has renamed without a word is told to be left', async () => {
    const parts = unzipSync(await readFile(workbook()))
    const book = 'xl/workbook.xml'
    const renamed = strFromU8(parts[book]!).replace(/(<sheet [^>]*name=")1 [^"]*"/, '$1Annat"')
    await writeFile(workbook(), zipSync({ ...parts, [book]: strToU8(renamed) }))
    const { code, stdout, stderr } = await delrapport(['import', workbook()], workspace)
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Tabellen ”.+” går inte att hitta i .+, så den lämnas som den är\./)
    expect(stdout).not.toContain('säger samma sak')
  })
})
