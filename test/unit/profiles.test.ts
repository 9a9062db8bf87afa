/** What profiles ask of reports: the program's own of a complete report and of ones that lack something, and a workspace's. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { BrokenRule } from '../../src/diagnostics/catalogue/profile.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { profileNamed } from '../../src/engine/hold-profile.ts'
import { createMemory } from '../../src/engine/memory.ts'
import { ownParts } from '../../src/engine/parts.ts'
import { isUnread, type Workspace } from '../../src/host/workspace.ts'
import type { SourceText } from '../../src/model/span.ts'
import { readProfile } from '../../src/profiles/read-profile.ts'
import { profileReport } from '../../src/roll-forward/profile-report.ts'
import { memoryWorkspace } from './memory-workspace.ts'

type Files = ReadonlyMap<string, string>

const project = path.join(import.meta.dirname, '../..')
const municipality = path.join(project, 'examples/municipality')
const id = 'kommun-2026-08'
const folder = `reports/${id}`

const written = (file: string): string => readFileSync(path.join(municipality, file), 'utf8')

/** The municipality's report as it would be without what it gathers of its boards, which no rule asks for. */
const complete: Files = new Map(
  [
    'delrapport.config.yaml',
    ...readdirSync(path.join(municipality, folder)).map((name) => `${folder}/${name}`),
  ].map((file) => [file, written(file).replace(/^include:.*\n(?:  .*\n)*/mu, '')]),
)

/** Texts that are the same are the same objects, so that a chapter that has not changed is read once. */
const texts = new Map<string, SourceText>()
const memory = createMemory()

function check(files: Files): Promise<CheckedReport> {
  const workspace = memoryWorkspace(files)
  const readText: Workspace['readText'] = async (file) => {
    const read = await workspace.readText(file)
    if (isUnread(read)) return read
    const name = `${file}\n${read.text}`
    texts.set(name, texts.get(name) ?? read)
    return texts.get(name)!
  }
  return checkReport({ ...workspace, readText }, id, null, ownParts, memory)
}

const rulesOf = (): string[] => {
  const text = readFileSync(path.join(project, 'profiles/rkr-r17.yaml'), 'utf8')
  const told: unknown[] = []
  const source = { file: 'profiles/rkr-r17.yaml', text }
  const profile = readProfile(source, ownParts.ruleTypes, ownParts.kinds, (...fault) => void told.push(fault))
  expect(told).toEqual([])
  return profile!.rules.map((rule) => rule.id)
}

/** Replaces a text that must be there, once or wherever it stands. */
function edited(files: Files, name: string, from: string | RegExp, to: string): Files {
  const file = `${folder}/${name}`
  const text = files.get(file) ?? ''
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}`)
  return new Map([...files, [file, changed]])
}

const edits = (...all: readonly [name: string, from: string | RegExp, to: string][]): Files =>
  all.reduce<Files>((files, [name, from, to]) => edited(files, name, from, to), complete)

/** A section with all that is in it, up to the next heading of its level or above. */
const section = (level: number, title: string): RegExp =>
  new RegExp(`^#{${level}} ${title}[^]*?(?=^#{1,${level}} |(?![^]))`, 'mu')

/** A column of the table that an id is of, by its place. */
function withoutColumn(name: string, table: string, column: number): Files {
  const file = `${folder}/${name}`
  const [before, after] = complete.get(file)!.split(`{#${table} `) as [string, string]
  const end = after.indexOf('\n:::')
  const rows = after.slice(0, end).replaceAll(/^\|.*\|$/gmu, (row) => {
    const cells = row.split('|')
    return [...cells.slice(0, column + 1), ...cells.slice(column + 2)].join('|')
  })
  return new Map([...complete, [file, `${before}{#${table} ${rows}${after.slice(end)}`]])
}

const report = '02-forvaltningsberattelse.md'
const accounts = '06-rakenskaper.md'
const number = String.raw`\s+\S+(?:[ \u00a0]\d+)*\s+`

/** The cell of a row's last column becomes another. */
const lastCell = (row: string): RegExp => new RegExp(`^(\\| ${row} .*\\|)${number}\\|$`, 'mu')

