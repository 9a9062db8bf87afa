/** What changed between two reports, in figures: small reports before and after, and what is told of them. */

import { describe, expect, test } from 'vitest'
import { changedShare } from '../../src/diff/changed-words.ts'
import { compareReports } from '../../src/diff/compare-reports.ts'
import { diffView } from '../../src/diff/diff-view.ts'
import { diffOutputs } from '../../src/diff/outputs/index.ts'
import { summarise } from '../../src/diff/summary.ts'
import type { Workspace } from '../../src/host/workspace.ts'
import type { Report } from '../../src/model/report.ts'
import { checkReport } from '../../src/engine/check.ts'

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  return {
    root: '/nowhere',
    readText: async (file) => {
      const text = files[file]
      return text === undefined ? { unread: 'missing' } : { file, text }
    },
    readBytes: async () => ({ unread: 'missing' }),
    replace: async () => undefined,
    fileNames: async (folder, extension) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(extension))
        .map((file) => file.slice(folder.length + 1)),
    admitting: () => {
      throw new Error('not asked for')
    },
    folderNames: async () => ['r'],
  }
}

const usualManifest = 'title: T\norganisation: O\n'

/** Chapters by file name, or the text of the only one. */
async function report(
  chapters: string | Readonly<Record<string, string>>,
  manifest = usualManifest,
): Promise<Report> {
  const named = typeof chapters === 'string' ? { 'a.md': chapters } : chapters
  const files = Object.entries(named).map(([name, text]) => [`reports/r/${name}`, text])
  const checked = await checkReport(
    workspaceOf({ 'reports/r/report.yaml': manifest, ...Object.fromEntries(files) }),
    'r',
  )
  return checked.numbered.report
}

const sides = {
  before: { id: 'r', revision: null, variant: null, errors: 0 },
  after: { id: 's', revision: null, variant: null, errors: 0 },
}

type Source = Parameters<typeof report>

const evenSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

async function compared(before: Source | string, after: Source | string) {
  const [old, now] = [before, after].map((source) => (typeof source === 'string' ? [source] : source))
  const difference = compareReports(await report(...(old as Source)), await report(...(now as Source)))
  const { sections, summary, warnings } = diffView(difference, sides, 'sv')
  const rows = sections.flatMap(({ grids }) =>
    grids.flatMap((grid) => grid.rows.map((cells) => cells.map(evenSpaces).join(' | '))),
  )
  return {
    difference,
    rows,
    notes: sections.flatMap(({ notes }) => notes),
    headings: sections.map(({ heading }) => heading),
    captions: sections.flatMap(({ grids }) => grids.map(({ caption }) => caption)),
    summary,
    warnings,
    counts: summarise(difference),
  }
}

const result = (rows: string, more = 'kind=result', heading = 'Utfall') =>
  `# Ekonomi\n\n:::table[Resultat]{${more}}\n\n| Post | Budget | ${heading} | Avvikelse |\n|-|-:|-:|-:|\n${rows}\n\n:::\n`

const uncaptioned = (rows: string) => result(rows).replace('[Resultat]', '').replace('# Ekonomi\n', '')

const plain = (rows: string, headings = '| Skola | Elever |') =>
  `# Skolor\n\n:::table[Skolor]{kind=plain}\n\n${headings}\n|-|-:|\n${rows}\n\n:::\n`

const goals = (rows: string) =>
  `# Mål\n\n:::table{#mal kind=goals}\n\n| Nämndmål | Indikator | Nuvärde | Prognos | Målvärde |\n|-|-|-|-|-|\n${rows}\n\n:::\n`

const decisions = (rows: string) =>
  `# Beslut\n\n:::table{#beslut kind=decisions}\n\n| Beslut | Status | Kommentar |\n|-|-|-|\n${rows}\n\n:::\n`

test('a report and itself: nothing', async () => {
  const same = await compared(result('| Hyra | 10 | 5 | 5 |'), result('| Hyra | 10 | 5 | 5 |'))
  expect(same.rows).toEqual([])
  expect(same.summary).toEqual(['Ingenting har ändrats.'])
})

