/** Tables that take their figures from sources: what differs is written, in the table's own way, and not one byte more. */

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../src/source/data/encoding.ts'
import { makeWorkbook } from './make-workbook.ts'
import { changesOf, pulled, type ReportFiles } from './pulled.ts'

const source = 'Rad;Utfall\nSkola;1 250\nVård;-20\n'
const binding = 'file: uttag.csv\nrange:\n'
const chapter = (table: string, head = ''): string => `${head}# Kapitel\n\n${table}\n`
const pipe = `:::table[Drift]{#t}
| Post  |  Utfall | Kommentar  |
| ----- | ------: | ---------- |
| Skola |   1 200 | Av **vikt** |
| Vård  |      −5 | –          |
:::`

const bound = (files: ReportFiles, rows = source): ReportFiles => ({
  'data/t.import.yaml': binding,
  'data/uttag.csv': rows,
  ...files,
})

const latin1 = (text: string): Uint8Array => encode(text, 'windows-1252')!

describe('only cells that differ are changed, in a table that is written', () => {
  test.each<[string, ReportFiles, string, string]>([
    [
      'between bars, with the line ends of Windows and a byte order mark',
      { '01.md': `\ufeff${chapter(pipe).replaceAll('\n', '\r\n')}` },
      '01.md',
      `\ufeff${chapter(pipe.replace('  1 200 |', '  1 250 |').replace('     −5 |', '    −20 |')).replaceAll('\n', '\r\n')}`,
    ],
    [
      'in a CSV file with quotation marks and tabs',
      {
        '01.md': chapter('::table[Drift]{#t src=data/t.tsv}'),
        'data/t.tsv': 'Post\tUtfall\tKommentar\nSkola\t"1 200"\t"Av ""vikt"""\nVård\t-5\n',
      },
      'data/t.tsv',
      'Post\tUtfall\tKommentar\nSkola\t"1 250"\t"Av ""vikt"""\nVård\t-20\n',
    ],
    [
      'at the top of a chapter',
      {
        '01.md': chapter(
          '::table[Drift]{#t}',
          "---\ntables:\n  t:\n    - { Post: Skola, Utfall: 1200 } # klar\n    - { Post: Vård, Utfall: '-5' }\n---\n\n",
        ),
      },
      '01.md',
      chapter(
        '::table[Drift]{#t}',
        "---\ntables:\n  t:\n    - { Post: Skola, Utfall: 1250 } # klar\n    - { Post: Vård, Utfall: '-20' }\n---\n\n",
      ),
    ],
    [
      'in a JSON file',
      {
        '01.md': chapter('::table[Drift]{#t src=data/t.json}'),
        'data/t.json': '[["Post", "Utfall"],\n ["Skola", 1200],\n ["Vård", "-5"]]\n',
      },
      'data/t.json',
      '[["Post", "Utfall"],\n ["Skola", 1250],\n ["Vård", "-20"]]\n',
    ],
  ])('%s', async (_, files, file, expected) => {
    const report = await pulled(bound(files))
    expect(report.told).toEqual([])
    expect(await report.text(file)).toBe(expected)
    expect(changesOf(await report.again())).toEqual([])
  })

  test('in ISO-8859-1, as the source is', async () => {
    const table = 'Post;Utfall\r\nSkolmåltid;1 200\r\nVård;7\r\n'
    const report = await pulled({
      'data/t.import.yaml': binding,
      'data/uttag.csv': latin1('Rad;Utfall\r\nSkolmåltid;1 250\r\nFörskola;3\r\nVård;7\r\n'),
      '01.md': chapter('::table[Drift]{#t src=data/t.csv}'),
      'data/t.csv': latin1(table),
    })
    expect(report.told).toEqual([])
    expect(await report.bytes('data/t.csv')).toEqual(
      Buffer.from(latin1('Post;Utfall\r\nSkolmåltid;1 250\r\nFörskola;3\r\nVård;7\r\n')),
    )
  })
})

