/** Tables written as CSV, with the package that describes them: read back as other programs would read them. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createPrinter } from '../../src/print/create-printer.ts'
import { buildReport } from '../../src/engine/build.ts'
import { checkReport } from '../../src/engine/check.ts'
import { readCsv } from '../../src/source/data/csv.ts'
import { memoryWorkspace } from './memory-workspace.ts'

async function checkedReport(chapter: string, more = '', kind = '') {
  const files = new Map([
    ...(kind === '' ? [] : [['kinds/own.yaml', kind] as const]),
    [
      'reports/r/report.yaml',
      `title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n${more}`,
    ],
    ['reports/r/01.md', `# Ett\n\n${chapter}`],
  ])
  return checkReport(memoryWorkspace(files), 'r')
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function build(folder: string, chapter: string, more = '', kind = ''): Promise<string> {
  const printer = createPrinter({})
  const checked = await checkedReport(chapter, more, kind)
  await buildReport(checked, { formats: ['csv'], draft: true, folder, printer })
  await printer.end()
  return path.join(folder, 'delrapport-r-csv')
}

const written = (chapter: string, name: string, more = '', kind = '') =>
  inFolder(async (folder) => readFile(path.join(await build(folder, chapter, more, kind), name), 'utf8'))

const cellsOf = (text: string): string[][] =>
  readCsv({ file: 'x.csv', text: text.slice(1) }).rows.map((row) => row.map((cell) => cell.text))

const result = `:::table[Resultat]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Intäkter | −36 791,5 | −21 506,0 | −36 791,5 | – |
| – varav bidrag | −10,0 | −5,0 | −10,0 | – |
| Lön | 36 791,5 | .. | 36 791,5 | |
| Summa | | | | |
:::
`

test('numbers are exact, without blanks, and a nought is a nought', async () => {
  const text = await written(result, 'resultat.csv')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const [head, income, , pay] = cellsOf(text)
  expect(head).toEqual(['Rad', 'Budget (tkr)', 'Utfall (tkr)', 'Prognos (tkr)', 'Avvikelse (tkr)'])
  expect(income).toEqual(['Intäkter', '-36791,5', '-21506,0', '-36791,5', '0'])
  expect(pay!.slice(0, 3)).toEqual(['Lön', '36791,5', '..'])
})

test('an English report has commas between cells and points in numbers', async () => {
  const chapter = ':::table{#t}\n| A | B |\n| --- | --: |\n| x, y | 1.5 |\n:::\n'
  expect(await written(chapter, 't.csv', 'lang: en\n')).toBe('\ufeffA,B\r\n"x, y",1.5\r\n')
})

test('no cell is taken for a formula, and no number for a text', async () => {
  const chapter = `:::table{#t}
| =HEAD | Utfall |
| --- | --: |
| =1+1 | -5 |
| +46 31 10 | 1 234 |
| -varav lokaler | 0 |
| @SUM(A1) | +3 |
:::
`
  const text = await written(chapter, 't.csv')
  const rows = cellsOf(text)
  const fields = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';')[0]!)
  expect(fields).toEqual(["'=HEAD", "'=1+1", "'+46 31 10", "'-varav lokaler", "'@SUM(A1)"])
  // What comes back is what the report says.
  expect(rows.map(([first]) => first)).toEqual(fields.map((field) => field.replace("'", '')))
  expect(rows.map(([, second]) => second)).toEqual(['Utfall', '-5', '1234', '0', '3'])
})

test('the package says what is in the files', async () => {
  const described = JSON.parse(await written(result, 'datapackage.json')) as {
    resources: { path: string; title: string; unit: string; schema: { fields: object[] } }[]
  }
  const [resource] = described.resources
  expect(resource).toMatchObject({ path: 'resultat.csv', title: 'Resultat', unit: 'tkr' })
  expect(resource!.schema.fields[0]).toEqual({
    name: 'Rad',
    column: 'item',
    type: 'string',
    constraints: { required: true, unique: true },
  })
  expect(resource!.schema.fields[1]).toMatchObject({
    name: 'Budget (tkr)',
    title: 'Budget',
    type: 'number',
    decimalChar: ',',
    unit: 'tkr',
  })
})

test('the package names columns and choices as they stand in the files', async () => {
  const chapter =
    ':::table{#t kind=mark}\n| +Mått | Läge |\n| --- | --- |\n| a | +bra |\n| b | +sämre |\n:::\n'
  const kind = `kind: mark
title: Läge
columns:
  - { id: name, heading: +Mått, role: key, required: true }
  - { id: state, heading: Läge, type: choice, choices: [+bra, +sämre], required: true }
`
  const described = JSON.parse(await written(chapter, 'datapackage.json', '', kind)) as {
    resources: { schema: { fields: { name: string; constraints: { enum?: string[] } }[] } }[]
  }
  const [names, ...rows] = (await written(chapter, 't.csv', '', kind))
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  const { fields } = described.resources[0]!.schema
  expect(names).toEqual(["'+Mått", 'Läge'])
  expect(fields.map(({ name }) => name)).toEqual(names)
  expect(fields[1]!.constraints.enum).toEqual(rows.map((row) => row[1]))
})

const tableCalled = (id: string): string => `:::table{#${id}}\n| A | B |\n| --- | --: |\n| x | 1 |\n:::\n\n`

test('tables that are gone are taken away, and nothing that anyone has changed or put there', () =>
  inFolder(async (folder) => {
    const target = await build(folder, tableCalled('a') + tableCalled('b') + tableCalled('c'))
    await writeFile(path.join(target, 'b.csv'), 'mitt eget')
    await writeFile(path.join(target, 'annan.csv'), 'en annan')
    await build(folder, tableCalled('d'))
    expect((await readdir(target)).sort()).toEqual(['annan.csv', 'b.csv', 'd.csv', 'datapackage.json'])
  }))

test('a list that somebody else has written removes nothing outside its folder', () =>
  inFolder(async (folder) => {
    const chapter = ':::table{#a}\n| A | B |\n| --- | --: |\n| x | 1 |\n:::\n'
    const target = await build(folder, chapter)
    const list = path.join(target, 'datapackage.json')
    const { resources } = JSON.parse(await readFile(list, 'utf8')) as { resources: { hash: string }[] }
    await writeFile(path.join(folder, 'utanför.csv'), await readFile(path.join(target, 'a.csv')))
    await writeFile(
      list,
      JSON.stringify({ resources: [{ path: '../utanför.csv', hash: resources[0]!.hash }] }),
    )
    await build(folder, chapter)
    expect(await readdir(folder)).toContain('utanför.csv')
    await writeFile(list, '[not json')
    await build(folder, chapter)
    expect(JSON.parse(await readFile(list, 'utf8'))).toHaveProperty('resources')
  }))
