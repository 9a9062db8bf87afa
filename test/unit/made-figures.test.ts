/** What readers of the published page can open: how each figure is made, without a script, and nothing of it in print. */

import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'
import path from 'node:path'

const chapter = `# Ekonomi {{resultat.summa.budget}}

:::table[Resultat]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --: | --: | --: | --: |
| Lön[^1] | 1 200 | 60 | 1 150 | |
| Lokaler & <b>el</b> | 50 | 25 | 51 | -1[^1] |
| Summa | | 86 | | 49 |
:::

Budgeten är {{resultat.summa.budget}}, [se {{resultat.summa.budget}} här](https://example.se).

[^1]: En not.

| | Budget | Utfall | Prognos |
| --- | --: | --: | --: |
| Hyra | {{resultat.lon.budget}} | 3 | 4 |
`

const files = (more = '', text = chapter) =>
  [
    [
      'reports/r/report.yaml',
      `title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n${more}`,
    ],
    ['reports/r/01.md', text],
  ] as const

async function rendered(all: readonly (readonly [string, string])[] = files()) {
  const { numbered, locate, templates, output } = await checkReport(memoryWorkspace(new Map(all)), 'r')
  const input = { numbered, problems: [], locate, templates }
  return {
    output,
    render: (explainsFigures: boolean) => renderReport({ ...input, explainsFigures }, createCollector().emit),
  }
}

const html = async (all?: readonly (readonly [string, string])[]): Promise<string> =>
  bodyOf((await (await rendered(all)).render(true)).html())

const bodyOf = (page: string): string => page.slice(page.indexOf('<body'))

/** As it is read, with blanks that are easy to type. */
const text = (part: string): string =>
  part
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')

/** The line that the figure of a cell leads to. */
function lineOf(page: string, figure: string): string {
  const id = new RegExp(`<a href="#([^"]*)" tabindex="-1">${figure}</a>`).exec(page)?.[1]
  return text(new RegExp(`<li id="${id}">(.*?)(?:</li>|<ul>)`).exec(page)?.[1] ?? 'none')
}

test('each figure that is made of others leads to how it is made', async () => {
  const page = await html()
  expect(lineOf(page, '50')).toBe('Lön: 1 200 − 1 150 = 50')
  expect(lineOf(page, '−1')).toBe('Lokaler & el: 50 − 51 = −1')
  expect(lineOf(page, '1.250')).toBe('Budget: 1 200 + 50 = 1 250')
  expect(lineOf(page, '86')).toBe('Utfall: 60 + 25 = 85. I tabellen står 86; skillnaden är avrundning.')
  expect(page).toContain('<summary>Så är talen i tabell 1 räknade</summary>')
  expect(page).toMatch(/<a href="#resultat--r3">Summa<\/a> = <a href="#resultat--r1">Lön<\/a> \+ /)
  expect(page).not.toContain('reports/r')
})

test('a figure that is typed and held against nothing leads nowhere', async () => {
  expect(await html()).not.toMatch(/tabindex="-1">60</)
})

test('what is printed from another table leads to its row there', async () => {
  const page = await html()
  expect(lineOf(page, '1.200')).toBe('Hyra: Tabell 1 Resultat, Lön')
  expect(page).toMatch(/<span class="value"[^>]*><a href="#resultat--r3">1.250.tkr<\/a><\/span>/)
})

const board = `# Ekonomi\n\n:::table[Drift]{#drift kind=result}\n\n| | Budget | Utfall | Prognos |\n| --- | --: | --: | --: |\n| Lön | 500 | 300 | 510 |\n| Summa | | | |\n\n:::\n`

const boardIn = (unit: string): string =>
  `title: T\norganisation: Skolnämnden\nperiod: 2021\ncutoff: 2021-07-31\nunit: ${unit}\n`