describe('a number is written as its table writes numbers', () => {
  test.each([
    ['thousands and a unit', '68,5 %', '70', '70,0 %'],
    ['the mark of a note', '1 200 1)', '1 300', '1 300 1)'],
    ['a footnote', '1 200[^a]', '1 300', '1 300[^a]'],
    ['bold', '**−1 200**', '-1 300', '**−1 300**'],
    ['a minus set apart', '- 36', '-37', '- 37'],
    ['as ledgers write what is below zero', '(36)', '-37', '-37'],
  ])('%s', async (_, before, given, after) => {
    const table = `:::table[T]{#t}\n| Post | Utfall |\n| --- | --- |\n| A | ${before} |\n:::\n\n[^a]: Not.`
    const report = await pulled(bound({ '01.md': chapter(table) }, `Post;Utfall\nA;${given}\n`))
    expect(await report.text('01.md')).toContain(`| A | ${after} `)
    expect(changesOf(await report.again())).toEqual([])
  })

  test('rounded to the decimals of its column, halves away from zero, in its unit', async () => {
    const table =
      ':::table[T]{#t kind=result}\n| Post | Budget | Utfall |\n| --- | --- | --- |\n| A | 1 | 2 |\n| B | 1,0 | 2 |\n:::'
    const report = await pulled({
      '01.md': chapter(table),
      'data/t.import.yaml':
        'file: u.csv\nunit: kr\nrange: { columns: { Budget: , Utfall: { reverse: ja } } }\n',
      'data/u.csv': 'Post;Budget;Utfall\nA;1050;12500\nB;-1049,99;12499,99\n',
    })
    expect(changesOf(report)).toEqual([
      'A · Budget: 1 → 1,1',
      'A · Utfall: 2 → -13',
      'B · Budget: 1,0 → -1,0',
      'B · Utfall: 2 → -12',
    ])
  })

  test('of a workbook with the digits that it stores, where it shows fewer', async () => {
    const table =
      ':::table[T]{#t kind=result}\n| Post | Budget | Utfall |\n| --- | --- | --- |\n| A | 1 | 2 |\n:::'
    const report = await pulled({
      '01.md': chapter(table),
      'data/t.import.yaml': 'file: u.xlsx\nunit: kr\nrange: { sheet: Blad, cells: "B3:C4" }\n',
      'data/u.xlsx': makeWorkbook({
        sheets: {
          Blad: {
            rows: [
              ['Utskrift'],
              null,
              [null, 'Post', 'Utfall'],
              [null, 'A', { number: '1499.6', format: '#,##0' }],
              [null, 'Summa', 1],
            ],
          },
        },
      }),
    })
    expect(changesOf(report)).toEqual(['A · Utfall: 2 → 1'])
  })
})

const operations = (rows: string): string =>
  `:::table[T]{#t kind=result}\n| Post | Budget | Utfall | Avvikelse |\n| --- | ---: | ---: | ---: |\n${rows}\n:::`

