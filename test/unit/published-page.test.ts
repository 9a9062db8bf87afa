/** What the published page has for its readers beside the report: a script and its policy, ways to rows, cards. None is printed. */

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { formatInput } from '../../src/engine/format-input.ts'
import type { Printer } from '../../src/print/printer.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const rows = (...names: string[]) => names.map((name, index) => `| ${name} | ${index} |`).join('\n')

const chapter = `# Ett

:::table[Resultat]{#resultat}
| Förvaltning | Antal |
| --- | --: |
${rows('Skola', 'Vård', 'Omsorg', 'Teknik')}
:::
`

async function published(
  manifest = '',
  text = chapter,
  templates: readonly (readonly [string, string])[] = [],
) {
  const files = new Map([
    [
      'reports/r/report.yaml',
      `title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n${manifest}`,
    ],
    ['reports/r/01.md', text],
    ...templates,
  ])
  const checked = await checkReport(memoryWorkspace(files), 'r')
  const { emit } = createCollector()
  const setting = { marked: [], printer: null as unknown as Printer, isLast: true }
  const rendered = await formatInput(checked, setting, emit).rendered()
  const { numbered, locate, templates: own } = checked
  const bare = await renderReport({ numbered, problems: [], locate, templates: own }, emit)
  return { html: rendered.html(), rendered, bare, told: checked.diagnostics.map(({ code }) => code) }
}

const scriptOf = (html: string): string | undefined => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1]
const headOf = ({ html }: { html: string }): string => html.slice(0, html.indexOf('<style>'))
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!

