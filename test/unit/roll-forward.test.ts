/** A report's source texts and the same of the next report: what is kept, emptied, moved and left out. */

import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { movedText } from '../../src/roll-forward/moved-text.ts'
import { nextPeriod } from '../../src/roll-forward/next-period.ts'
import { builtInKinds } from '../../src/kinds/index.ts'
import { rollForward, type Rolled } from '../../src/roll-forward/roll-forward.ts'
import { editedBytes } from '../../src/fixes/edited-bytes.ts'

type Texts = Readonly<Record<string, string>>

interface Carried {
  readonly files: Texts
  readonly left: Rolled
}

const folder = 'reports/2021-08'
const manifest = [
  'title: Delårsrapport 2021',
  'organisation: O',
  'period: { start: 2021-01-01, end: 2021-12-31 }',
  'cutoff: 2021-07-31',
  '',
].join('\n')

const workspaceOf = (texts: Texts): Workspace => {
  const names = (folder: string, extension: string) =>
    Object.keys(texts)
      .filter((file) => file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes('/'))
      .filter((file) => file.endsWith(extension))
      .map((file) => file.slice(folder.length + 1))
  return {
    root: '/nowhere',
    readText: async (file) =>
      texts[file] === undefined
        ? { unread: 'missing' }
        : { file, text: texts[file].replaceAll('\r\n', '\n') },
    readBytes: async (file) => (texts[file] === undefined ? { unread: 'missing' } : Buffer.from(texts[file])),
    replace: async () => undefined,
    fileNames: async (folder, extension) => names(folder, extension),
    admitting: () => {
      throw new Error('not asked for')
    },
    folderNames: async () => ['2021-08'],
  }
}

/** The files by their names in the report's folder. */
async function carried(id: string, files: Texts, keepText = false): Promise<Carried | null> {
  const given = { 'report.yaml': manifest, ...files }
  const texts = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [
      name.startsWith('kinds/') ? name : `${folder}/${name}`,
      text,
    ]),
  )
  const checked = await checkReport(workspaceOf(texts), '2021-08')
  const left = rollForward({
    id,
    reports: [checked.numbered.report],
    texts: checked.texts,
    builtInKinds,
    keepText,
    keptBlocks: new Set<string>(),
    known: ['2021-08'],
  })
  if (!left) return null
  const after = Object.entries(given).map(([name, text]) => {
    const source = checked.texts.find(({ file }) => file === `${folder}/${name}`)
    const edits = left.edits.filter(({ span }) => span.file === source?.file)
    const bytes = source ? editedBytes(Buffer.from(text), source, edits) : Buffer.from(text)
    return [name, Buffer.from(bytes!).toString()]
  })
  return { files: Object.fromEntries(after), left }
}

const lines = (...all: readonly string[]) => all.join('\n')

describe('the period', () => {
  const last = { cutoff: '2021-07-31', period: { start: '2021-01-01', end: '2021-12-31' } }

  test.each([
    ['2021-12', '2021-12-31', 0],
    ['2022-04', '2022-04-30', 1],
    ['2024-02', '2024-02-29', 3],
    ['2021-11-15', '2021-11-30', 0],
    ['2020-12', '2020-12-31', -1],
    ['bokslut', '2021-11-30', 0],
    ['2021-13', '2021-11-30', 0],
  ])('%s is as at %s', (id, cutoff, years) => {
    expect(nextPeriod(id, last)).toEqual({ last, cutoff, years })
  })

  test.each([
    ['2020-10-31', '2021-02-28'],
    ['2023-10-31', '2024-02-29'],
    ['2021-08-31', '2021-12-31'],
  ])('four months after %s is %s', (cutoff, next) => {
    expect(nextPeriod('t3', { cutoff, period: null }).cutoff).toBe(next)
  })

  test('a broken year of budget moves as a whole', () => {
    const broken = { cutoff: '2021-10-31', period: { start: '2021-07-01', end: '2022-06-30' } }
    expect(nextPeriod('2022-04', broken).years).toBe(0)
    expect(nextPeriod('2022-10', broken).years).toBe(1)
  })

  test('nothing tells the cutoff', () => {
    expect(nextPeriod('t3', { cutoff: null, period: null }).cutoff).toBe(null)
  })
})