describe('rows', () => {
  const table = operations('| A | 1 | 1 | |\n| Övrigt | 1 | 1 | |\n| C | 1 | 1 | |\n| **Summa** | | | |')
  const files = bound({ '01.md': chapter(table) }, 'Post;Utfall\nFörst;5\nA;1\nB|1;2\nB2;3\nC;1\nSist;9\n')

  test('that are new stand where the source has them, and those that it lacks are left', async () => {
    const report = await pulled(files)
    expect(report.told).toEqual([])
    const text = await report.text('01.md')
    const names = [...text.matchAll(/^\| (\S+)/gm)].map(([, name]) => name)
    expect(names).toEqual(['Post', '---', 'Först', 'A', 'B\\|1', 'B2', 'Övrigt', 'C', 'Sist', '**Summa**'])
    expect(report.tables[0]!.update!.absent).toEqual(['Övrigt'])
    expect(changesOf(await report.again())).toEqual([])
  })

  test('that the source lacks are taken out where that is asked for', async () => {
    const report = await pulled(files, { isRemoving: true })
    expect(changesOf(report)).toContain('- Övrigt')
    expect(await report.text('01.md')).not.toContain('Övrigt')
    expect(changesOf(await report.again())).toEqual([])
  })

  test.each([
    ['lists', "- [Post, Utfall]\n- ['A', 1]\n", "- [Post, Utfall]\n- ['A', 1]\n- ['B', 2]\n"],
    ['keys', '- Post: A\n  Utfall: 1\n', "- Post: A\n  Utfall: 1\n- Post: 'B'\n  Utfall: 2\n"],
  ])('are added to %s in YAML', async (_, before, after) => {
    const report = await pulled(
      bound(
        { '01.md': chapter('::table[T]{#t src=data/t.yaml}'), 'data/t.yaml': before },
        'Post;Utfall\nA;1\nB;2\n',
      ),
    )
    expect(report.told).toEqual([])
    expect(await report.text('data/t.yaml')).toBe(after)
  })

  test('that bear one name in several groups go by both', async () => {
    const grouped =
      ':::table[T]{#t kind=operations}\n| Område | Verksamhet | Intäkter | Kostnader | Nettokostnad | Budget | Avvikelse |\n| --- | --- | --: | --: | --: | --: | --: |\n| Vård | Personal | 0 | 1 | | 1 | |\n| Skola | Personal | 0 | 2 | | 2 | |\n:::'
    const rows = 'Post;Kostnader\nSkola / Personal;9\n'
    const report = await pulled(bound({ '01.md': chapter(grouped) }, rows))
    expect(changesOf(report)).toEqual(['Personal · Kostnader: 2 → 9'])
    const both = await pulled(bound({ '01.md': chapter(grouped) }, 'Post;Kostnader\nPersonal;9\n'))
    expect(both.told).toEqual([
      'data/uttag.csv:2:1 error source/many-rows: Tabellen har flera rader som heter ”Personal”.',
    ])
    expect(await both.text('01.md')).toBe(chapter(grouped))
  })
})

describe('what the table computes', () => {
  const table = operations('| A | 10 | 4 | |\n| B | 20 | 5 | |\n| **Summa** | | | |')

  test('stays blank, and is told where the source has another number', async () => {
    const report = await pulled(
      bound({ '01.md': chapter(table) }, 'Post;Utfall;Avvikelse\nA;6;4\nB;5;15\nSumma;90;19\n'),
    )
    expect(changesOf(report)).toEqual(['A · Utfall: 4 → 6'])
    expect(report.told).toEqual([
      '01.md:8:16 warning source/computed: Tabellen räknar ut 11 i raden ”Summa”, kolumnen ”Utfall”; källan har 90.',
    ])
  })

  test('stays blank also where a new row leaves it without a sum', async () => {
    const report = await pulled(
      bound({ '01.md': chapter(table) }, 'Post;Budget;Utfall\nA;10;4\nB;20;5\nC;;6\nSumma;30;15\n'),
    )
    expect(changesOf(report)).toEqual(['+ C'])
    expect(changesOf(await report.again())).toEqual([])
  })

  test('may be off by what rounding does to its parts', async () => {
    const report = await pulled({
      '01.md': chapter(table),
      'data/t.import.yaml': 'file: u.csv\nunit: kr\nrange:\n',
      'data/u.csv': 'Post;Utfall\nA;4400\nB;5400\nSumma;9800\n',
    })
    expect(report.told).toEqual([])
  })
})