const annual = {
  manifest: [
    'title: Årsredovisning 2025',
    'organisation: Lillåns kommun',
    'type: annual',
    'period: { start: 2025-01-01, end: 2025-12-31 }',
    'cutoff: 2025-12-31',
    '',
  ].join('\n'),
  chapter: (name: string): string =>
    [
      '# Resultaträkning',
      '',
      ':::table[Resultaträkning]{#resultat kind=incomeStatement}',
      '',
      '| Belopp i tkr | Utfall 2025 |',
      '| --- | --: |',
      `| ${name} | 150 |`,
      '| Verksamhetens kostnader | −50 |',
      '| Årets resultat | 100 |',
      '',
      ':::',
      '',
    ].join('\n'),
}

const withAnnual = (name: string): Files =>
  new Map([
    ...edited(complete, 'report.yaml', 'handover:', 'previous: kommun-2025-12\nhandover:'),
    ['reports/kommun-2025-12/report.yaml', annual.manifest],
    ['reports/kommun-2025-12/01-resultat.md', annual.chapter(name)],
  ])

/** For each rule the report without what it asks for, and where that is told: a file, and what stands there. */
const broken: Readonly<Record<string, { readonly files: Files; readonly at: readonly [string, string] }>> = {
  rakenskapsar: {
    files: edits(['report.yaml', 'start: 2026-01-01', 'start: 2026-02-01']),
    at: ['report.yaml', '2026-02-01'],
  },
  brytdag: {
    files: edits(['report.yaml', 'cutoff: 2026-08-31', 'cutoff: 2026-09-30']),
    at: ['report.yaml', '2026-09-30'],
  },
  overlamning: {
    files: edits(['report.yaml', 'handover: 2026-10-20', 'handover: 2026-11-02']),
    at: ['report.yaml', '2026-11-02'],
  },
  'vasentliga-handelser': {
    files: edits([report, section(2, 'Väsentliga händelser'), '']),
    at: [report, '# Förvaltningsberättelse'],
  },
  'forvantad-utveckling': {
    files: edits([report, section(2, 'Förväntad utveckling'), '']),
    at: [report, '# Förvaltningsberättelse'],
  },
  'forvantad-utveckling-koncernen': {
    files: edits([report, section(3, 'Koncernen'), '']),
    at: [report, '## Förväntad utveckling'],
  },
  'god-ekonomisk-hushallning': {
    files: edits([report, /^## God ekonomisk hushållning.*$/mu, '## Mål']),
    at: [report, '# Förvaltningsberättelse'],
  },
  'finansiella-mal': {
    files: edits([report, section(3, 'Finansiella mål'), '']),
    at: [report, '## God ekonomisk hushållning'],
  },
  verksamhetsmal: {
    files: edits([report, section(3, 'Verksamhetsmål'), '']),
    at: [report, '## God ekonomisk hushållning'],
  },
  'mal-med-varden': {
    files: edits([report, '| minst 99 %', '|           ']),
    at: [report, '$'],
  },
  'sammanfattande-bedomning': {
    files: edits([report, section(3, 'Sammanfattande bedömning'), '']),
    at: [report, '## God ekonomisk hushållning'],
  },
  balanskrav: {
    files: withoutColumn(report, 'balanskravsutredning', 4),
    at: [report, 'Balanskravsutredning'],
  },
  'balanskrav-forsta-raden': {
    // By other names than the two kinds know for the same, no other check sees it.
    files: edits(
      [
        report,
        /^(\| )Årets resultat enligt resultaträkningen(.*\|)\s+7 500 \|$/mu,
        '$1Prognos för året$2 7 600 |',
      ],
      [report, lastCell('Samtliga realisationsvinster'), '$1 −10 000 |'],
    ),
    at: [report, '7 600'],
  },
  atgardsplan: {
    files: edits([report, /^### Åtgärdsplan.*$/mu, '### Vad som görs']),
    at: [report, '## Balanskravsresultat'],
  },
  'atgardsplan-tacker': {
    files: edits(
      [report, /^(\| Prövning av vakanser i skolan.*?\|)\s+1 100/mu, '$1 600'],
      [report, /^(\| Summa åtgärder.*?\|)\s+2 600/mu, '$1 2 100'],
      [report, /^(\| Kvar att åtgärda.*?\|)\s+200/mu, '$1 −300'],
    ),
    at: [report, '2 100'],
  },
  'atgardsplan-ar': {
    files: edits([report, 'senast 2029', 'senast 2030']),
    at: [report, '### Åtgärdsplan'],
  },
  'resultatreserv-resultat': {
    // A result that allows some, and adjustments that add to it.
    files: edits(
      [report, lastCell('Samtliga realisationsvinster'), '$1 9 900 |'],
      [report, lastCell('Årets resultat efter balanskravsjusteringar'), '$1 17 400 |'],
      [report, lastCell('Reservering till resultatreserv'), '$1 −100 |'],
      [report, lastCell('Årets balanskravsresultat'), '$1 17 300 |'],
    ),
    at: [report, '−100'],
  },
  'resultatreserv-justerat': {
    files: edits(
      [accounts, /^(\| Verksamhetens intäkter .*\|)\s+171 000 \|/mu, '$1 191 000 |'],
      [accounts, /^(\| Verksamhetens nettokostnader .*\|)\s+−895 000 \|/mu, '$1 −875 000 |'],
      [accounts, /^(\| Verksamhetens resultat .*\|)\s+11 500 \|/mu, '$1 31 500 |'],
      [accounts, /^(\| Resultat efter finansiella poster .*\|)\s+7 500 \|/mu, '$1 27 500 |'],
      [accounts, /^(\| Årets resultat .*\|)\s+7 500 \|/mu, '$1 27 500 |'],
      ['03-drift.md', /^(\| Finansförvaltning .*\|)\s+14 500 \|\s+2 000 \|/mu, '$1 34 500 | 22 000 |'],
      [
        '03-drift.md',
        /^(\| Verksamhetens nettokostnader .*\|)\s+−895 000 \|\s+−6 000 \|/mu,
        '$1 −875 000 | 14 000 |',
      ],
      [report, lastCell('Årets resultat enligt resultaträkningen'), '$1 27 500 |'],
      [report, lastCell('Samtliga realisationsvinster'), '$1 −18 000 |'],
      [report, lastCell('Årets resultat efter balanskravsjusteringar'), '$1 9 500 |'],
      [report, lastCell('Reservering till resultatreserv'), '$1 −1 000 |'],
      [report, lastCell('Årets balanskravsresultat'), '$1 8 500 |'],
    ),
    at: [report, '−1 000'],
  },
  'resultatreserv-storlek': {
    files: edits([accounts, /^(\| varav resultatreserv .*?)27 000/mu, '$147 000']),
    at: [accounts, '47 000'],
  },
  driftredovisning: {
    files: edits(['03-drift.md', '# Driftredovisning', '# Nämnderna']),
    at: [report, '# Förvaltningsberättelse'],
  },
  'driftredovisning-summa': {
    files: edits(
      ['03-drift.md', '| Verksamhetens nettokostnader ', '| Verksamhetens nettokostnad '],
      ['03-drift.md', /^(\| Finansförvaltning .*\|)\s+14 500 \|\s+2 000 \|/mu, '$1 14 900 | 2 400 |'],
      [
        '03-drift.md',
        /^(\| Verksamhetens nettokostnad .*\|)\s+−895 000 \|\s+−6 000 \|/mu,
        '$1 −894 600 | −5 600 |',
      ],
    ),
    at: ['03-drift.md', '−894 600'],
  },
  investeringsredovisning: {
    files: withoutColumn('04-investeringar.md', 'investeringar-projekt', 3),
    at: ['04-investeringar.md', 'Projekt'],
  },
  resultatrakning: {
    files: withoutColumn(accounts, 'resultat', 4),
    at: [accounts, 'Belopp i tkr'],
  },
  'resultatrakning-koncernen': {
    files: withoutColumn(accounts, 'resultat', 7),
    at: [accounts, 'Belopp i tkr'],
  },
  balansrakning: {
    files: withoutColumn(accounts, 'balans', 3),
    at: [accounts, 'Belopp i tkr'],
  },
  'balansrakning-koncernen': {
    files: withoutColumn(accounts, 'balans', 5),
    at: [accounts, 'Belopp i tkr'],
  },
  'eget-kapital': {
    files: edits(
      [accounts, /^(\| Ingående eget kapital .*?498 600 \|)\s+486 200/mu, '$1 485 200'],
      [accounts, /^(\| Summa eget kapital .*?515 500 \|)\s+498 600/mu, '$1 497 600'],
      [accounts, /^(\| Kortfristiga skulder .*?166 500 \|)\s+173 900/mu, '$1 174 900'],
      [accounts, /^(\| Summa skulder .*?586 500 \|)\s+593 900/mu, '$1 594 900'],
    ),
    at: [accounts, '515 500'],
  },
  noter: {
    files: edits(['07-noter.md', '## Not 5. ', '## ']),
    at: [accounts, '5'],
  },
  redovisningsprinciper: {
    files: edits(['07-noter.md', section(2, 'Not 1. Redovisningsprinciper'), '']),
    at: ['07-noter.md', '# Noter'],
  },
  'jamforelsestorande-poster': {
    files: edits(['07-noter.md', section(2, 'Not 6. Jämförelsestörande poster'), '']),
    at: ['07-noter.md', '# Noter'],
  },
  termer: {
    files: withAnnual('Verksamhetens inkomster'),
    at: [accounts, 'Verksamhetens intäkter'],
  },
}

test('a complete report holds all that rkr-r17 asks for', async () => {
  const { held, diagnostics } = await check(complete)
  expect(diagnostics.filter(({ code }) => code.startsWith('profile/'))).toEqual([])
  expect(held.filter(({ verdict }) => verdict === 'broken')).toEqual([])
  expect(held.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(25)
})

test('every rule of rkr-r17 is broken below', () => {
  expect(Object.keys(broken)).toEqual(rulesOf())
})

/** What other checks find is told once, in their words. */
const toldByOthers = ['driftredovisning-summa', 'eget-kapital']

test.each(Object.entries(broken))(
  '%s is told where it belongs, and no other rule',
  async (rule, { files, at }) => {
    const { held, diagnostics } = await check(files)
    const ofProfile = held.filter(({ by }) => by === 'rkr-r17')
    expect(
      ofProfile.flatMap(({ verdict }, index) => (verdict === 'broken' ? [rulesOf()[index]] : [])),
    ).toEqual([rule])
    const { span } = ofProfile.find(({ verdict }) => verdict === 'broken')!
    const [file, text] = at
    expect(span.file).toBe(`${folder}/${file}`)
    expect(files.get(span.file)!.slice(span.start, span.end).trim()).toMatch(new RegExp(`^${text}`, 'u'))
    const told = diagnostics.filter(({ code }) => code.startsWith('profile/'))
    const isByOthers = toldByOthers.includes(rule)
    expect(told.map(({ args, span: place }) => [(args as BrokenRule).rule, place])).toEqual(
      isByOthers ? [] : [[rule, span]],
    )
    const there = diagnostics.filter(
      ({ span: place }) => place.file === span.file && place.start === span.start,
    )
    expect(there.map(({ code }) => code)).toContain(isByOthers ? 'table/differs' : 'profile/rule')
  },
)

test('a workspace’s own kind of that name is asked for the same columns', async () => {
  const kind =
    'kind: incomeStatement\ntitle: Resultat\ncolumns: [{ id: item, heading: Belopp i tkr, role: key }]\n'
  const { diagnostics } = await check(new Map([...complete, ['kinds/resultat.yaml', kind]]))
  const told = diagnostics.filter(({ code }) => code.startsWith('profile/'))
  expect(told.map(({ args }) => (args as BrokenRule).rule)).toContain('resultatrakning')
  expect(told.filter(({ code }) => code !== 'profile/rule')).toEqual([])
})

test('a report that begins with the profile lacks no part of it: what is told is what to fill in', async () => {
  const workspace = memoryWorkspace(new Map())
  const found = await profileNamed('rkr-r17', workspace, ownParts, () => undefined)
  const { texts } = profileReport('2026-08', found!.profile, found!.kinds, [])
  const files = new Map([...texts].map(([name, text]) => [`reports/2026-08/${name}`, text]))
  const { diagnostics } = await checkReport(memoryWorkspace(files), '2026-08')
  expect(
    diagnostics.flatMap(({ code, args }) => (code === 'profile/rule' ? [(args as BrokenRule).rule] : [])),
  ).toEqual(['forvantad-utveckling-koncernen', 'mal-med-varden'])
  const toFillIn = ['text/todo', 'cell/required', 'profile/rule']
  expect(diagnostics.filter(({ code }) => !toFillIn.includes(code))).toEqual([])
  expect(diagnostics.filter(({ code }) => code === 'cell/required').length).toBeGreaterThan(5)
})

const told = async (files: Files): Promise<string[]> =>
  (await check(files)).diagnostics.flatMap(({ code, args }) =>
    code === 'profile/rule' ? [(args as BrokenRule).rule] : [],
  )

test('net cost of operations may be written without its minus', async () => {
  const text = complete.get(`${folder}/03-drift.md`)!
  const turned = text.replaceAll(/^\|.*\d{3} \|$/gmu, (row) => {
    const cells = row.split('|')
    return cells
      .map((cell, index) =>
        index < 2 || index > cells.length - 3
          ? cell
          : cell.replace(/(−?)(\d.*)/u, (_, minus: string, size: string) => (minus ? '' : '−') + size),
      )
      .join('|')
  })
  const signed = turned.replace(
    '{#driftredovisning kind=result}',
    '{#driftredovisning kind=result signs=cost-positive}',
  )
  expect(signed).toMatch(/\| +895 000 \|/u)
  expect(await told(new Map([...complete, [`${folder}/03-drift.md`, signed]]))).toEqual([])
})

test('a heading of the same words in the summary hides nothing', async () => {
  const text = complete.get(`${folder}/01-sammanfattning.md`)!
  const more = `${text}\n## Finansiella mål\n\nTvå av tre mål väntas nås.\n\n## Balanskrav\n\nKravet uppfylls.\n`
  expect(await told(new Map([...complete, [`${folder}/01-sammanfattning.md`, more]]))).toEqual([])
})

const reserve = (name: string): Files =>
  edits([
    accounts,
    /^\| varav resultatreserv (.*)27 000 \|(.*)27 000 \|/mu,
    `| varav ${name} $1 77 000 |$2 77 000 |`,
  ])

test('the older reserve has no cap of 5 per cent', async () => {
  expect(await told(reserve('resultatutjämningsreserv'))).toEqual([])
  expect(await told(reserve('resultatreserv'))).toEqual(['resultatreserv-storlek'])
})

test('a column that no row has is missed once, and rows without a name of their own by their column', async () => {
  const bare = edits([report, /^(\| Fullmäktiges mål .*\|) Målvärde +\|/mu, '$1 Riktning |'])
  const { diagnostics } = await check(bare)
  const args = diagnostics.flatMap(({ code, args: own }) =>
    code === 'profile/rule' ? [own as BrokenRule] : [],
  )
  expect(args.find(({ rule }) => rule === 'mal-med-varden')?.detail?.sv).toBe('Ej ifyllt: Målvärde.')
})

test.each([
  ['Delår 2026', 'Delår 2025'],
  ['2026-01-01–2026-08-31', '2025-01-01–2025-08-31'],
  ['Jan–aug 2026', 'Jan–aug 2025'],
])('columns that are headed %s and %s show the period and the one before it', async (now, before) => {
  const text = complete.get(`${folder}/${accounts}`)!
  const headed = text.replaceAll('Utfall jan–aug 2026', now).replaceAll('Utfall jan–aug 2025', before)
  expect(headed).not.toBe(text)
  expect(await told(new Map([...complete, [`${folder}/${accounts}`, headed]]))).toEqual([])
})

test.each([
  ['numbers alone', '## $1. $2'],
  ['captions', '## $2\n\n:::table[Not $1 $2]\n\n| Post | Utfall |\n| - | -: |\n| A | 1 |\n| B | 2 |\n\n:::'],
])('notes may be told apart by %s', async (_, heading) => {
  const text = complete.get(`${folder}/07-noter.md`)!
  const other = text.replaceAll(/^## Not (\d+)\. (.*?)(?: \{.*\})?$/gmu, heading)
  expect(other).not.toBe(text)
  expect(await told(new Map([...complete, [`${folder}/07-noter.md`, other]]))).toEqual([])
})

test('words far into a long heading do not make it a section of the profile', async () => {
  const far = '## En attraktiv kommun som växer hållbart och möter förväntad utveckling'
  const there = edits([report, /^## Förväntad utveckling.*$/mu, far])
  expect(await told(there)).toEqual(['forvantad-utveckling'])
  const first = edits([
    report,
    /^## Förväntad utveckling.*$/mu,
    '## Förväntad utveckling för kommunen och dess bolag till och med 2027',
  ])
  expect(await told(first)).toEqual([])
})

test('a heading that asks for the same in other words is the section', async () => {
  const files = edits(
    [report, /^### Finansiella mål.*$/mu, '### Finansiella målsättningar'],
    [report, /^### Sammanfattande bedömning.*$/mu, '### Sammantagen bedömning'],
    [report, /^## Balanskravsresultat.*$/mu, '## Avstämning mot balanskravet'],
    [report, /^## Förväntad utveckling.*$/mu, '## Framtiden'],
  )
  expect(await told(files)).toEqual([])
})