describe('cells', () => {
  test.each([
    [
      'a figure',
      result('| Hyra | 10 | 5 | 5 |'),
      result('| Hyra | 12 | 5 | 7 |'),
      ['Hyra | Budget | 10 | 12 | +2', 'Hyra | Avvikelse | 5 | 7 | +2'],
    ],
    [
      'decimals, exactly',
      plain('| Norr | 0,1 |'),
      plain('| Norr | 0,35 |'),
      ['Norr | Elever | 0,1 | 0,35 | +0,25'],
    ],
    ['other decimals of the same number', plain('| Norr | 4,40 |'), plain('| Norr | 4,4 |'), []],
    [
      'a row elsewhere',
      plain('| Norr | 1 |\n| Söder | 2 |'),
      plain('| Söder | 2 |\n| Norr | 3 |'),
      ['Norr | Elever | 1 | 3 | +2'],
    ],
    ['case and spaces of labels', plain('| Norra  Skolan | 1 |'), plain('| norra skolan | 1 |'), []],
    [
      'a figure that came',
      result('| Hyra | 10 | 5 | |\n| El | 3 | .. | |'),
      result('| Hyra | 10 | 5 | |\n| El | 3 | 2 | |'),
      ['El | Utfall | .. | 2 | ', 'El | Avvikelse | (tomt) | 1 | '],
    ],
    [
      'rows that came and went',
      plain('| Norr | 1 |\n| Söder | 2 |'),
      plain('| Norr | 1 |\n| Väster | 3 |'),
      ['Väster | 3', 'Söder | 2'],
    ],
    [
      'a label with another number is another row',
      plain('| Åk 1 | 1 |'),
      plain('| Åk 2 | 1 |'),
      ['Åk 2 | 1', 'Åk 1 | 1'],
    ],
    [
      'a rewritten label',
      plain('| Lokalhyror | 1 |'),
      plain('| Lokalhyra | 2 |'),
      ['Lokalhyra | Elever | 1 | 2 | +1', 'Lokalhyra | Skola | Lokalhyror | Lokalhyra'],
    ],
    [
      'rows of one label, in their order',
      plain('| Övrigt | 1 |\n| Övrigt | 2 |'),
      plain('| Övrigt | 1 |\n| Övrigt | 5 |'),
      ['Övrigt | Elever | 2 | 5 | +3'],
    ],
    [
      'a finished decision',
      decisions('| Bygg ny skola | Pågår | Ritas |'),
      decisions('| Bygg ny skola | Klart | Ritas |'),
      ['Bygg ny skola | Status | Pågår | Klart'],
    ],
    [
      'a comment',
      decisions('| Bygg | Pågår | Möte hålls i mars |'),
      decisions('| Bygg | Pågår | Möte hålls i maj |'),
      ['Bygg | Kommentar | Möte hålls i mars | Möte hålls i maj'],
    ],
    [
      'a verdict and a target',
      goals('| God vård | Nöjda | 60 % | 60 % | minst 70 % |'),
      goals('| God vård | Nöjda | 60 % | 71 % | minst 65 % |'),
      [
        'Nöjda | Prognos | 60 % | 71 % | +11 procentenheter',
        'Nöjda | Måluppfyllelse | Inte uppfyllt | Uppfyllt',
        'Nöjda | Målvärde | minst 70 % | minst 65 %',
      ],
    ],
    [
      'one indicator under two goals',
      goals('| A | Nöjda | 1 | 1 | 1 |\n| B | Nöjda | 2 | 2 | 1 |'),
      goals('| A | Nöjda | 1 | 1 | 1 |\n| B | Nöjda | 3 | 2 | 1 |'),
      ['B › Nöjda | Nuvärde | 2 | 3 | +1'],
    ],
  ])('%s', async (_, before, after, rows) => {
    expect((await compared(before, after)).rows).toEqual(rows)
  })
})