describe('nothing is written, and it is told where, if', () => {
  const table = { '01.md': chapter(pipe) }
  test.each<[string, ReportFiles, string]>([
    [
      'the table has no such column',
      { ...table, 'data/t.import.yaml': 'file: uttag.csv\nrange: { columns: { Utfal: Utfall } }\n' },
      'data/uttag.csv:1:5 error source/no-column: Tabellen har ingen kolumn ”Utfal”.',
    ],
    [
      'the report has no such table',
      { ...table, 'data/t.import.yaml': 'table: drfit\nfile: uttag.csv\nrange:\n  labels: Rad\n' },
      'data/t.import.yaml:1:8 error source/no-table: Rapporten har ingen tabell med id ”drfit”.',
    ],
    [
      'the source is not there',
      { ...table, 'data/t.import.yaml': 'file: utag.csv\nrange:\n  labels: Rad\n' },
      'data/t.import.yaml:1:7 error data/missing: Filen utag.csv finns inte.',
    ],
    [
      'the source is outside of the workspace',
      { ...table, 'data/t.import.yaml': 'file: ../../../../x.csv\nrange:\n  labels: Rad\n' },
      'data/t.import.yaml:1:7 error path/outside: Sökvägen ”../../../../x.csv” pekar utanför rapporternas mapp.',
    ],
    [
      'nothing is said of how it is read',
      { ...table, 'data/t.import.yaml': 'file: uttag.csv\ncoded:\n' },
      'data/t.import.yaml:2:1 error source/empty-feed: Under ”coded” står inget.',
    ],
    [
      'a key is misspelt',
      { ...table, 'data/t.import.yaml': 'fil: uttag.csv\nrange:\n  labels: Rad\n' },
      'data/t.import.yaml:1:1 error source/unknown-key: Nyckeln ”fil” finns inte här och används inte.',
    ],
    [
      'words stand for a number',
      {
        '01.md': chapter(operations('| Skola | 1 | 1 | |')),
        'data/uttag.csv': 'Rad;Utfall\nSkola;ej klar\n',
      },
      'data/uttag.csv:2:7 error source/words: ”ej klar” är inget tal, och kolumnen ”Utfall” har tal.',
    ],
    [
      'the table is read from a workbook',
      {
        '01.md': chapter('::table[T]{#t src=data/t.xlsx}'),
        'data/t.xlsx': makeWorkbook({
          sheets: {
            B: {
              rows: [
                ['Rad', 'Utfall'],
                ['Skola', 1],
                ['Vård', 2],
              ],
            },
          },
        }),
      },
      'data/t.import.yaml:1:1 error source/not-text: Tabellen läses ur arbetsboken t.xlsx, och där skrivs inget in.',
    ],
  ])('%s', async (_, files, message) => {
    const report = await pulled(bound(files))
    expect(report.told[0]).toBe(message)
    expect(report.tables).toEqual([])
    expect(await report.text('01.md')).toBe(files['01.md'])
  })

  test('and other tables are written all the same', async () => {
    const other = pipe.replace('#t', '#u')
    const report = await pulled(
      bound({
        '01.md': chapter(`${pipe}\n\n${other}`),
        'data/u.import.yaml': 'file: finns-inte.csv\nrange:\n  labels: Rad\n',
      }),
    )
    expect(report.told).toHaveLength(1)
    expect(report.tables.map(({ name }) => name)).toEqual(['t'])
    expect(await report.text('01.md')).toContain('1 250')
    expect(await report.text('01.md')).toContain(other)
  })

  test('two sources give one cell different numbers', async () => {
    const report = await pulled({
      ...bound({ '01.md': chapter(pipe) }),
      'data/u.import.yaml': 'table: t\nfile: annat.csv\nrange:\n  labels: Rad\n',
      'data/annat.csv': 'Rad;Utfall\nSkola;7\n',
    })
    expect(report.told).toEqual([
      'data/u.import.yaml:1:1 error source/claimed: En annan källa ger raden ”Skola” ett annat tal i kolumnen ”Utfall”.',
    ])
    expect(changesOf(report)).toEqual(['Skola · Utfall: 1 200 → 1 250', 'Vård · Utfall: −5 → −20'])
  })
})

test('words of a source stand as they are, whatever Markdown would make of them', async () => {
  const words = 'a*b*c [d] <e> {{f}} | `g` ~h~ \\_i_'
  const table = ':::table[T]{#t}\n| Post | Kommentar |\n| - | - |\n| A | - |\n:::'
  const report = await pulled(
    bound({ '01.md': chapter(table) }, `Post;Kommentar\nA;"${words}\nrad två"\nB|*c*;x\n`),
  )
  expect(report.told).toEqual([])
  expect(changesOf(await report.again())).toEqual([])
})

