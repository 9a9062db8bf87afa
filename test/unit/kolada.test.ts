/** What tables take of answers of Kolada's that were saved, how they are fetched, and what is told of them. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownParts } from '../../src/engine/parts.ts'
import { pullReport } from '../../src/engine/pull.ts'
import { openSession } from '../../src/engine/session.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import type { FeedService } from '../../src/feeds/feed.ts'
import { kolada } from '../../src/feeds/kolada.ts'
import { stagedFiles } from '../../src/host/staged-files.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { readYaml } from '../../src/source/yaml-source.ts'
import { readFeed, readMapping } from './read-feed.ts'

const value = (gender: string, number: number | null, others: object = {}) => ({
  gender,
  count: 1,
  status: number === null ? 'Missing' : '',
  value: number,
  isdeleted: false,
  ...others,
})
const figure = (kpi: string, municipality: string, period: number, values: readonly object[]) => ({
  values,
  kpi,
  period,
  municipality,
})
const answer = (values: readonly object[], others: object = {}) => ({
  values,
  next_url: null,
  previous_url: null,
  count: values.length,
  ...others,
})
const saved = answer([
  figure('N00003', '0180', 2024, [value('T', 61234.5)]),
  figure('N00003', '0180', 2025, [value('T', 63100)]),
  figure('N00003', '0000', 2025, [value('T', 58000.25)]),
  figure('N15031', '0180', 2025, [value('K', 81.2), value('M', 74.9), value('T', 79.4)]),
  figure('N15031', '0000', 2025, [value('T', null)]),
])

const mapping = `
municipality: 0180
rows:
  Personalkostnader: N00003
  Behöriga lärare: { kpi: N15031 }
columns:
  Kommunen 2024: { period: 2024 }
  Kommunen 2025: { period: 2025 }
  Riket 2025: { period: 2025, municipality: 0000 }
`

const bytes = (data: unknown): Uint8Array =>
  new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data, null, 2))

const read = (asked: string, ...answers: readonly unknown[]) =>
  readFeed(kolada, asked, new Map(answers.map((data, index) => [`svar-${index + 1}.json`, bytes(data)])))

test('rows and columns together name a value; one that is missing leaves its cell alone and is told', async () => {
  const { table, cells, told } = await read(mapping, saved)
  expect(table?.sourceNote).toBe('Källa: Kolada')
  expect(cells).toEqual([
    ['Personalkostnader', '61234.5', '63100', '58000.25'],
    ['Behöriga lärare', '–', '79.4', '–'],
  ])
  expect(told).toEqual([
    'data/t.import.yaml:5:3 warning kolada/no-value: Det sparade svaret har inte nyckeltal N15031, kommun 0180, 2024.',
    'svar-1.json:75:9 warning kolada/no-value: Kolada har inget värde för nyckeltal N15031, kommun 0000, 2025.',
  ])
})

test('a cell knows where in the answer its value stands', async () => {
  const { table, texts } = await read(mapping, saved)
  const { from } = table!.rows[0]!.cells[2]!
  const [{ file, start, end } = from[0]!] = from
  expect(texts.find((text) => text.file === file)!.text.slice(start, end)).toContain('"value": 58000.25')
})

test('rows may be municipalities, and columns women and men', async () => {
  const asked = `
kpi: N15031
period: 2025
rows: { Stockholm: { municipality: 0180 } }
columns: { Kvinnor: { gender: kvinnor }, Män: { gender: M }, Alla: { gender: totalt } }
`
  expect((await read(asked, saved)).cells).toEqual([['Stockholm', '81.2', '74.9', '79.4']])
})

test('answers of version 2 are read, and several files as one', async () => {
  const old = {
    count: 1,
    values: [
      {
        kpi: 'N15031',
        municipality: '0180',
        period: 2024,
        values: [{ count: 1, gender: 'T', status: '', value: 77 }],
      },
    ],
  }
  const { cells } = await read(mapping, saved, old)
  expect(cells[1]).toEqual(['Behöriga lärare', '77', '79.4', '–'])
})

test('two values for one cell are told at the second', async () => {
  const later = answer([figure('N00003', '0180', 2025, [value('T', 63200)])])
  const { told } = await read(mapping, saved, later)
  expect(told[0]).toBe(
    'svar-2.json:5:9 error kolada/two-values: Två värden för nyckeltal N00003, kommun 0180, 2025: 63100 och 63200.',
  )
})

test('what has been removed at Kolada is not taken', async () => {
  const removed = answer([figure('N00003', '0180', 2025, [value('T', 5, { isdeleted: true })])])
  const { cells, told } = await read(
    'kpi: N00003\nrows: { Kostnad: { municipality: "0180" } }\ncolumns: { "2025": { period: 2025 } }',
    removed,
  )
  expect(cells).toEqual([['Kostnad', '–']])
  expect(told[0]).toContain(
    'Kolada har inget värde för nyckeltal N00003, kommun 0180, 2025: det är borttaget.',
  )
})

test.each(['next_url', 'next_page'])(
  'an answer that goes on is told where something is missing: %s',
  async (key) => {
    const more = { ...saved, next_url: null, [key]: 'https://api.kolada.se/v3/data?page=2' }
    const { told } = await read(mapping, more)
    expect(told.at(-1)).toContain('warning kolada/more-pages: Svaret har fler sidor, som inte är sparade.')
  },
)

test.each([
  ['{"values": [', 'svar-1.json går inte att läsa som JSON.'],
  [
    '{"values": [{"id": "N00003", "title": "Personal"}]}',
    'svar-1.json är inget svar från Kolada med värden: nyckeltal, kommun, period och värde saknas.',
  ],
  ['\u0000\u0001\u0002\u0003', 'svar-1.json är ingen textfil, och därför inget sparat svar från Kolada.'],
  [`{"values": [${' '.repeat(1024 * 1024)}]}`, 'svar-1.json är för stor: ett svar får vara högst 1 MB.'],
])('what is no answer is told', async (data, message) => {
  const { table, told } = await read(mapping, data)
  expect(table).toBeNull()
  expect(told).toEqual([`data/t.import.yaml:2:1 error kolada/unreadable: ${message}`])
})

test('what a mapping does not say, or says wrongly, is told at its place', async () => {
  expect(
    (await read('rows: { Kostnad: N00003 }\ncolumns: { "2025": { period: 2025 } }', saved)).told,
  ).toEqual([
    'data/t.import.yaml:1:9 error kolada/unsaid: Det står inte vilken kommun raden ”Kostnad” och kolumnen ”2025” gäller.',
  ])
  const wrong = await read(
    'rows: { Kostnad: n3 }\ncolumns: { Utfall: { period: 25, municipality: Stockholm } }',
    saved,
  )
  expect(wrong.told).toEqual([
    'data/t.import.yaml:2:48 error kolada/not-id: ”Stockholm” är ingen kommun i Kolada: fyra siffror, som 0180, eller G och siffror för en grupp.',
    'data/t.import.yaml:2:30 error kolada/not-id: ”25” är inget år.',
    'data/t.import.yaml:1:18 error kolada/not-id: ”n3” är inget nyckeltal i Kolada, som N00003.',
  ])
})

const service = kolada.service as unknown as FeedService<unknown>
const asked = readMapping(kolada, readYaml({ file: 'm', text: mapping }))

test('what a mapping names is fetched with all its pages, and the same values are the same bytes', async () => {
  const first = 'https://api.kolada.se/v3/data/kpi/N00003,N15031/municipality/0180,0000/year/2024,2025'
  const second = `${first}?page=2`
  const half = (from: number, to: number, next: string | null) =>
    bytes(answer(saved.values.slice(from, to), { next_url: next }))
  const fetched = async (at: number) => {
    const addresses: string[] = []
    const made = await service.fetch(asked, async (address) => {
      addresses.push(address)
      return address === first ? half(0, at, second) : half(at, 9, null)
    })
    return { addresses, made: new TextDecoder().decode(made) }
  }
  const { addresses, made } = await fetched(2)
  expect(addresses).toEqual([first, second])
  expect((await fetched(4)).made).toBe(made)
  expect((await read(mapping, made)).cells).toEqual((await read(mapping, saved)).cells)
})

const failure = (data: unknown) => service.fetch(asked, async () => bytes(data))

test('an answer of another kind, and pages without end, end the fetching', async () => {
  await expect(failure('<html>')).rejects.toThrow(EnvironmentError)
  await expect(failure({ ...saved, next_url: 'https://api.kolada.se/v3/data?page=1' })).rejects.toThrow(
    EnvironmentError,
  )
})

test('a pull that was asked to fetch saves what was answered beside the binding, and takes its figures from that', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  const data = path.join(folder, 'reports/r/data')
  await mkdir(data, { recursive: true })
  await writeFile(path.join(folder, 'reports/r/report.yaml'), 'title: Rapport\norganisation: Kommunen\n')
  await writeFile(
    path.join(data, 'jamforelse.import.yaml'),
    `file: kolada.json\nkolada:\n${mapping.replaceAll('\n', '\n  ')}`,
  )
  const staged = stagedFiles(await openWorkspace(folder))
  const hosts: string[] = []
  const reach = (host: string) => {
    hosts.push(host)
    return async () => bytes(saved)
  }
  const { tables } = await pullReport(openSession(staged.workspace), staged, 'r', ownParts, {
    isRemoving: false,
    reach,
  })
  await staged.write()
  expect(hosts).toEqual(['api.kolada.se'])
  expect(tables.map(({ file, rows }) => [file, rows])).toEqual([['reports/r/data/jamforelse.csv', 2]])
  expect(await readFile(path.join(data, 'jamforelse.csv'), 'utf8')).toContain(';61234,5;63100;58000,25')
  expect(JSON.parse(await readFile(path.join(data, 'kolada.json'), 'utf8'))).toHaveProperty(
    'values.length',
    5,
  )
  await rm(folder, { recursive: true, force: true })
})