describe('units of money', () => {
  test('are converted exactly, and that is said', async () => {
    const { rows, notes } = await compared(
      [result('| Hyra | 36 791 | 5 000 | |', 'kind=result'), `${usualManifest}unit: tkr\n`],
      [result('| Hyra | 36,8 | 5,0 | |', 'kind=result unit=mnkr'), `${usualManifest}unit: tkr\n`],
    )
    expect(notes).toContain('Beloppen före stod i tkr och är här omräknade till mnkr.')
    expect(rows).toContain('Hyra | Budget | 36,791 | 36,8 | +0,009')
    expect(rows.filter((row) => row.includes('Utfall'))).toEqual([])
  })

  test('the same amounts in another unit are no change of figures', async () => {
    const { counts } = await compared(
      result('| Hyra | 2 | 1 | 1 |', 'kind=result unit=mnkr'),
      result('| Hyra | 2 000 | 1 000 | 1 000 |', 'kind=result unit=tkr'),
    )
    expect(counts.figures).toBe(0)
  })
})

describe('tables', () => {
  test('by the author’s id, though caption and place are others', async () => {
    const { rows } = await compared(
      `${result('| Hyra | 1 | 1 | 0 |', '#x kind=result')}\n${plain('| Norr | 1 |')}`,
      `${plain('| Norr | 1 |')}\n${result('| Hyra | 2 | 1 | 1 |', '#x kind=result').replace('[Resultat]', '[Utfall i år]')}`,
    )
    expect(rows).toContain('Hyra | Budget | 1 | 2 | +1')
    expect(rows.filter((row) => row.startsWith('Hyra'))).toHaveLength(2)
    expect(rows.filter((row) => row.startsWith('Norr'))).toEqual([])
  })

  test('by kind, headings and rows where there is neither id nor caption', async () => {
    const { rows } = await compared(
      `# E\n${uncaptioned('| Hyra | 1 | 1 | 0 |')}\n${uncaptioned('| Lön | 7 | 1 | 6 |')}`,
      `# E\n${uncaptioned('| Lön | 8 | 1 | 7 |')}\n${uncaptioned('| Hyra | 1 | 1 | 0 |')}`,
    )
    expect(rows).toEqual(['Lön | Budget | 7 | 8 | +1', 'Lön | Avvikelse | 6 | 7 | +1'])
  })

  test('that came and went', async () => {
    const { rows, captions } = await compared(plain('| Norr | 1 |'), result('| Hyra | 1 | 1 | 0 |'))
    expect(captions).toContain('Tillkommit')
    expect(rows).toContain('Tabell 1: Resultat')
    expect(rows).toContain('Tabell 1: Skolor')
  })

  test('columns: another date in the heading is the same column, another year is another', async () => {
    const dated = await compared(
      result('| Hyra | 1 | 1 | 0 |', 'kind=result', 'Utfall 210430'),
      result('| Hyra | 1 | 2 | -1 |', 'kind=result', 'Utfall 210831'),
    )
    expect(dated.notes).toContain('Kolumnen ”Utfall 210831” hette ”Utfall 210430”.')
    expect(dated.rows).toContain('Hyra | Utfall 210831 | 1 | 2 | +1')
    const yearly = await compared(
      plain('| N | 1 |', '| Skola | 2020 |'),
      plain('| N | 2 |', '| Skola | 2021 |'),
    )
    expect(yearly.notes).toEqual(['Kolumnen ”2021” har tillkommit.', 'Kolumnen ”2020” är borttagen.'])
    expect(yearly.counts.figures).toBe(0)
  })
})