test('words in a whole column of numbers are told of once', async () => {
  const report = await pulled(
    bound(
      { '01.md': chapter(operations('| A | 1 | 1 | |\n| B | 1 | 1 | |')) },
      'Rad;Utfall\nA;n/a\nB;saknas\nNy;n/a\n',
    ),
  )
  expect(report.told).toEqual([
    'data/uttag.csv:2:3 error source/words: ”n/a” är inget tal, och kolumnen ”Utfall” har tal. Så är det i 2 celler till i kolumnen.',
  ])
})

test('a source without any of the table’s columns is told, since nothing would come of it', async () => {
  const report = await pulled(bound({ '01.md': chapter(pipe) }, 'Om rapporten;\nSkola;\n'))
  expect(report.told).toEqual([
    'data/uttag.csv:2:1 error source/no-columns: Ingen kolumn i källan heter som någon i tabellen, så inget hämtas.',
  ])
})

const strange = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '@SUM(A1)',
  '-2+3',
  '=HYPERLINK("x";"y")',
  'a,=1+1',
  '- varav löner',
  '-5',
  "'x",
  'R&amp;D &lt;b&gt; &#39;',
  '<b>fet</b>',
  '{{t.b.utfall}}',
  ':ref[t] :ref',
  '[x](http://a.se)',
  '**Alla**',
  '# 1. :::',
  '::: x',
  '1) Ett',
]

