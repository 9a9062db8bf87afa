/** Words that a workspace explains: where they are found, and that print has nothing of it but the list. */

import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { checkReport } from '../../src/engine/check.ts'
import { expandAbbreviations } from '../../src/glossary/expand-abbreviations.ts'
import { termFinder } from '../../src/glossary/find-terms.ts'
import type { Content } from '../../src/model/content.ts'
import type { Term } from '../../src/model/glossary.ts'
import { startOf } from '../../src/model/span.ts'
import { parseGlossary } from '../../src/source/glossary.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const term = (name: string, ...forms: readonly string[]): Term => ({
  name,
  forms: [name, ...forms],
  full: null,
  means: `vad ${name} betyder`,
  language: 'sv',
  span: startOf('glossary.yaml'),
})

const find = termFinder([
  term('prognos', 'prognosen'),
  term('generella statsbidrag'),
  term('statsbidrag'),
  term('KF', 'KF:s'),
  term('mål- och resultatstyrning'),
])

test.each([
  ['En prognos och prognosen.', ['prognos', 'prognosen']],
  ['Prognos i början.', ['Prognos']],
  ['Ingen prognoser, kassaprognos, prognos-läge eller läges-prognos.', []],
  [
    'Generella statsbidrag, generella\u00a0statsbidrag och statsbidrag',
    ['Generella statsbidrag', 'generella\u00a0statsbidrag', 'statsbidrag'],
  ],
  ['KF:s beslut, KF och kf', ['KF:s', 'KF']],
  ['Mål- och resultatstyrning (prognos)', ['Mål- och resultatstyrning', 'prognos']],
  ['prognosérad och ärprognos, prognos2', []],
])('whole words in the forms that are given: %s', (text, expected) => {
  expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('many terms and a long text take no longer than the text', () => {
  const many = termFinder(Array.from({ length: 20_000 }, (_, index) => term(`ord ${index}`)))
  expect(many('ord 5 '.repeat(20_000))).toHaveLength(20_000)
})

const workspace = (more = '') =>
  memoryWorkspace(
    new Map([
      ['glossary.yaml', 'prognos: Det som väntas & tros.\nutfall: Det som har hänt.\n'],
      ['reports/r/report.yaml', `title: T\norganisation: O\n${more}`],
      [
        'reports/r/01.md',
        '# Ett\n\nEn prognos på 10\u00a0tkr, och en prognos.\n\n:::note\nOm utfall.\n:::\n\n::glossary\n',
      ],
      ['reports/r/02.md', '# Två\n\nEn prognos igen, och [en prognos](https://example.se).\n'],
    ]),
  )

async function rendered(explainsTerms: boolean, more = '') {
  const { numbered, locate, templates, diagnostics } = await checkReport(workspace(more), 'r')
  const input = { numbered, problems: [], locate, templates, explainsTerms }
  return { page: await renderReport(input, createCollector().emit), diagnostics }
}

const bodyOf = (html: string): string => html.slice(html.indexOf('<body'))

test('the first in each chapter leads to its explanation there', async () => {
  const body = bodyOf((await rendered(true)).page.html())
  expect(body.match(/<a class="term" [^>]*>[^<]*<\/a>/g)).toEqual([
    '<a class="term" id="ett--w1" href="#ett--t1">prognos</a>',
    '<a class="term" id="ett--w2" href="#ett--t2">utfall</a>',
    '<a class="term" id="tva--w1" href="#tva--t1">prognos</a>',
  ])
  expect(body.match(/<dd>Det som väntas &amp; tros\.<\/dd>/g)).toHaveLength(2)
})

test('print has the list alone', async () => {
  const whole = { front: true, from: 0, to: 2, isWhole: true }
  const [explaining, silent] = [(await rendered(true)).page, (await rendered(false)).page]
  expect(explaining.print.part(whole)).toBe(silent.print.part(whole))
  expect(silent.print.part(whole)).toContain('<strong>utfall</strong>: Det som har hänt.')
})

test('an author may want none explained', async () => {
  const { page, diagnostics } = await rendered(true, 'glossary: nej\n')
  expect(bodyOf(page.html())).not.toMatch(/class="term"|Det som har hänt/)
  expect(diagnostics.map(({ code }) => code)).toEqual(['glossary/empty'])
})

test('words are those of the language that they stand in', async () => {
  const files = new Map([
    [
      'glossary.yaml',
      'budget: Planen för året.\nprognos: Det som väntas.\nforecast:\n  means: What is expected.\n  lang: en\n',
    ],
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    [
      'reports/r/01.md',
      `# Ett

:::language{lang=en}
A budget and a forecast.
:::

Ordet [prognos]{lang=en} och [prognos]{lang=fi}, som på engelska heter <span lang="en">forecast</span>.

::glossary
`,
    ],
  ])
  const { numbered, locate, templates } = await checkReport(memoryWorkspace(files), 'r')
  const input = { numbered, problems: [], locate, templates, explainsTerms: true }
  const body = bodyOf((await renderReport(input, createCollector().emit)).html())
  expect(body.match(/<a class="term" [^>]*>[^<]*<\/a>/g)).toEqual([
    '<a class="term" id="ett--w1" href="#ett--t1">forecast</a>',
  ])
  expect(body).toContain('<div id="ett--t1" lang="en"><dt>')
  expect(
    body.match(/<li[^>]*>(?:<span[^>]*>)?<strong>.*?<\/li>/g)?.map((item) => item.replace(/^<li[^>]*>/, '')),
  ).toEqual(['<span lang="en"><strong>forecast</strong>: What is expected.</span></li>'])
})

/** What is printed of it, with what abbreviations stand for within `‹›`. */
async function expanded(...chapters: readonly string[]): Promise<string> {
  const files = new Map([
    [
      'glossary.yaml',
      "SKR: { full: Sveriges Kommuner och Regioner, forms: [SKR:s] }\nKF: { full: kommunfullmäktige, means: De folkvalda., forms: [KF:s] }\nCEO: { full: chief executive officer, lang: en, forms: [CEO's] }\n",
    ],
    ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
    ...chapters.map((text, index): [string, string] => [`reports/r/0${index + 1}.md`, text]),
  ])
  const { numbered } = await checkReport(memoryWorkspace(files), 'r')
  const said: string[] = []
  const say = (node: Content): void => {
    if (node.type === 'text') said.push(node.value)
    if (node.type === 'htmlElement' && node.data.hName === 'abbr')
      said.push(`‹${String(node.data.hProperties.title)}›`)
    if ('children' in node) for (const child of node.children as readonly Content[]) say(child)
    if (node.type === 'paragraph') said.push('\n')
  }
  for (const { content } of expandAbbreviations(numbered!.report)) content.forEach(say)
  return said.join('').trim()
}

const skr = '‹Sveriges Kommuner och Regioner›'
const kf = '‹kommunfullmäktige›'

test.each([
  [
    'the first in the report alone is written out',
    ['# SKR\n\nFrån SKR och SKR:s del.', '# Två\n\n**SKR** igen'],
    `Från ${skr}SKR (Sveriges Kommuner och Regioner) och ${skr}SKR:s del.\n${skr}SKR igen`,
  ],
  [
    'whoever has written it out is left to it',
    ['# Ett\n\nKommunfullmäktige (KF), och SKR (Sveriges kommuner och\nregioner).\n\nKF och SKR.'],
    `Kommunfullmäktige (${kf}KF), och ${skr}SKR (Sveriges kommuner och\nregioner).\n${kf}KF och ${skr}SKR.`,
  ],
  [
    'no parentheses stand within others',
    ['# Ett\n\nNämnder (som KF) och (andra) SKR.'],
    `Nämnder (som ${kf}KF, kommunfullmäktige) och (andra) ${skr}SKR (Sveriges Kommuner och Regioner).`,
  ],
  [
    'links, code, notes and what an author has marked stay',
    ['# Ett\n\n[KF](https://a.se), `KF`, <abbr title="Kol">KF</abbr>[^1].\n\n[^1]: KF.'],
    'KF, , ‹Kol›KF.\nKF.',
  ],
  [
    'in the genitive where the abbreviation is',
    ["# Ett\n\nKF:s del och SKR:s, [the CEO's]{lang=en}."],
    `${kf}KF:s (kommunfullmäktiges) del och ${skr}SKR:s (Sveriges Kommuner och Regioners), the ‹chief executive officer›CEO's (chief executive officer's).`,
  ],
  [
    'each in its own language',
    ['# Ett\n\nCEO, och [the CEO]{lang=en}.'],
    'CEO, och the ‹chief executive officer›CEO (chief executive officer).',
  ],
])('abbreviations: %s', async (_, chapters, printed) => {
  expect(await expanded(...chapters)).toBe(printed)
})

test('the list says what they stand for, and then what that means', async () => {
  expect(await expanded('# Ett\n\nKF och SKR.\n\n::glossary')).toContain(
    'KF: kommunfullmäktige. De folkvalda.\nSKR: Sveriges Kommuner och Regioner',
  )
})

test('an abbreviation is known in the genitive, and written out in it', async () => {
  const { numbered } = await checkReport(
    memoryWorkspace(
      new Map([
        ['glossary.yaml', 'BUP: { full: barn- och ungdomspsykiatrin }\n'],
        ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
        ['reports/r/01.md', '# Ett\n\n- BUP:s väntetider har kortats.\n'],
      ]),
    ),
    'r',
  )
  const [chapter] = expandAbbreviations(numbered.report)
  expect(toString({ type: 'root', children: [...chapter!.content] } as Root)).toContain(
    'BUP:s (barn- och ungdomspsykiatrins) väntetider',
  )
})

test('a genitive that is a word of its own is left to it', () => {
  const collector = createCollector()
  const source = {
    file: 'glossary.yaml',
    text: 'KF: { full: Kommunfullmäktige }\n"KF:s": Det som är fullmäktiges.\n',
  }
  const terms = parseGlossary(source, 'sv', collector.emit)
  expect(terms.map(({ forms }) => forms)).toEqual([['KF', 'KF’s', "KF's"], ['KF:s']])
  expect(collector.settle({})).toEqual([])
})