describe('chapters', () => {
  const text = 'Verksamheten har gått enligt plan under hela perioden och kostnaderna är låga.'

  test.each([
    [
      'renamed',
      { 'a.md': `# Ekonomi\n\n${text}\n` },
      { 'b.md': `# Pengar\n\n${text}\n` },
      ['Pengar | Hette ”Ekonomi” | '],
    ],
    [
      'rewritten',
      { 'a.md': `# Ekonomi\n\n${text}\n` },
      { 'a.md': `# Ekonomi\n\n${text.replace('låga', 'höga')}\n` },
      ['Ekonomi | Ändrad text | 8 %'],
    ],
    [
      'rewritten in the title of a box',
      { 'a.md': `# Ekonomi\n\n${text}\n\n:::note[Bra läge]\nText.\n:::\n` },
      { 'a.md': `# Ekonomi\n\n${text}\n\n:::note[Dåligt läge]\nText.\n:::\n` },
      ['Ekonomi | Ändrad text | 7 %'],
    ],
    [
      'added',
      { 'a.md': '# A\n\nOrd.\n' },
      { 'a.md': '# A\n\nOrd.\n', 'b.md': '# B\n\nFler.\n' },
      ['B | Tillkommit | '],
    ],
    [
      'removed',
      { 'a.md': '# A\n\nOrd.\n', 'b.md': '# B\n\nFler.\n' },
      { 'a.md': '# A\n\nOrd.\n' },
      ['B | Borttaget | '],
    ],
    [
      'wrapped anew',
      { 'a.md': `# A\n\n${text}\n` },
      { 'a.md': `# A\n\n${text.replaceAll(' ', '\n')}\n` },
      [],
    ],
  ])('%s', async (_, before, after, rows) => {
    expect((await compared([before], [after])).rows).toEqual(rows)
  })

  test('the share of changed words, also in long texts', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `ord${index}`)
    expect(changedShare([], [])).toBe(0)
    expect(changedShare(['a', 'b'], ['a', 'b'])).toBe(0)
    expect(changedShare(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toBe(0.25)
    expect(changedShare(['a'], [])).toBe(1)
    expect(changedShare(long, long.toReversed())).toBeCloseTo(0.0375)
    expect(
      changedShare(
        long,
        long.map((word) => `${word}x`),
      ),
    ).toBe(1)
  })
})

test('metadata, and a warning where signs differ', async () => {
  const { rows, warnings } = await compared(
    ['# A\n', `${usualManifest}status: draft\ncutoff: 2021-04-30\nsigns: cost-positive\n`],
    ['# A\n', `${usualManifest}status: final\ncutoff: 2021-08-31\nsigns: income-positive\n`],
  )
  expect(rows).toEqual([
    'Utfall till och med | 30 april 2021 | 31 augusti 2021',
    'Status | Utkast | Färdig',
    'Tecken | kostnader utan minus | intäkter utan minus',
  ])
  expect(warnings).toHaveLength(1)
})

test('counts tell what a reader asks first', async () => {
  const { counts, summary } = await compared(
    decisions('| Bygg | Pågår | |\n| Riv | Pågår | |'),
    decisions('| Bygg | Klart | |\n| Riv | Pausat | |'),
  )
  expect(counts).toMatchObject({ finished: 1, states: 1, figures: 0 })
  expect(summary).toHaveLength(3)
  expect(summary[1]).toContain('1 beslut eller åtgärd har blivit klar')
})

test('what an author writes is text in every output', async () => {
  const nasty = '`<script>x</script>` \\| a@b \u001b[31m **f** [l](http://x)'
  const before = await report(plain(`| ${nasty} | 1 |`))
  const after = await report(plain(`| ${nasty} | 2 |`))
  const input = { difference: compareReports(before, after), sides, language: 'sv', colour: false } as const
  for (const output of Object.values(diffOutputs)) expect(await output(input)).not.toContain('\u001b')
  expect(await diffOutputs.html(input)).not.toContain('<script')
  const row = (await diffOutputs.md(input)).split('\n').find((line) => line.includes('script'))!
  expect(row).not.toMatch(/[<>*[\]]|a@b|http:\/\//)
  expect(row.match(/\|/g)).toHaveLength(6)
  expect(JSON.parse(await diffOutputs.json(input))).toMatchObject({
    format: 'delrapport-diff',
    version: 1,
    tables: { changed: [{ cells: [{ type: 'figure', change: { amount: '1' } }] }] },
  })
})

test('variants differ; neither has changed into the other', async () => {
  const before = await report(plain('| Lön | 1 |\n| Hyra | 3 |'))
  const after = await report(plain('| Lön | 2 |\n| El | 3 |'))
  const variants = {
    before: { ...sides.before, variant: 'lekeberg' },
    after: { ...sides.after, variant: 'laxa' },
  }
  const difference = compareReports(before, after)
  for (const output of ['terminal', 'md'] as const)
    for (const language of ['sv', 'en'] as const) {
      const text = await diffOutputs[output]({ difference, sides: variants, language, colour: false })
      expect(text).toContain('lekeberg')
      expect(text).toContain('laxa')
      expect(text).not.toMatch(
        /ändra|Före\b|Efter\b|tillkommit|borttag|chang|\bBefore\b|\bAfter\b|\b(?:add|remov)ed\b/i,
      )
    }
})