describe('report.yaml', () => {
  test.each<[string, string, string, string]>([
    [
      'keeps comments, order and layout',
      '2021-12',
      lines(
        '# Nämndens rapport',
        'title:   Delårsrapport 2021 # rubriken',
        'organisation: O',
        'period: { start: 2021-01-01, end: 2021-12-31 }',
        'cutoff: "2021-07-31"   # utfall',
        'date: 2021-09-01 # dokumentets datum',
        '',
        'registration: IT 2021/45',
        'decision: { by: Nämnden, date: 2021-09-14, paragraph: § 45 }',
        'previous: 2021-04',
        'status: final',
        'output: { name: delrapport-2021-08, formats: [html] }',
        '',
      ),
      lines(
        '# Nämndens rapport',
        'title:   Delårsrapport 2021 # rubriken',
        'organisation: O',
        'period: { start: 2021-01-01, end: 2021-12-31 }',
        'cutoff: 2021-12-31   # utfall',
        'date: # dokumentets datum',
        '',
        'registration:',
        'decision: { by: , date: , paragraph:  }',
        'previous: 2021-08',
        'status: draft',
        'output: { name: delrapport-2021-12, formats: [html] }',
        '',
      ),
    ],
    [
      'moves the period and the year of the title into a new year',
      '2022-04',
      lines(
        "title: 'Delårsrapport 2021 (2020)'",
        'organisation: O',
        manifest.split('\n')[2]!,
        'cutoff: 2021-07-31',
        '',
      ),
      lines(
        "title: 'Delårsrapport 2022 (2020)'",
        'organisation: O',
        'period: { start: 2022-01-01, end: 2022-12-31 }',
        'cutoff: 2022-04-30',
        'previous: 2021-08',
        'status: draft',
        '',
      ),
    ],
    [
      'moves the day that the title names',
      '2022-08',
      lines('title: Delårsrapport 2021 per 31 juli 2021', 'organisation: O', 'cutoff: 2021-07-31'),
      lines(
        'title: Delårsrapport 2022 per 31 augusti 2022',
        'organisation: O',
        'cutoff: 2022-08-31',
        'previous: 2021-08',
        'status: draft',
      ),
    ],
    [
      'fills in keys without a value, and empties those in blocks',
      '2021-12',
      lines(
        'title: T',
        'organisation: O',
        'status:',
        'previous: # ingen',
        'decision:',
        '  by: Nämnden',
        '  date: 2021-09-14',
        '# slut',
        '',
      ),
      lines(
        'title: T',
        'organisation: O',
        'status: draft',
        'previous: 2021-08 # ingen',
        'decision:',
        '  by:',
        '  date:',
        '# slut',
        '',
      ),
    ],
    [
      'adds behind the last key, whatever it holds',
      '2021-12',
      lines('title: T', 'organisation: O', 'keywords:', '  - a', '  - b # c', '', '# slut', ''),
      lines(
        'title: T',
        'organisation: O',
        'keywords:',
        '  - a',
        '  - b # c',
        'previous: 2021-08',
        'status: draft',
        '',
        '# slut',
        '',
      ),
    ],
  ])('%s', async (_, id, before, after) => {
    expect((await carried(id, { 'report.yaml': before }))!.files['report.yaml']).toBe(after)
  })

  test.each(['title: [', '{ title: T, organisation: O }', '- a', ''])(
    '%j cannot be carried over',
    async (text) => {
      expect(await carried('2021-12', { 'report.yaml': text })).toBe(null)
    },
  )

  test('keeps Windows line ends', async () => {
    const after = (await carried('2021-12', { 'report.yaml': manifest.replaceAll('\n', '\r\n') }))!.files[
      'report.yaml'
    ]!
    expect(after).toContain('cutoff: 2021-12-31\r\nprevious: 2021-08\r\nstatus: draft\r\n')
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

describe('prose', () => {
  test.each<[string, string, string, number]>([
    [
      'gives way to one mark for each section, and stands below it',
      lines(
        '---',
        'id: x',
        '---',
        '',
        '# A {#a}',
        'Ett.',
        '',
        '- två',
        '',
        '## B {#b}',
        '',
        '## C',
        '',
        '> Tre -- slut-->.',
        '',
      ),
      lines(
        '---',
        'id: x',
        '---',
        '',
        '# A {#a}',
        '[att skriva]',
        '',
        '<!-- 2021-08: Ett.',
        '',
        '- två -->',
        '',
        '## B {#b}',
        '',
        '## C',
        '',
        '[att skriva]',
        '',
        '<!-- 2021-08: > Tre - - slut- ->. -->',
        '',
      ),
      2,
    ],
    [
      'on both sides of a table or figure has one mark, each of its parts a comment',
      lines(
        '# A',
        '',
        'Före.',
        '',
        '| a |',
        '| - |',
        '| 1 |',
        '',
        'Efter.',
        '',
        '![alt](images/a.png){width=50% source="Kartverket"}',
        '',
        '[b]: https://b.se',
        '',
      ),
      lines(
        '# A',
        '',
        '[att skriva]',
        '',
        '<!-- 2021-08: Före. -->',
        '',
        '| a |',
        '| - |',
        '| 1 |',
        '',
        '<!-- 2021-08: Efter. -->',
        '',
        '![alt](images/a.png){width=50% source="Kartverket"}',
        '',
        '[b]: https://b.se',
        '',
      ),
      1,
    ],
    [
      'in boxes leaves the boxes',
      lines(
        '# A',
        '',
        ':::decision[Förslag till beslut]',
        'Att godkänna.',
        ':::',
        '',
        '::::landscape',
        '::table{#t}',
        '::::',
        '',
        '::pagebreak',
        '',
      ),
      lines(
        '# A',
        '',
        ':::decision[Förslag till beslut]',
        '[att skriva]',
        '',
        '<!-- 2021-08: Att godkänna. -->',
        ':::',
        '',
        '::::landscape',
        '::table{#t}',
        '::::',
        '',
        '::pagebreak',
        '',
      ),
      1,
    ],
    [
      'takes its footnotes along, but not those of tables and headings',
      lines('# A[^a]', '', 'Text.[^b]', '', '[^a]: Rubrikens.', '', '[^b]: Textens.', ''),
      lines(
        '# A[^a]',
        '',
        '[att skriva]',
        '',
        '<!-- 2021-08: Text.[^b] -->',
        '',
        '[^a]: Rubrikens.',
        '',
        '<!-- 2021-08: [^b]: Textens. -->',
        '',
      ),
      1,
    ],
    [
      'of the report before is left behind, notes of one’s own are not',
      lines(
        '# A',
        '',
        '<!-- Glöm inte bilden. -->',
        '',
        'Nytt.',
        '',
        '<!-- 2021-04: Gammalt. -->',
        '',
        '## B',
        '',
      ),
      lines(
        '# A',
        '',
        '<!-- Glöm inte bilden. -->',
        '',
        '[att skriva]',
        '',
        '<!-- 2021-08: Nytt. -->',
        '',
        '## B',
        '',
      ),
      1,
    ],
    [
      'that was never written keeps what stands below it',
      lines('# A', '', '[att skriva]', '', '<!-- 2021-04: Gammalt. -->', ''),
      lines('# A', '', '[att skriva]', '', '<!-- 2021-04: Gammalt. -->', ''),
      1,
    ],
  ])('%s', async (_, before, after, toWrite) => {
    const files = { 'report.yaml': `${manifest}previous: 2021-04\n`, '01-a.md': before }
    const next = (await carried('2021-12', files))!
    expect(next.files['01-a.md']).toBe(after)
    expect(next.left.toWrite).toBe(toWrite)
    expect((await carried('2021-12', files, true))!.files['01-a.md']).toBe(before)
  })

  test('in English reports has an English mark', async () => {
    const files = { 'report.yaml': `${manifest}lang: en\n`, '01-a.md': '# A\n\nText.\n' }
    expect((await carried('2021-12', files))!.files['01-a.md']).toContain('[to be written]\n')
  })
})

const chapter = (...table: readonly string[]) => lines('# A', '', ...table, '')
const drift = ['::table[Drift]{#d kind=result src=data/d.csv}']

describe('tables', () => {
  test.each<[string, string, Texts, Texts]>([
    [
      'keep labels, budget and targets; a sum without a label keeps what tells it',
      '2021-12',
      {
        '01-a.md': chapter(
          '| Post   | Budget | Budget period 210731 | Utfall 210731 | Prognos | Avvikelse | Kommentar |',
          '| ------ | -----: | -------------------: | ------------: | ------: | --------: | --------- |',
          '| Hyror  |    500 |                  290 |           300 |     500 |         0 | Som väntat |',
          '| **Summa** | 500 |                  290 |       **300** |         |           |           |',
          '',
          '| Projekt | Budget | Utfall |',
          '|---|---|---|',
          '|Skola|5|3|',
          '|Park|2|1|',
          '| |7|4|',
        ),
      },
      {
        '01-a.md': chapter(
          '| Post   | Budget | Budget period 211231 | Utfall 211231 | Prognos | Avvikelse | Kommentar |',
          '| ------ | -----: | -------------------: | ------------: | ------: | --------: | --------- |',
          '| Hyror  |    500 |                  290 |               |         |           |           |',
          '| **Summa** |     |                      |               |         |           |           |',
          '',
          '| Projekt | Budget | Utfall |',
          '|---|---|---|',
          '|Skola|5| |',
          '|Park|2| |',
          '| |7| |',
        ),
      },
    ],
    [
      'in a new year have the last outcome beside them, and its year',
      '2022-07',
      {
        '01-a.md': chapter(
          '| Post  | Utfall 2020 | Budget 2021 | Utfall 2021 | Prognos 2021 |',
          '| ----- | ----------: | ----------: | ----------: | -----------: |',
          '| Hyror |         280 |         500 |       1 300 |          500 |',
          '| Summa |         280 |         500 |             |          500 |',
        ),
      },
      {
        '01-a.md': chapter(
          '| Post  | Utfall 2021 | Budget 2022 | Utfall 2022 | Prognos 2022 |',
          '| ----- | ----------: | ----------: | ----------: | -----------: |',
          '| Hyror |       1 300 |         500 |             |              |',
          '| Summa |             |             |             |              |',
        ),
      },
    ],
    [
      'within the year keep what they are compared with',
      '2021-12',
      {
        '01-a.md': chapter(
          '| Post | Utfall 200731 | Budget | Utfall 210731 |',
          '| - | - | - | - |',
          '| Hyror | 280 | 500 | 300 |',
        ),
      },
      {
        '01-a.md': chapter(
          '| Post | Utfall 200731 | Budget | Utfall 211231 |',
          '| - | - | - | - |',
          '| Hyror | 280 | 500 |     |',
        ),
      },
    ],
    [
      'that are free stay as they are, dates and all',
      '2022-07',
      { '01-a.md': chapter('| När 2021 | 210731 |', '| - | - |', '| a | 12 |') },
      { '01-a.md': chapter('| När 2021 | 210731 |', '| - | - |', '| a | 12 |') },
    ],
    [
      'without any figure left name their sum, so that it still is one',
      '2021-12',
      {
        '01-a.md': chapter(
          '| Personalgrupp | Kvinnor | Män |',
          '| ------------- | ------: | --: |',
          '| Lärare        |      10 |   2 |',
          '|               |      10 |   2 |',
        ),
      },
      {
        '01-a.md': chapter(
          '| Personalgrupp | Kvinnor | Män |',
          '| ------------- | ------: | --: |',
          '| Lärare        |         |     |',
          '| Summa         |         |     |',
        ),
      },
    ],
    [
      'keep cells that print a value of another table',
      '2021-12',
      {
        '01-a.md': chapter(
          ':::table{#d kind=result}',
          '',
          '| Post | Budget | Utfall |',
          '| - | - | - |',
          '| Hyror | 500 | 300 |',
          '',
          ':::',
          '',
          '| Post | Budget | Utfall |',
          '| - | - | - |',
          '| Hyror | 500 | {{d.Hyror.outcome}} |',
        ),
      },
      { '01-a.md': expect.stringContaining('| Hyror | 500 | {{d.Hyror.outcome}} |') },
    ],
    [
      'of decisions leave out what has come to an end',
      '2021-12',
      {
        '01-a.md': chapter(
          '| Beslut | Status | Kommentar |',
          '| - | - | - |',
          '| Ett | Klar | Så |',
          '| Två | Pågår | Hm |',
          '| Tre | Utgår | |',
        ),
      },
      { '01-a.md': chapter('| Beslut | Status | Kommentar |', '| - | - | - |', '| Två | Pågår |    |') },
    ],
    [
      'in CSV files are emptied field by field, quoted or not, on Windows too',
      '2021-12',
      {
        '01-a.md': chapter(...drift),
        'data/d.csv':
          'Post;Budget;Utfall 210731;Prognos\r\n"Hyror; lokaler";500;"300"; 500 \r\nSumma;500;300;500\r\n',
      },
      {
        '01-a.md': chapter(...drift),
        'data/d.csv': 'Post;Budget;Utfall 211231;Prognos\r\n"Hyror; lokaler";500;"";  \r\nSumma;;;\r\n',
      },
    ],
    [
      'in YAML and JSON are emptied where they stand, headings in every row',
      '2022-07',
      {
        '01-a.md': chapter(
          '::table{kind=result src=data/d.yaml}',
          '',
          '::table{kind=decisions src=data/b.json}',
          '',
          '::table{kind=decisions src=data/b.yaml}',
        ),
        'data/d.yaml':
          '# rader\n- Post: Hyror # a\n  Budget: 500\n  Utfall 210731: 300 # b\n  Prognos: "500"\n- { Post: El, Budget: 20, Utfall 210731: 10, Prognos: 20 }\n',
        'data/b.json':
          '[\n  { "Beslut": "A", "Status": "Klart" },\n  { "Beslut": "B", "Status": "Pågår", "Kommentar": "x" }\n]\n',
        'data/b.yaml':
          '- Beslut: A\n  Status: Pågår\n- Beslut: B\n  Status: Klart\n  Kommentar: |\n    slut\n- [x]\n'.replace(
            '- [x]\n',
            '',
          ),
      },
      {
        '01-a.md': chapter(
          '::table{kind=result src=data/d.yaml}',
          '',
          '::table{kind=decisions src=data/b.json}',
          '',
          '::table{kind=decisions src=data/b.yaml}',
        ),
        'data/d.yaml':
          "# rader\n- Post: Hyror # a\n  Budget: 500\n  Utfall 220731: # b\n  Prognos:\n- { Post: El, Budget: 20, Utfall 220731: '', Prognos: '' }\n",
        'data/b.json': '[\n  { "Beslut": "B", "Status": "Pågår", "Kommentar": "" }\n]\n',
        'data/b.yaml': '- Beslut: A\n  Status: Pågår\n',
      },
    ],
    [
      'of decisions in one line of YAML or JSON lose rows anywhere, but never the last of them',
      '2021-12',
      {
        '01-a.md': chapter(
          '::table{kind=decisions src=data/a.json}',
          '',
          '::table{kind=decisions src=data/b.yaml}',
          '',
          '::table{kind=decisions src=data/c.yaml}',
        ),
        'data/a.json':
          '[{"Beslut":"A","Status":"Klart"},{"Beslut":"B","Status":"Klart"},{"Beslut":"C","Status":"Pågår"},{"Beslut":"D","Status":"Klart"},{"Beslut":"E","Status":"Klart"}]',
        'data/b.yaml': '- [Beslut, Status]\n- [A, Klart]\n- [B, Pågår]\n# slut\n',
        'data/c.yaml': '- { Beslut: A, Status: Klart }\n- { Beslut: B, Status: Klart }\n',
      },
      {
        'data/a.json': '[{"Beslut":"C","Status":"Pågår"}]',
        'data/b.yaml': '- [Beslut, Status]\n- [B, Pågår]\n# slut\n',
        'data/c.yaml': '- { Beslut: B, Status: Klart }\n',
      },
    ],
    [
      'have what was computed in encodings of every kind',
      '2022-08',
      {
        '01-a.md': chapter('::table{kind=operations signs=income-positive src=data/d.csv}'),
        'data/d.csv':
          'Verksamhet;Föregående år;Intäkter;Kostnader;Nettokostnad\nSkola;-5;1;-1301;\nSumma;;1;-1301;\n',
      },
      {
        'data/d.csv':
          'Verksamhet;Föregående år;Intäkter;Kostnader;Nettokostnad\nSkola;-1 300;;;\nSumma;;;;\n',
      },
    ],
    [
      'of a workspace’s own kind do as it says',
      '2021-12',
      {
        'kinds/egen.yaml': lines(
          'kind: egen',
          'title: Egen',
          'columns:',
          '  - { id: a, heading: Skola, role: key }',
          '  - { id: b, heading: Elever, type: integer, rollForward: empty }',
          '  - { id: c, heading: Platser, type: integer }',
          '  - { id: d, heading: Läge, type: choice, choices: [Öppen, { value: Stängd, finished: true }] }',
          '',
        ),
        '01-a.md': chapter(
          '| Skola | Elever | Platser | Läge |',
          '| - | - | - | - |',
          '| Ek | 10 | 12 | Öppen |',
          '| Al | 0 | 9 | Stängd |',
        ),
      },
      {
        '01-a.md': chapter(
          '| Skola | Elever | Platser | Läge |',
          '| - | - | - | - |',
          '| Ek |    | 12 | Öppen |',
        ),
      },
    ],
  ])('%s', async (_, id, before, after) => {
    expect((await carried(id, before))!.files).toMatchObject(after)
  })

  test('what is left to do is told by table', async () => {
    const { left } = (await carried('2022-07', {
      '01-a.md': chapter(
        ':::table[Drift]{#d kind=result}',
        '',
        '| Post | Föregående år | Budget | Utfall | Prognos |',
        '| - | - | - | - | - |',
        '| Hyror | 1 | 2 | 3 | |',
        '',
        ':::',
        '',
        ':::table{kind=decisions}',
        '',
        '| Beslut | Status |',
        '| - | - |',
        '| A | Klart |',
        '| B | Pågår |',
        '',
        ':::',
      ),
    }))!
    expect(left.tables).toMatchObject([
      { name: 'Drift', emptied: 2, leftOut: 0, compared: 'Föregående år' },
      { name: 'Politiska beslut', emptied: 0, leftOut: 1, compared: null },
    ])
    expect(left.unchanged).toEqual([])
  })
})

test('the status is written in the language that it was written in', async () => {
  const { files } = (await carried('2021-12', { 'report.yaml': `${manifest}status: Slutlig\n` }))!
  expect(files['report.yaml']).toContain('\nstatus: utkast\n')
})

describe('titles and headings that say when', () => {
  const last = { cutoff: '2026-08-31', period: { start: '2026-01-01', end: '2026-12-31' } }
  test.each([
    ['2027-04', 'Delårsrapport 2: januari–augusti 2026', 'Delårsrapport 1: januari–april 2027'],
    ['2026-12', 'Delårsrapport 2 per den 31 augusti 2026', 'Delårsrapport 3 per den 31 december 2026'],
    ['2027-04', 'Tertial 2 2026', 'Tertial 1 2027'],
    ['2027-04', 'Utveckling 2022–2026', 'Utveckling 2022–2027'],
    ['2026-12', 'Augusti', 'December'],
    // What is counted in another way than in parts of a year is left alone, as is a day of that month.
    ['2027-03', 'Delårsrapport 2', 'Delårsrapport 2'],
    ['2026-12', 'Beslut den 12 augusti', 'Beslut den 12 augusti'],
    ['2026-12', 'Mål 3', 'Mål 3'],
  ])('%s: %s', (id, written, moved) => {
    expect(movedText(written, nextPeriod(id, last), 'sv')).toBe(moved)
  })

  test('headings of chapters and captions of tables follow', async () => {
    const { files } = (await carried('2022-07', {
      '01-text.md': lines(
        '# Ekonomi 2021',
        '',
        ':::table[Resultat 2021]{#resultat kind=plain}',
        '',
        '| A |',
        '| - |',
        '| b |',
        '',
        ':::',
        '',
        '> ## Citat 2021',
      ),
    }))!
    expect(files['01-text.md']).toContain('# Ekonomi 2022\n\n:::table[Resultat 2022]{#resultat')
    expect(files['01-text.md']).toContain('<!-- 2021-08: > ## Citat 2021 -->')
  })
})

test('attached files and large figures that were written by hand are told to be of the last time', async () => {
  const { left } = (await carried('2022-07', {
    '01-text.md': lines(
      '# Text',
      '',
      ':::keyfigures[Året]',
      '',
      '- Besökare: 12 400',
      '',
      ':::',
      '',
      ':::note',
      'Ruta med 12.',
      ':::',
    ),
    '02-hamtat.md': lines(
      '# Hämtat',
      '',
      ':::keyfigures[Året]',
      '',
      '- Hyror: {{hyror.hyror.budget}}',
      '',
      ':::',
      '',
      ':::table[Hyror]{#hyror kind=result}',
      '',
      '| Post  | Budget | Utfall | Prognos | Avvikelse |',
      '| ----- | -----: | -----: | ------: | --------: |',
      '| Hyror |      2 |      1 |       2 |         0 |',
      '',
      ':::',
    ),
    '03-revision.md': lines('---', 'file: revision.pdf', '---', '', '# Revision'),
  }))!
  expect(left.kept.filter(({ what }) => what === 'largeFigures' || what === 'attachment')).toEqual([
    { what: 'largeFigures', file: '01-text.md' },
    { what: 'attachment', file: '03-revision.md', path: 'revision.pdf' },
  ])
})

test('what is kept is told by name and place', async () => {
  const { left, files } = (await carried('2022-07', {
    '01-text.md': lines(
      '# Text',
      '',
      ':::table[Åtgärder]{kind=actionPlan}',
      '',
      '| Åtgärd | Effekt | Status |',
      '| ------ | -----: | ------ |',
      '| Vakans |    200 | Pågår  |',
      '',
      ':::',
      '',
      ':::table[Fritt]{kind=plain}',
      '',
      '| A | B |',
      '| - | - |',
      '| b | 2 |',
      '',
      ':::',
      '',
      '| Post  | Budget | Utfall | Prognos | Avvikelse | Kommentar |',
      '| ----- | -----: | -----: | ------: | --------: | --------- |',
      '| Hyror |      2 |      1 |       2 |         0 | Se[^1]    |',
      '',
      '[^1]: En not.',
    ),
  }))!
  expect(left.kept).toEqual([
    { what: 'title', title: 'Delårsrapport 2022', isMoved: true },
    { what: 'figures', name: 'Åtgärder', file: '01-text.md', columns: ['Effekt'] },
    { what: 'table', name: 'Fritt', file: '01-text.md' },
    expect.objectContaining({ what: 'figures', columns: ['Budget'] }),
  ])
  // The note of an emptied cell is no note any more.
  expect(files['01-text.md']).toContain('\n<!-- 2021-08: [^1]: En not. -->')
})
