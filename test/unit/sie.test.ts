/** What tables take of SIE files, and what is told of the files and of mappings to them. */

import path from 'node:path'
import { array, assert, asyncProperty, nat, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { ownParts } from '../../src/engine/parts.ts'
import { pullReport } from '../../src/engine/pull.ts'
import { openSession } from '../../src/engine/session.ts'
import type { FeedReport } from '../../src/feeds/feed.ts'
import { sie } from '../../src/feeds/sie.ts'
import { stagedFiles } from '../../src/host/staged-files.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { encode } from '../../src/source/data/encoding.ts'
import { readFeed } from './read-feed.ts'

const head = (type: number) => `#FLAGGA 0
#PROGRAM "Ekonomi" 1.0
#FORMAT PC8
#GEN 20260910
#SIETYP ${type}
#FNAMN "Ånge sjöstad"
#RAR 0 20260101 20261231
#RAR -1 20250101 20251231
#KONTO 1930 "Företagskonto"
#KONTO 2010 "Eget kapital"
#KONTO 3010 "Avgifter"
#KONTO 5010 "Lokalhyra"
#KONTO 5410 "Förbrukningsmateriel"
`

/** January to September; what is asked of it goes to August. */
const balances = `#IB 0 1930 1000.00
#IB 0 2010 -1000.00
#UB 0 1930 1420.00
#UB 0 2010 -1000.00
#UB -1 1930 1000.00
#UB -1 2010 -1000.00
#RES 0 3010 -900.00
#RES 0 5010 400.00
#RES 0 5410 80.00
#RES -1 3010 -1200.00
#RES -1 5010 1200.00
`
const months = `#PSALDO 0 202601 3010 {} -900.00
#PSALDO 0 202601 1930 {} 900.00
#PSALDO 0 202603 5010 {} 300.00
#PSALDO 0 202603 1930 {} -300.00
#PSALDO 0 202608 5410 {} 80.00
#PSALDO 0 202608 1930 {} -80.00
#PSALDO 0 202609 5010 {} 100.00
#PSALDO 0 202609 1930 {} -100.00
`
const vouchers = `#VER A 1 20260115 "Avgifter, \\"januari\\"" 20260116
{
#TRANS 1930 {} 900.00
#TRANS 3010 {1 "100"} -900.00
}
#VER A 2 20260301 "Hyra"
{
   #TRANS 5010 {1 "100" 6 "P1"} 300.00 20260302 "Mars"
   #TRANS 1930 {} -300.00
}
#VER A 3 20260820 "Material"
{
#BTRANS 5010 {} 80.00
#RTRANS 5410 {1 "200"} 80.00
#TRANS 5410 {1 "200"} 80.00
#TRANS 1930 {} -80.00
}
#VER A 4 20260901 "Hyra" { #TRANS 5010 {1 "100"} 100,00 #TRANS 1930 {} -100,00 }
`
const mapping = `
rows:
  Intäkter: { accounts: 30-39, reverse: ja }
  Lokaler: 50
  Övrigt: { accounts: 5000-6999, not: 50 }
columns:
  Utfall: utfall
`

const files = (text: string | Uint8Array, name = 'ekonomi.se') =>
  new Map([[name, typeof text === 'string' ? encode(text, 'cp850')! : text]])

const read = (text: string | Uint8Array, asked = mapping, report?: FeedReport) =>
  readFeed(sie, asked, files(text), report)

const toAugust = [
  ['Intäkter', '900.00'],
  ['Lokaler', '300.00'],
  ['Övrigt', '80.00'],
]

test.each([
  ['months', head(2) + balances + months],
  ['vouchers', head(4) + balances + vouchers],
])('an outcome goes up to the report’s cutoff, by %s', async (_, text) => {
  const { cells, told } = await read(text)
  expect(cells).toEqual(toAugust)
  expect(told).toEqual([])
})

test('a cell knows the lines that it is added up of', async () => {
  const { table, texts } = await read(head(4) + balances + vouchers)
  const [, rent] = table!.rows
  const lines = rent!.cells[0]!.from.map(({ file, start, end }) =>
    texts.find((text) => text.file === file)!.text.slice(start, end),
  )
  expect(lines).toEqual(['#TRANS 5010 {1 "100" 6 "P1"} 300.00 20260302 "Mars"'])
})

test('balances of the file are taken where they are as at the month', async () => {
  const asked = mapping.replace(
    'Utfall: utfall',
    'Utfall: { take: utfall, to: helår }\n  Fjolår: { take: lastYear, to: year }',
  )
  const { cells, told } = await read(head(1) + balances, asked)
  expect(cells).toEqual([
    ['Intäkter', '900.00', '1200.00'],
    ['Lokaler', '400.00', '1200.00'],
    ['Övrigt', '80.00', '0'],
  ])
  expect(told).toEqual([])
  const atAugust = await read(`${head(1)}#OMFATTN 20260831\n${balances}`)
  expect(atAugust.cells[1]).toEqual(['Lokaler', '400.00'])
  const unknown = await read(head(1) + balances)
  expect(unknown.told).toEqual([
    'data/t.import.yaml:7:3 error sie/lacks: Filen har utfall för hela året men inte till och med 2026-08.',
  ])
})

test('last year is taken to the same month, whichever number its months stand under', async () => {
  const asked = mapping.replace('Utfall: utfall', 'Fjolår: föregående år')
  const texts = [-1, 0].map(
    (year) =>
      `${head(2)}#RES -1 5010 700.00\n#PSALDO ${year} 202508 5010 {} 500.00\n#PSALDO ${year} 202509 5010 {} 200.00\n`,
  )
  for (const text of texts) {
    const { cells, told } = await read(text, asked)
    expect(cells[1]).toEqual(['Lokaler', '500.00'])
    expect(told).toEqual([])
  }
})

test('a budget is the year’s or up to the month, with and without the list of objects', async () => {
  const asked = mapping.replace('Utfall: utfall', 'Budget: budget\n  Helår: { take: budget, to: helår }')
  const text = `${head(2)}#PBUDGET 0 202608 5010 400.00\n#PBUDGET 0 202612 5010 {} 600.00\n`
  expect((await read(text, asked)).cells[1]).toEqual(['Lokaler', '400.00', '1000.00'])
  expect((await read(head(2) + months, asked)).told).toEqual([
    'data/t.import.yaml:7:3 error sie/lacks: Filen har ingen budget för 2026-08.',
    'data/t.import.yaml:8:3 error sie/lacks: Filen har ingen budget för det året.',
  ])
})

test('balances of accounts are the opening ones, and those at the end of a month', async () => {
  const asked = 'rows: { Bank: 1930 }\ncolumns: { IB: opening, UB: closing }'
  for (const text of [head(2) + balances + months, head(4) + balances + vouchers])
    expect((await read(text, asked)).cells).toEqual([['Bank', '1000.00', '1520.00']])
})

test('cost centres are chosen by number or name, other dimensions by their numbers', async () => {
  const text = `${head(4)}#DIM 1 "Kostnadsställe"\n#OBJEKT 1 "100" "Förskolan"\n#OBJEKT 1 "200" "Skolan"\n${balances}${vouchers}`
  const asked = `${mapping}  Skolan: { take: outcome, unit: skolan }
  Båda: { take: outcome, unit: [100, 200] }
  Projekt: { take: outcome, objects: { 06: P1 } }
`
  expect((await read(text, asked)).cells).toEqual([
    ['Intäkter', '900.00', '0', '900.00', '0'],
    ['Lokaler', '300.00', '0', '300.00', '300.00'],
    ['Övrigt', '80.00', '80.00', '80.00', '0'],
  ])
  expect((await read(text, `${mapping}unit: 300`)).told).toEqual([
    'data/t.import.yaml:8:7 error sie/object: Filen har inget ”300” i dimension 1, kostnadsställen.',
  ])
})

test('months of objects add up to whole accounts only where each amount stands once', async () => {
  const text = `${head(3)}#PSALDO 0 202608 5010 {1 "100"} 10.00\n#PSALDO 0 202608 5010 {1 "200"} 20.00\n`
  expect((await read(text)).cells[1]).toEqual(['Lokaler', '30.00'])
  expect((await read(`${text}#PSALDO 0 202608 5010 {6 "P1"} 5.00\n`)).told).toEqual([
    'data/t.import.yaml:7:3 error sie/lacks: Filen har utfall bara för objekt av flera slag, och då går hela konton inte att räkna ut.',
  ])
  expect((await read(`${text}#PSALDO 0 202608 5010 {} 30.00\n`, `${mapping}unit: 100`)).cells[1]).toEqual([
    'Lokaler',
    '10.00',
  ])
})

test.each([
  ['cp850', null],
  [
    'windows-1252',
    'Filen är sparad som windows-1252, fast den själv säger PC8. Den har lästs så att det står ”Ånge”.',
  ],
  ['utf-8', 'Filen är sparad som utf-8, fast den själv säger PC8. Den har lästs så att det står ”Ånge”.'],
] as const)('letters are read as they are saved: %s', async (encoding, message) => {
  const text = (head(2) + balances + months).replaceAll('\n', '\r\n')
  const { cells, told } = await read(encode(text, encoding)!)
  expect(cells).toEqual(toAugust)
  expect(told).toEqual(message ? [`ekonomi.se:6:9 info sie/encoding: ${message}`] : [])
})

test('a mark in front, a file without a FORMAT and one of plain letters are read without a word', async () => {
  const plain = (head(2) + balances + months)
    .replace('Ånge sjöstad', 'Ange')
    .replaceAll(/[åäöÅÄÖ]/g, 'o')
    .replace('#FORMAT PC8\n', '')
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(plain)])
  for (const bytes of [new TextEncoder().encode(plain), marked]) {
    const { cells, told } = await read(bytes)
    expect(cells).toEqual(toAugust)
    expect(told).toEqual([])
  }
})

