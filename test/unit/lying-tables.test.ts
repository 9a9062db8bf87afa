/** Tables that no upright page holds lie on pages of their own, unless their author says otherwise. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { isCrushed, tablesLaidByWidth, withLyingTables } from '../../src/render/lying-tables.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const headings = [
  'Verksamhetsområde',
  'Ansvarsfördelning',
  'Genomförandegrad',
  'Uppföljningsansvarig',
  'Kvalitetsbedömning',
  'Personalkostnader',
  'Investeringsutgifter',
  'Lokalkostnader',
  'Resultatutveckling',
  'Prognosavvikelse',
  'Måluppfyllelsegrad',
  'Anmärkningar',
]
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (names: readonly string[]) =>
  [
    row(names),
    row(names.map(() => '---')),
    row(names.map((_, index) => (index === 0 ? 'Bibliotek' : '1 234 567'))),
  ].join('\n')

/** Such a table, of text in every column. */
const ofText = (names: readonly string[]) =>
  table(names).replaceAll(
    '1 234 567',
    'Två av nittio fakturor saknade deltagarförteckning vid representation.',
  )

async function nodesOf(opening: string, names: readonly string[], tableOf = table, look = '') {
  const files = new Map([
    ['reports/r/report.yaml', `title: T\norganisation: O\n${look}`],
    ['reports/r/01.md', `# K\n\n${opening}\n${tableOf(names)}\n:::\n`],
  ])
  const { numbered, diagnostics } = await checkReport(memoryWorkspace(files), 'r')
  const report = withLyingTables(numbered.report)
  return {
    types: report.chapters[0]!.content.map(({ type }) => type),
    within: report.chapters[0]!.content.flatMap((node) =>
      node.type === 'inLanguage' ? node.children.map(({ type }) => type) : [],
    ),
    inside: report.chapters[0]!.content.flatMap((node) =>
      node.type === 'landscape' ? node.children.map(({ type }) => type) : [],
    ),
    told: tablesLaidByWidth(numbered.report).map(({ id }) => id),
    crushed: (['upright', 'landscape'] as const).filter((page) =>
      isCrushed(numbered.report.tables[0]!, numbered.report, page),
    ),
    codes: diagnostics.map(({ code }) => code),
  }
}

test('one with more figures side by side than a page is wide', async () => {
  expect(await nodesOf(':::table[T]{#bred}', headings)).toMatchObject({
    types: ['landscape'],
    told: ['bred'],
  })
})

test('one that an upright page has room for stays on it', async () => {
  expect(await nodesOf(':::table[T]{#smal}', headings.slice(0, 6))).toMatchObject({
    types: ['tableBlock'],
    told: [],
  })
})

/** Of a name and a dozen figures in each row, in such a font. */
const inFont = (font: string) =>
  nodesOf(
    ':::table[T]{#figures}',
    ['Skolenhet', ...headings.keys()].map(String),
    (names) => table(names).replaceAll('1 234 567', '123 456'),
    `theme: { fonts: { headings: ${font} } }\n`,
  )

test('one whose figures leave no room for the names of its rows in a broad font lies', async () => {
  expect(await inFont('source-sans')).toMatchObject({ types: ['tableBlock'], codes: [] })
  expect(await inFont('lora')).toMatchObject({ types: ['landscape'], told: ['figures'], codes: [] })
})

test('one in another language lies within what says so', async () => {
  expect(await nodesOf(':::table[T]{#smal page=landscape lang=fi}', headings.slice(0, 3))).toMatchObject({
    types: ['inLanguage'],
    within: ['landscape'],
    codes: [],
  })
  expect(await nodesOf(':::table[T]{#bred lang=fi}', headings)).toMatchObject({
    within: ['landscape'],
    told: ['bred'],
  })
})

/** Such a text, and a small table that lies. */
const chapter = (text: string) => nodesOf(`${text}\n\n:::table[T]{#smal page=liggande}`, headings.slice(0, 3))

test('a chapter that says no more than a line or two before it begins on its page', async () => {
  expect(await chapter('En rad text.')).toMatchObject({
    types: ['landscape'],
    inside: ['paragraph', 'tableBlock'],
  })
  const two = ['paragraph', 'paragraph', 'landscape']
  expect(await chapter('En rad text.\n\nOch en till.')).toMatchObject({ types: two })
  expect(await chapter('Flera rader text. '.repeat(20))).toMatchObject({ types: two.slice(1) })
})

test('its author decides', async () => {
  expect(await nodesOf(':::table[T]{#bred page=stående}', headings)).toMatchObject({
    types: ['tableBlock'],
    told: [],
  })
  expect(await nodesOf(':::table[T]{#smal page=landscape}', headings.slice(0, 3))).toMatchObject({
    types: ['landscape'],
    told: [],
  })
  expect((await nodesOf(':::table[T]{#smal page=liggadne}', headings.slice(0, 3))).codes).toContain(
    'directive/attribute',
  )
})

test('one whose text would have a single word on each line lies, and is told to be crushed where it may not', async () => {
  const of = (opening: string, count: number) =>
    nodesOf(opening, [...headings, 'Beslut', 'Datum'].slice(0, count), ofText)
  expect(await of(':::table[T]{#text}', 9)).toMatchObject({ types: ['landscape'], told: ['text'] })
  expect(await of(':::table[T]{#text}', 5)).toMatchObject({ types: ['tableBlock'], crushed: [] })
  expect(await of(':::table[T]{#text page=stående}', 9)).toMatchObject({
    types: ['tableBlock'],
    crushed: ['upright'],
  })
  expect(await of(':::table[T]{#text}', 14)).toMatchObject({ crushed: ['upright', 'landscape'] })
  expect(await nodesOf(':::table[T]{#bred}', headings)).toMatchObject({ crushed: [] })
})