test('a figure of another report is told by its report, and as it stands there where that differs', async () => {
  const page = await html([
    ...files('include: [skola]\n', '# Alla\n\n::rollup[Nämnderna]{#alla kind=result}\n'),
    ['reports/skola/report.yaml', boardIn('tkr')],
    ['reports/skola/01.md', board],
  ])
  expect(lineOf(page, '500')).toBe('Skolnämnden: Skolnämnden, Tabell 1 Drift, Summa')
  const converted = await html([
    ...files('include: [skola]\n', '# Alla\n\n::rollup[Nämnderna]{#alla kind=result}\n'),
    ['reports/skola/report.yaml', boardIn('mnkr')],
    ['reports/skola/01.md', board],
  ])
  expect(lineOf(converted, '500.000')).toBe(
    'Skolnämnden, Budget: Skolnämnden, Tabell 1 Drift, Summa 500 mnkr',
  )
})

test('it leads to the page of the other report where that says where it is published', async () => {
  const page = await html([
    ...files('include: [skola]\n', '# Alla\n\n::rollup[Nämnderna]{#alla kind=result}\n'),
    ['reports/skola/report.yaml', `${boardIn('tkr')}address: https://example.se/skola.html?a=1&b=2\n`],
    ['reports/skola/01.md', board],
  ])
  expect(page).toContain(
    '<a href="https://example.se/skola.html?a=1&amp;b=2#drift--r2">Skolnämnden, Tabell 1 Drift, Summa</a>',
  )
})

test('rows of the same name are told apart by their groups', async () => {
  const page = await html(
    files(
      '',
      '# E\n\n:::table{#t kind=operations}\n| Område | Verksamhet | Intäkter | Kostnader | Nettokostnad |\n| --- | --- | --: | --: | --: |\n| Skola | Övrigt | -1 | 5 | |\n| Vård | Övrigt | -2 | 9 | |\n:::\n',
    ),
  )
  expect(lineOf(page, '4')).toBe('Skola, Övrigt: −1 + 5 = 4')
  expect(lineOf(page, '7')).toBe('Vård, Övrigt: −2 + 9 = 7')
})

test('no link stands within another, and each leads to something on the page', async () => {
  for (const page of [await html(), await htmlOfExample()]) {
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    expect([...page.matchAll(/ id="/g)].length).toBe(ids.size)
    expect([...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.has(id!))).toEqual(
      [],
    )
    expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
  }
})

async function htmlOfExample(): Promise<string> {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples/tables'))
  const { numbered, locate, templates } = await checkReport(workspace, '2024-08')
  const input = { numbered, problems: [], locate, templates, explainsFigures: true }
  return bodyOf((await renderReport(input, createCollector().emit)).html())
}

test('what is printed is the same with and without', async () => {
  const { render } = await rendered()
  const whole = { front: true, from: 0, to: 1, isWhole: true }
  const [telling, silent] = [await render(true), await render(false)]
  expect(telling.print.part(whole)).toBe(silent.print.part(whole))
  expect(telling.print.chapters).toEqual(silent.print.chapters)
})

test('an author may turn it off', async () => {
  expect((await rendered()).output.explainFigures).toBe(true)
  const { output, render } = await rendered(files('output: { explainFigures: nej }\n'))
  expect(output.explainFigures).toBe(false)
  expect(bodyOf((await render(false)).html())).not.toMatch(/class="made"|<a href="#resultat--|tabindex="-1"/)
})

test('a template of the workspace for tables, which may have no place for it, is not led to', async () => {
  const page = await html([
    ...files(),
    [
      'templates/partials/table.hbs',
      '<table id="{{id}}">{{#each groups}}{{#each rows}}<tr>{{#each cells}}<td>{{content}}</td>{{/each}}</tr>{{/each}}{{/each}}</table>',
    ],
  ])
  expect(page).not.toMatch(/<a href="#resultat--/)
})

test('a sum of many rows names the first and the last, and a chapter in another language is told in that', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `| Rad ${index + 1} | ${index + 1} | 1 | 1 |\n`).join(
    '',
  )
  const table = `:::table[Result]{#t kind=result}\n| | Budget | Utfall | Prognos |\n| --- | --: | --: | --: |\n${rows}| Summa | 36 | 8 | 8 |\n:::\n`
  const page = await html(files('', `---\nlang: en\n---\n# One\n\n${table}`))
  expect(lineOf(page, '36')).toBe('Summa = the sum of 8 rows, from Rad 1 to Rad 8')
  expect(page).toContain('How the figures in table 1 are made')
})
