/** `--fix` writes what was computed into blank cells, in the style of whatever file they stand in, and nothing else. */

import { describe, expect, test } from 'vitest'
import { computedCells } from '../../src/fixes/computed-cells.ts'
import { fixReport } from '../../src/fixes/fix-report.ts'
import type { Workspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const manifest = 'title: Delårsrapport\norganisation: Kommunstyrelsen\nrounding: exact\n'

/** The file after a fix; a second fix must find nothing more. */
async function fixed(file: string, text: string, chapter: string): Promise<string> {
  const files = new Map<string, Uint8Array>(
    Object.entries({
      'reports/r/report.yaml': manifest,
      'reports/r/01-kapitel.md': chapter,
      [`reports/r/${file}`]: text,
    }).map(([name, content]) => [name, Buffer.from(content)]),
  )
  const workspace: Workspace = {
    root: '/',
    readBytes: async (name) => files.get(name) ?? { unread: 'missing' },
    readText: async (name) => {
      const bytes = files.get(name)
      return bytes ? { file: name, text: Buffer.from(bytes).toString() } : { unread: 'missing' }
    },
    replace: async (changed) => {
      for (const { file, bytes } of changed) files.set(file, bytes)
    },
    fileNames: async (folder, extension) =>
      [...files.keys()]
        .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(extension))
        .map((name) => name.slice(folder.length + 1))
        .filter((name) => !name.includes('/')),
    admitting: () => {
      throw new Error('not asked for')
    },
    folderNames: async () => ['r'],
  }
  const fix = async () => {
    const { numbered, diagnostics, texts } = await checkReport(workspace, 'r')
    return fixReport(numbered.report, diagnostics, texts, workspace)
  }
  await fix()
  expect(await fix()).toEqual([])
  return Buffer.from(files.get(`reports/r/${file}`)!).toString()
}

const table = '::table[Resultat]{kind=result src=data/a.csv}\n'
const csv = (text: string, more = '') => fixed('data/a.csv', text, `# Kapitel\n\n${table}${more}`)