test('its policy allows the one script that it has, by its hash, and nothing else', async () => {
  const { html } = await published()
  const hash = createHash('sha256').update(scriptOf(html)!).digest('base64')
  expect(policyOf(html)).toBe(
    `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  )
  expect(html).not.toMatch(/<script src|\son[a-z]+="/)
})

test('the script is the same in every report, so that one hash can be allowed for all', async () => {
  const [one, other] = await Promise.all([
    published(),
    published('lang: en\ntitle: Report', '# Other\n\nText.\n'),
  ])
  expect(scriptOf(one.html)).toBe(scriptOf(other.html))
  // What stands in a page as it is must not end its element, nor depend on how lines end.
  expect(scriptOf(one.html)).not.toMatch(/<\/script|<!--|\r/i)
})

test('`script: nej` leaves it out, and all else as it is', async () => {
  const [having, without] = await Promise.all([published(), published('output: { script: nej }')])
  expect(scriptOf(without.html)).toBeUndefined()
  expect(policyOf(without.html)).not.toContain('script-src')
  expect(having.html.replace(/\n<script>[\s\S]*?<\/script>/, '').replace(/; script-src [^"]*/, '')).toBe(
    without.html,
  )
})

test('nothing of it is printed', async () => {
  const { rendered, bare } = await published('address: https://example.se/rapport.html')
  const whole = { front: true, from: 0, to: 1, isWhole: true }
  expect(rendered.print.part(whole)).toBe(bare.print.part(whole))
  expect(bare.print.part(whole).replaceAll(/<style>[\s\S]*?<\/style>/g, '')).not.toMatch(
    /og:|canonical|contents-link|data-sorts|--r1"/,
  )
})

test('each row has an id, whether or not the page tells how its figures are made', async () => {
  const { html } = await published('output: { explainFigures: nej }')
  expect([...html.matchAll(/<tr class="body" id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'resultat--r1',
    'resultat--r2',
    'resultat--r3',
    'resultat--r4',
  ])
})

test('the contents are a click away from anywhere, where there are any', async () => {
  expect((await published()).html).toContain('<a class="contents-link" href="#contents">Innehåll</a>')
  expect((await published('toc: nej')).html).not.toContain('class="contents-link"')
})

test('cards of links to it say what it is, and where it is published', async () => {
  const head = headOf(await published('date: 2021-09-01\naddress: https://example.se/a?b=1&c=2\n'))
  for (const [name, value] of [
    ['og:type', 'article'],
    ['og:title', 'Rapport'],
    ['og:site_name', 'Nämnden'],
    ['og:locale', 'sv_SE'],
    ['og:url', 'https://example.se/a?b=1&amp;c=2'],
    ['article:published_time', '2021-09-01'],
  ])
    expect(head).toContain(`<meta property="${name}" content="${value}">`)
  expect(head).toContain('<link rel="canonical" href="https://example.se/a?b=1&amp;c=2">')
  expect((await published('lang: en')).html).toContain('content="en_GB"')
  expect(headOf(await published('status: utkast\ndate: 2021-09-01'))).not.toMatch(
    /og:url|canonical|published_time/,
  )
})

test('a template of the workspace that knows nothing of all this makes a page as before', async () => {
  const page =
    '<!doctype html><html lang="{{lang}}"><head><title>{{title}}</title></head><body>{{#each chapters}}{{body}}{{/each}}</body></html>'
  const { html } = await published('', chapter, [['templates/report.hbs', page]])
  expect(scriptOf(html)).toBeUndefined()
  expect(html).toContain('<table id="resultat"')
})

/** Which tables readers may sort. */
async function sorts(table: string): Promise<boolean> {
  return (await published('', `# Ett\n\n${table}\n`)).html.includes(' data-sorts>')
}

const head = '| Namn | Antal |\n| --- | --: |\n'

test('tables sort whose rows are things of one sort', async () => {
  expect(await sorts(head + rows('A', 'B', 'C', 'D'))).toBe(true)
  expect(await sorts(`${head}${rows('A', 'B', 'C', 'D')}\n| Summa | 6 |`)).toBe(true)
})

test('a dash that stands for a figure says which, as the CSV beside it does; one for none does not', async () => {
  const table = `:::table[Resultat]{#noll kind=result unit=tkr}

| Post | Budget | Utfall | Prognos | Avvikelse |
| --- | --: | --: | --: | --: |
| Hyra | 10 | 5 | 10 | - |
| Summa | 10 | 5 | 10 | - |

:::

:::table[Mål]{#mal kind=goals}

| KF-mål | Nämndmål | Indikator | Utfall | Målvärde | Prognos | Måluppfyllelse |
| --- | --- | --- | --: | --: | --: | --- |
| A | B | Andel | - | 80 % | - | - |

:::`
  const { html } = await published('', `# Ett\n\n${table}\n`)
  const [nought, none] = ['noll', 'mal'].map((id) => html.slice(html.indexOf(`<table id="${id}"`)))
  expect(nought!.slice(0, nought!.indexOf('</table>')).match(/ data-value="0"/g)).toHaveLength(2)
  expect(none).not.toMatch(/ data-value/)
})

test('those that are seen at a glance do not, nor those whose order is meaning', async () => {
  expect(await sorts(head + rows('A', 'B', 'C'))).toBe(false)
  const statement = `:::table[Resultaträkning]{kind=income-statement}
| | Budget | Utfall 210731 | Prognos |
| --- | --: | --: | --: |
| Verksamhetens intäkter | 10 | 10 | 10 |
| Verksamhetens kostnader | -30 | -30 | -30 |
| Avskrivningar | -1 | -1 | -1 |
| Verksamhetens nettokostnader | -21 | -21 | -21 |
| Skatteintäkter | 15 | 15 | 15 |
| Generella statsbidrag och utjämning | 10 | 10 | 10 |
| Verksamhetens resultat | 4 | 4 | 4 |
| Finansiella intäkter | 1 | 1 | 1 |
| Finansiella kostnader | -1 | -1 | -1 |
| Årets resultat | 4 | 4 | 4 |
:::`
  expect(await sorts(statement)).toBe(false)
})

test('a word longer than a line of a phone is parted as it is spelt, in text and points, but not in addresses and code', async () => {
  const word = 'Läkemedelsförmånskostnadsutvecklingen'
  const address = 'https://www.nämnden.se/samhallsbyggnadsforvaltningensbudget'
  const { html } = await published(
    '',
    `# Ett\n\n${word} och verksamhetsutvecklingen ökar.\n\n- *${word}*\n\n<${address}> \`${word}\`\n`,
  )
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/&shy;|\u00ad/g, '·')
  const parted = 'Läkemedels·förmåns·kostnads·utvecklingen'
  expect(body).toContain(`<p>${parted} och verksamhetsutvecklingen ökar.</p>`)
  expect(body).toContain(`<em>${parted}</em>`)
  expect(body).toContain(`>${address}</a> <code>${word}</code>`)
})