describe('words of a source that could be markup or a formula are neither', () => {
  test.each<[string, ReportFiles, string]>([
    [
      'between bars',
      { '01.md': chapter(':::table[T]{#t}\n| Post | Ord |\n| - | - |\n| A | - |\n:::') },
      '01.md',
    ],
    [
      'without outer bars',
      { '01.md': chapter(':::table[T]{#t}\nPost | Ord\n--- | ---\nA | -\n:::') },
      '01.md',
    ],
    [
      'in a CSV file',
      { '01.md': chapter('::table[T]{#t src=data/t.csv}'), 'data/t.csv': 'Post;Ord\nA;\n' },
      'data/t.csv',
    ],
    [
      'in a JSON file',
      {
        '01.md': chapter('::table[T]{#t src=data/t.json}'),
        'data/t.json': '[["Post", "Ord"],\n ["A", ""]]\n',
      },
      'data/t.json',
    ],
    [
      'in a YAML file',
      { '01.md': chapter('::table[T]{#t src=data/t.yaml}'), 'data/t.yaml': '- { Post: A, Ord: x }\n' },
      'data/t.yaml',
    ],
    ['in a new file', { '01.md': chapter('Inget.') }, 'data/t.csv'],
  ])('%s', async (_, files, file) => {
    const quoted = strange.map((words) => `"${words.replaceAll('"', '""')}"`)
    const rows = `Post;Ord\nA;${quoted[0]}\n${quoted.map((words) => `${words};${words}\n`).join('')}`
    const report = await pulled(bound(files, rows))
    expect(report.told).toEqual([])
    const again = await report.again()
    expect(again.told).toEqual([])
    expect(changesOf(again)).toEqual([])
    expect(again.tables.map(({ update }) => update?.added)).toEqual([[]])
    if (file.endsWith('.csv'))
      expect(
        (await report.text(file)).split(/[;\n]/).filter((field) => /^"?[=+@]|^-[^5]/.test(field)),
      ).toEqual([])
  })
})

test('a binding whose name is nearly that of a table is hardly meant to make a new one', async () => {
  const report = await pulled({
    '01.md': chapter(pipe.replace('#t', '#drift')),
    'data/drfit.import.yaml': binding,
    'data/uttag.csv': source,
  })
  expect(report.told).toEqual([
    'data/drfit.import.yaml:1:1 error source/no-table: Rapporten har ingen tabell med id ”drfit”.',
  ])
})

test('a binding that lies beside the chapters is told, and is no report.yaml', async () => {
  const report = await pulled({ '01.md': chapter(pipe), 't.import.yaml': binding })
  expect(report.told).toEqual([
    't.import.yaml:1:1 error source/misplaced: reports/r/t.import.yaml ligger inte i rapportens mapp data, och används inte.',
  ])
})

test('two sources fill one table, each its own column, new rows and all', async () => {
  const report = await pulled({
    '01.md': chapter(operations('| A | 1 | 1 | |')),
    'data/budget.import.yaml': 'table: t\nfile: b.csv\nrange:\n  labels: Post\n',
    'data/b.csv': 'Post;Budget\nA;2\nB;3\n',
    'data/utfall.import.yaml': 'table: t\nfile: u.csv\nrange:\n  labels: Post\n',
    'data/u.csv': 'Post;Utfall\nA;4\nB;5\n',
  })
  expect(report.told).toEqual([])
  const text = await report.text('01.md')
  expect(text.replaceAll(/ +/g, ' ')).toContain('| A | 2 | 4 | |\n| B | 3 | 5 | |\n')
})

test('a table that there is none of becomes a file, which is pulled from then on', async () => {
  const files = { '01.md': chapter('Text.'), 'data/t.import.yaml': 'file: u.csv\nunit: kr\nrange:\n' }
  const first = await pulled({ ...files, 'data/u.csv': 'Post;Utfall\n"A; B";-1234567,50\nC;\n' })
  expect(first.told).toEqual([])
  expect(first.tables[0]).toMatchObject({ update: null, rows: 2, isInReport: false })
  const made = await first.text('data/t.csv')
  expect(made).toBe('\ufeffPost;Utfall\n"A; B";-1235\nC;\n')
  const second = await pulled({
    ...files,
    'data/u.csv': 'Post;Utfall\n"A; B";-2000\nC;\n',
    'data/t.csv': made,
  })
  expect(changesOf(second)).toEqual(['A; B · Utfall: -1235 → -2'])
  const inReport = { ...files, '01.md': chapter('::table[T]{src=data/t.csv}') }
  const third = await pulled({
    ...inReport,
    'data/u.csv': 'Post;Utfall\n"A; B";-2000\nC;\n',
    'data/t.csv': made,
  })
  expect(third.tables[0]!.isInReport).toBe(true)
  expect(changesOf(third)).toEqual(['A; B · Utfall: -1235 → -2'])
})

test('a table that stands for one recipient alone is pulled too', async () => {
  const report = await pulled(bound({ '01.md': chapter(`::::only{for=laxa}\n${pipe}\n::::`) }), {
    manifest: 'title: T\norganisation: O\nvariants: { laxa: {}, lekeberg: {} }\n',
  })
  expect(report.told).toEqual([])
  expect(await report.text('01.md')).toContain('1 250')
})

const label = (index: number): string => `Rad ${'abcde'[index]!}`

test('whatever the numbers, a second pull has nothing to change, and cells that agree keep their bytes', async () => {
  const amount = fc.integer({ min: -2_000_000, max: 2_000_000 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }), async (rows) => {
      const table = `:::table[T]{#t}\n| Post | Utfall |\n|--|--:|\n${rows.map(([now], at) => `| ${label(at)} |${now}|`).join('\n')}\n:::`
      const wanted = `Post;Utfall\n${rows.map(([, next], at) => `${label(at)};${next}`).join('\n')}\n`
      const report = await pulled(bound({ '01.md': chapter(table) }, wanted))
      expect(report.told).toEqual([])
      expect(changesOf(report)).toHaveLength(rows.filter(([now, next]) => now !== next).length)
      const text = await report.text('01.md')
      rows.forEach(([now, next], at) => {
        if (now === next) expect(text).toContain(`| ${label(at)} |${now}|`)
      })
      expect(changesOf(await report.again())).toEqual([])
    }),
    { numRuns: 30 },
  )
})