describe('CSV', () => {
  test.each([
    [
      'a row that ends before its last cell',
      'Post;Budget;Prognos;Avvikelse\r\nLön;100;90;10\r\nHyra;200;70\r\n',
      'Post;Budget;Prognos;Avvikelse\r\nLön;100;90;10\r\nHyra;200;70;130\r\n',
    ],
    [
      'a row that ends before several of its cells',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nHyra;200;7;70;130\nSumma',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nHyra;200;7;70;130\nSumma;300;12;160;140',
    ],
    [
      'a cell within a short row, and one behind its end',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nHyra;200;7;70;130\nSumma;;12\n',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nHyra;200;7;70;130\nSumma;300;12;160;140\n',
    ],
    [
      'a delimiter at the end of a short row',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nSumma;100;\n',
      'Post;Budget;Utfall;Prognos;Avvikelse\nLön;100;5;90;10\nSumma;100;5;90;10\n',
    ],
    [
      'every field in quotation marks',
      '"Post","Budget","Utfall"\n"Lön","60,5","20"\n"Hyra","40","30"\n"Summa","",""\n',
      '"Post","Budget","Utfall"\n"Lön","60,5","20"\n"Hyra","40","30"\n"Summa","100,5","50"\n',
    ],
    [
      'quotation marks where a comma needs them',
      'Post,Budget,Utfall\nLön,"60,5",20\nHyra,40,30\nSumma,,\n',
      'Post,Budget,Utfall\nLön,"60,5",20\nHyra,40,30\nSumma,"100,5",50\n',
    ],
    [
      'a short row in quotation marks',
      '"Post";"Budget";"Utfall"\n"Lön";"60,5";"20"\n"Summa" \n',
      '"Post";"Budget";"Utfall"\n"Lön";"60,5";"20"\n"Summa";"60,5";"20" \n',
    ],
    [
      'blanks within and around quotation marks',
      'Post;Budget;Utfall\nLön;60;20\nSumma; " " ; "" \n',
      'Post;Budget;Utfall\nLön;60;20\nSumma; "60" ; "20" \n',
    ],
    [
      'blank texts as formulas',
      'Post;Budget;Utfall\nLön;60;20\n="Summa";="";=""\n',
      'Post;Budget;Utfall\nLön;60;20\n="Summa";"60";"20"\n',
    ],
    ['bars', 'Post|Budget|Utfall\nLön|60|20\nSumma||\n', 'Post|Budget|Utfall\nLön|60|20\nSumma|60|20\n'],
    [
      'tabs',
      'Post\tBudget\tUtfall\nLön\t60\t20\nSumma\t\t\n',
      'Post\tBudget\tUtfall\nLön\t60\t20\nSumma\t60\t20\n',
    ],
    [
      'the old mark of a file’s end',
      'Post;Budget;Utfall\r\nLön;60;20\r\nSumma;60;\r\n\u001a',
      'Post;Budget;Utfall\r\nLön;60;20\r\nSumma;60;20\r\n\u001a',
    ],
    [
      'quotation marks that do not pair: nothing',
      'Post;Budget;Utfall\nLön;60;20\nSumma;;\n"x;1;2\n',
      'Post;Budget;Utfall\nLön;60;20\nSumma;;\n"x;1;2\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await csv(before)).toBe(after)
  })

  test('a file that two tables are read from', async () => {
    const before = 'Post;Budget;Utfall\nLön;60;20\nSumma;;\n'
    expect(await csv(before, `\n${table}`)).toBe('Post;Budget;Utfall\nLön;60;20\nSumma;60;20\n')
  })
})

const chapter = (text: string) => `# Kapitel\n\n${text}`

describe('pipe tables', () => {
  const head = '| Post | Budget | Utfall |\n| --- | ---: | --- |\n| Lön | 60 | 20 |\n'
  const bare = 'Post | Budget | Utfall\n--- | ---: | ---\nLön | 60 | 20\n'
  test.each([
    ['blank cells', `${head}| Summa |  |  |\n`, `${head}| Summa | 60 | 20 |\n`],
    ['cells without a space', `${head}| Summa |||\n`, `${head}| Summa | 60 | 20 |\n`],
    ['one with, one without', `${head}|Summa|| |\n`, `${head}|Summa| 60 | 20 |\n`],
    ['wide cells', `${head}| Summa |          |    |\n`, `${head}| Summa |       60 | 20 |\n`],
    ['no bars at the edges', `${bare}Summa || |\n`, `${bare}Summa | 60 | 20 |\n`],
  ])('%s', async (_, before, after) => {
    expect(await fixed('01-kapitel.md', chapter(before), chapter(before))).toBe(chapter(after))
  })
})

test('a file in another unit than its table is left alone', async () => {
  const text = 'Post;Budget;Utfall\nLön;60000;20000\nSumma;;\n'
  const chapter = '# Kapitel\n\n::table{kind=result src=data/a.csv from=kr}\n'
  expect(await fixed('data/a.csv', text, chapter)).toBe(text)
})

test('a table twice as long is read twice as much', async () => {
  const [short, long] = [await readsOfTable(40), await readsOfTable(80)]
  expect(long).toBeLessThan(3 * short)
})

/** How many times a row's cells are asked for while the blank ones of all rows are written. */
async function readsOfTable(count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, row) => `| Rad ${row} | 100 | 80 | |\n`).join('')
  const head = '| Post | Budget | Prognos | Avvikelse |\n| --- | --- | --- | --- |\n'
  const text = chapter(`:::table[T]{kind=result}\n${head}${rows}:::\n`)
  const files = new Map(Object.entries({ 'reports/r/report.yaml': manifest, 'reports/r/01.md': text }))
  const { numbered, texts } = await checkReport(memoryWorkspace(files), 'r')
  let reads = 0
  const counted = numbered.report.tables.map((table) => ({
    ...table,
    rows: table.rows.map(
      (row) => new Proxy(row, { get: (target, key) => (reads++, Reflect.get(target, key)) }),
    ),
  }))
  const edits = computedCells(counted, new Map(texts.map((source) => [source.file, source])), 'sv')
  expect(edits.length).toBe(count)
  return reads
}