const withVouchers = head(4) + balances + vouchers
const wrong: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a voucher that does not add up',
    withVouchers.replace(
      '5410 {1 "200"} 80.00\n#TRANS 1930 {} -80',
      '5410 {1 "200"} 80.00\n#TRANS 1930 {} -81',
    ),
    [
      'ekonomi.se:35:1 error sie/voucher: Verifikation A 3 går inte ihop: debet och kredit skiljer −1,00 kr.',
      'ekonomi.se:16:1 error sie/balances: Ingående balans och verifikationer blir inte den utgående balansen (#UB): konto 1930 borde vara 1 419,00 och är 1 420,00 kr.',
    ],
  ],
  [
    'vouchers that are not all there',
    withVouchers.replace(/#VER A 4.*\n/, ''),
    [
      'ekonomi.se:16:1 error sie/balances: Ingående balans och verifikationer blir inte den utgående balansen (#UB): konto 1930 borde vara 1 520,00 och är 1 420,00 kr.',
      'ekonomi.se:21:1 error sie/balances: Verifikationerna blir inte resultatet (#RES): konto 5010 borde vara 300,00 och är 400,00 kr.',
    ],
  ],
  [
    'months that are not the result',
    (head(2) + balances + months).replace('202609 5010 {} 100', '202609 5010 {} 110'),
    [
      'ekonomi.se:21:1 error sie/balances: Månaderna (#PSALDO) blir inte resultatet (#RES): konto 5010 borde vara 410,00 och är 400,00 kr.',
    ],
  ],
  [
    'balances that do not go with the result',
    (head(1) + balances).replace('#RES 0 5410 80', '#RES 0 5410 90'),
    [
      'ekonomi.se:16:1 error sie/balances: De utgående balanserna (#UB) och resultatet (#RES) går inte ihop. Skillnaden är 10,00 kr.',
    ],
  ],
  [
    'accounts that are only some of all',
    (head(1) + balances).replaceAll(/#[IU]B.* 2010 .*\n/g, ''),
    [
      'ekonomi.se:14:1 warning sie/balances: De ingående balanserna (#IB) blir inte noll tillsammans. Skillnaden är 1 000,00 kr.',
    ],
  ],
  [
    'opening balances that are not last year’s closing ones',
    (head(1) + balances).replace('#UB -1 1930 1000', '#UB -1 1930 1010'),
    [
      'ekonomi.se:14:1 warning sie/balances: Förra årets utgående balans (#UB -1) är inte årets ingående (#IB 0): konto 1930 borde vara 1 010,00 och är 1 000,00 kr.',
    ],
  ],
  [
    'a balance that stands twice',
    head(1) + balances + '#RES 0 5010 500.00\n',
    ['ekonomi.se:25:1 error sie/written-twice: #RES för konto 5010 står två gånger, med olika belopp.'],
  ],
  [
    'an amount that is none',
    (head(1) + balances).replace('#RES 0 5010 400.00', '#RES 0 5010 4OO.00'),
    ['ekonomi.se:21:13 error sie/line: #RES: Beloppet är inget tal.'],
  ],
  [
    'a line that ends too early',
    (head(1) + balances).replace('#RES 0 5010 400.00', '#RES 0 5010'),
    ['ekonomi.se:21:1 error sie/line: #RES: Raden är för kort: något saknas.'],
  ],
  [
    'an account that is none',
    (head(1) + balances).replace('#RES 0 5010 400.00', '#RES 0 50I0 400.00'),
    ['ekonomi.se:21:8 error sie/line: #RES: Kontot är inget kontonummer.'],
  ],
  [
    'a day that does not exist',
    withVouchers.replace('20260820', '20260832'),
    ['ekonomi.se:35:10 error sie/line: #VER: Dagen finns inte i kalendern.'],
  ],
  [
    'a row with another text where its day should stand',
    withVouchers.replace('300.00 20260302', '300.00 "Mars"'),
    ['ekonomi.se:32:40 warning sie/line: #TRANS: Dagen finns inte i kalendern.'],
  ],
  [
    'an object of an account that is none',
    `${head(1)}${balances}#OUB 0 FEL {6 "1"} 5.00\n`,
    ['ekonomi.se:25:8 warning sie/line: #OUB: Kontot är inget kontonummer.'],
  ],
  [
    'a quotation mark that is not closed',
    withVouchers.replace('"Material"', '"Material'),
    ['ekonomi.se:35:19 warning sie/line: Ett citattecken avslutas inte.'],
  ],
  [
    'a brace that is not closed',
    withVouchers.replace('}\n#VER A 2', '#VER A 2'),
    [
      'ekonomi.se:29:1 error sie/line: #VER: En klammer runt raderna i en verifikation saknar sin andra hälft.',
    ],
  ],
  [
    'a text that belongs to nothing',
    withVouchers.replace('#VER A 2', 'Sida 2\n#VER A 2'),
    ['ekonomi.se:30:1 warning sie/line: Raden börjar inte med en etikett som #KONTO, och går inte att läsa.'],
  ],
  [
    'vouchers alone',
    head(4) + vouchers,
    ['ekonomi.se:1:1 warning sie/only-vouchers: Filen har bara verifikationer och inga saldon (SIE 4i).'],
  ],
]

test.each(wrong)('%s: told at its line', async (_, text, expected) => {
  const asked = text.includes('#SIETYP 1')
    ? mapping.replace('utfall\n', '{ take: utfall, to: helår }\n')
    : mapping
  expect((await read(text, asked)).told).toEqual(expected)
})

test('what is wrong with what a table does not take keeps nothing from it', async () => {
  const asked = mapping.replace('utfall\n', '{ take: utfall, to: helår }\n')
  const { told } = await read(withVouchers.replace(/#VER A 4.*\n/, ''), asked)
  expect(told.map((line) => line.split(' ')[1])).toEqual(['warning', 'warning'])
})

test('labels that nobody knows, and rows that were struck or added, are passed over', async () => {
  const { cells, told } = await read(
    withVouchers.replace('#IB 0 1930', '#NYTT {1 2} "x\n#IB 0 1930').replace('"x\n', '"x"\n'),
  )
  expect(cells).toEqual(toAugust)
  expect(told).toEqual([])
})

test.each([
  [
    'no SIE file',
    'Konto;Belopp\n3010;5\n',
    'ekonomi.se är ingen SIE-fil: ingen rad har något konto eller belopp.',
  ],
  ['SIE 5', '<?xml version="1.0"?><Sie/>', 'ekonomi.se är en SIE-fil av version 5, som inte går att läsa.'],
  [
    'no text',
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    'ekonomi.se är ingen textfil, och därför ingen SIE-fil.',
  ],
])('%s is told', async (_, content, message) => {
  const { table, told } = await read(content)
  expect(table).toBeNull()
  expect(told).toEqual([`data/t.import.yaml:2:1 error sie/unreadable: ${message}`])
})

test('an account that no row has is told where the table has others of its class, or is to be whole', async () => {
  const text = head(2) + balances + months
  const some = mapping.replace('5000-6999, not: 50', '6')
  expect((await read(text, some)).told).toEqual([
    'data/t.import.yaml:5:23 warning sie/no-accounts: Filen har inga konton i ”6”, som hör till ”Övrigt”.',
    'data/t.import.yaml:2:1 warning sie/unmapped: Konto 5410 hör inte till någon rad, men har 80,00 kr i ”Utfall”.',
  ])
  expect((await read(text, `${some}ignore: 5410`)).told).toHaveLength(1)
  expect((await read(text, `${mapping}whole: ja`)).told).toEqual([
    'data/t.import.yaml:2:1 error sie/unmapped: Konto 1930 hör inte till någon rad, men har 520,00 kr i ”Utfall”.',
  ])
})

test('an account that no row has in several columns is told of once, and not where a row’s accounts cannot be read', async () => {
  const text = head(2) + balances + months
  const some = mapping.replace('5000-6999, not: 50', '6')
  const twice = (await read(text, some.replace('Utfall: utfall', 'Utfall: utfall\n  Också: utfall'))).told
  expect(twice.filter((one) => one.includes('sie/unmapped'))).toEqual([
    'data/t.import.yaml:2:1 warning sie/unmapped: Konto 5410 hör inte till någon rad, men har 80,00 kr i ”Utfall”, och belopp i 1 kolumn till.',
  ])
  const unread = (await read(text, mapping.replace('5000-6999, not: 50', 'femtio'))).told
  expect(unread.map((one) => one.split(':')[2]!.split(' ').at(-1))).toEqual(['sie/range'])
})

const withRow = (row: string) => mapping.replace('columns:', `  ${row}\ncolumns:`)

test('accounts of two rows are told, unless one of them is a total', async () => {
  const text = head(2) + balances + months
  const twice = withRow('Kostnader: 5-6')
    .replace('Lokaler: 50', 'Lokaler: 5')
    .replace(/ {2}Övrigt.*\n/, '')
  expect((await read(text, twice)).told).toEqual([
    'data/t.import.yaml:5:3 warning source/mapped-twice: ”5010, 5410” räknas både i ”Lokaler” och i ”Kostnader”.',
  ])
  const total = await read(text, withRow('Kostnader: { accounts: 5-6, total: ja }'))
  expect(total.told).toEqual([])
  expect(total.cells[3]).toEqual(['Kostnader', '380.00'])
})

test.each([
  ['50l0', '”50l0” är inget konto, ingen början på konton och inget intervall av konton.'],
  ['500-5999', 'I ”500-5999” har det första kontot inte lika många siffror som det sista.'],
  ['5999-5000', 'I ”5999-5000” kommer det sista kontot före det första.'],
])('%s is no range of accounts', async (written, message) => {
  const { told } = await read(
    head(2) + balances + months,
    mapping.replace('Lokaler: 50', `Lokaler: ${written}`),
  )
  expect(told[0]).toBe(`data/t.import.yaml:4:12 error sie/range: ${message}`)
})

const reportTo = (cutoff: string | null): FeedReport => ({ language: 'sv', cutoff, period: null })

test('a file of another year than the report’s is not taken for it', async () => {
  const text = head(2) + balances + months
  expect((await read(text, mapping, reportTo('2027-08-31'))).told).toEqual([
    'data/t.import.yaml:7:3 error sie/other-year: 2027-08 ligger utanför räkenskapsåren i filen: 2026-01-01–2026-12-31, 2025-01-01–2025-12-31.',
  ])
  expect((await read(text, mapping, reportTo(null))).told).toEqual([
    'data/t.import.yaml:7:3 error sie/no-month: Det står inte till och med vilken månad ”Utfall” går.',
  ])
  const short = await read(`${head(2)}#OMFATTN 20260630\n${balances}${months}`)
  expect(short.told[0]).toBe(
    'data/t.import.yaml:7:3 warning sie/until: Filen går bara till 2026-06-30, men kolumnen ska ha 2026-08.',
  )
})

test('a file that is wrong in every line is read no further than anybody would', async () => {
  const { told } = await read(head(4) + '#RES 0 3010\n'.repeat(100_000))
  expect(told).toHaveLength(102)
  expect(told[100]).toBe('ekonomi.se:113:1 error sie/line: Så många rader är fel att resten inte har lästs.')
})

test('a second file is told', async () => {
  const two = new Map([...files(withVouchers), ...files(withVouchers, 'mer.se')])
  const { told } = await readFeed(sie, mapping, two)
  expect(told).toEqual([
    'data/t.import.yaml:2:1 error sie/one-file: mer.se är en SIE-fil till, och en tabell tas ur en enda.',
  ])
})

test('whatever stands in a file, it is read to a table or told', async () => {
  const bytes = encode(withVouchers, 'cp850')!
  const mutated = array(tuple(nat(bytes.length - 1), nat(255)), { minLength: 1, maxLength: 40 }).map(
    (changes) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of changes) changed[at] = byte
      return changed
    },
  )
  await assert(
    asyncProperty(mutated, async (changed) => {
      const { table, told } = await read(changed)
      expect(table !== null || told.length > 0).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('the example says what its books say', async () => {
  const staged = stagedFiles(await openWorkspace(path.join(import.meta.dirname, '../../examples/sources')))
  const session = openSession(staged.workspace)
  const wanted = { isRemoving: false, reach: null }
  const { tables, diagnostics } = await pullReport(session, staged, '2026-08', ownParts, wanted)
  const { update } = tables.find(({ name }) => name === 'resultat')!
  expect(update).toMatchObject({ changes: [], added: [], unchanged: 18 })
  expect(diagnostics).toEqual([])
})
