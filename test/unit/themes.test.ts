/** What a manifest's `theme` does to the page: style sheets, fonts, and what is said of one that does not exist. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe as group, expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { fontNames } from '../../src/model/report.ts'
import { checkReport } from '../../src/engine/check.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { temporaryFolder } from '../e2e/run.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  await write('reports/r/01.md', '# Inledning\n\nText.\n')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(path.join(folder, file), text)
}

async function rendered(theme: string): Promise<{ head: string; cover: string; told: string[] }> {
  await write('reports/r/report.yaml', `title: T\norganisation: O\n${theme}\n`)
  const { numbered, locate, templates, diagnostics } = await checkReport(await openWorkspace(folder), 'r')
  const collector = createCollector(diagnostics)
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, collector.emit)
  const html = rendered.html()
  return {
    head: html.slice(0, html.indexOf('</head>')),
    cover: html.slice(html.indexOf('<header'), html.indexOf('</header>')),
    told: collector.settle({}).map((one) => {
      const { file, start, message, hint } = describe(one, locate, 'sv')
      return `${file}:${start.line}:${start.column} ${message} ${hint}`
    }),
  }
}

const families = (head: string): string[] => [
  ...new Set([...head.matchAll(/@font-face \{ font-family: "([^"]+)"/g)].map(([, family]) => family!)),
]

test('without a name the default is used, with one the other is laid over it', async () => {
  const plain = (await rendered('')).head
  const horizon = (await rendered('theme: { name: horizon }')).head
  expect(plain).not.toContain('--band-strong')
  expect(horizon).toContain('--band-strong')
  expect(families(plain)).toEqual(['Source Sans 3', 'Source Serif 4'])
  expect(families(horizon)).toEqual(['Source Sans 3'])
})

const heaviest = async (theme: string): Promise<string[]> =>
  [
    ...(await rendered(theme)).head.matchAll(
      /@font-face \{ font-family: "([^"]+)"; font-style: normal; font-weight: ([89]00)/g,
    ),
  ].map(([, family, weight]) => `${family} ${weight}`)

test('the theme with heavy headings brings the heaviest weight of their font, of whichever is chosen', async () => {
  expect(await heaviest('')).toEqual([])
  expect(await heaviest('theme: { name: meridian }')).toEqual(['Source Sans 3 900'])
  expect(await heaviest('theme: { name: meridian, fonts: { headings: open-sans } }')).toEqual([
    'Open Sans 800',
  ])
  expect(await heaviest('theme: { name: meridian, fonts: { headings: lora } }')).toEqual([])
})

test.each(fontNames)('the fonts that are chosen, and no other, come along: %s', async (name) => {
  const { head, told } = await rendered(`theme: { fonts: { text: ${name}, headings: ${name} } }`)
  expect(told).toEqual([])
  expect(families(head)).toHaveLength(1)
  expect(head).toContain(`--text-font: '${families(head)[0]}', 'Noto Sans Math'`)
})

test('a font for code and one for signs come along where a chapter needs them', async () => {
  expect(families((await rendered('')).head)).toHaveLength(2)
  await write('reports/r/01.md', '# Inledning\n\nSkriv `check` → minst ≥ 9 ✓\n')
  expect(families((await rendered('')).head).slice(2)).toEqual(['Source Code Pro', 'Noto Sans Math'])
})

test('a workspace’s own theme is laid over the default, and cannot end its element', async () => {
  await write('templates/themes/vart/a.css', 'h1 { color: rebeccapurple } /* </style><script>1</script> */')
  const { head, told } = await rendered('theme: { name: vart }')
  expect(told).toEqual([])
  expect(head).toContain('rebeccapurple')
  expect(head.indexOf('rebeccapurple')).toBeGreaterThan(head.indexOf('.title-panel'))
  expect(head).not.toContain('<script>1</script>')
  expect(head.match(/<\/style>/g)).toHaveLength((await rendered('')).head.match(/<\/style>/g)!.length)
})

test('a theme that does not exist is told at its name, with those that do', async () => {
  await write('templates/themes/vart/a.css', '')
  const { told } = await rendered('theme: { name: horisont }')
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^reports\/r\/report\.yaml:3:16 .*horizon/)
  expect(told[0]).toContain('vart')
})

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${colour}"/></svg>`
const inPage = (colour: string) =>
  `data:image/svg+xml;base64,${Buffer.from(drawing(colour)).toString('base64')}`

group('what an organisation sets without a theme of its own', () => {
  beforeEach(async () => {
    await write('reports/r/a.svg', drawing('#111111'))
    await write('reports/r/b.svg', drawing('#222222'))
  })

  test('a palette, of which the accent may also stand by itself', async () => {
    const { head, told } = await rendered("theme: { colors: { accent: '#0b5d4e', second: '#f2b134' } }")
    expect(told).toEqual([])
    expect(head).toContain('--panel: #0b5d4e')
    expect(head).toContain('--second-panel: #f2b134')
    expect(head).toContain('<meta name="theme-color" content="#0b5d4e">')
    expect((await rendered("theme: { accent: '#0b5d4e' }")).head).toContain('--panel: #0b5d4e')
  })

  test('one logo, or one for light grounds and one for dark', async () => {
    const one = (await rendered('theme: { logo: a.svg }')).cover
    expect(one).toContain(`<img class="logo" src="${inPage('#111111')}" alt="">`)
    const two = (await rendered('theme: { logo: { light: a.svg, dark: b.svg } }')).cover
    expect(two).toContain(`<img class="logo on-light" src="${inPage('#111111')}" alt="">`)
    expect(two).toContain(`<img class="logo on-dark" src="${inPage('#222222')}" alt="">`)
    // One alone is for all grounds.
    expect((await rendered('theme: { logo: { dark: b.svg } }')).cover).toContain(
      `<img class="logo" src="${inPage('#222222')}"`,
    )
  })

  test('which of two logos is shown follows from the colour that they lie on', async () => {
    const logo = 'logo: { light: a.svg, dark: b.svg }'
    const shown = async (accent: string) =>
      /--shown-on-light: (\w+); --shown-on-dark: (\w+)/
        .exec((await rendered(`theme: { accent: '${accent}', ${logo} }`)).head)!
        .slice(1)
    expect(await shown('#0b5d4e')).toEqual(['none', 'block'])
    expect(await shown('#ffd200')).toEqual(['block', 'none'])
  })

  test('an image on the cover adorns, or says what it shows', async () => {
    const { cover, told } = await rendered('theme: { cover: a.svg }')
    expect(told).toEqual([])
    expect(cover).toContain(`<img class="cover" src="${inPage('#111111')}" alt="">`)
    expect((await rendered('theme: { cover: { image: a.svg, alt: Torget i snö } }')).cover).toContain(
      'alt="Torget i snö"',
    )
  })

  test('an image that is not there is told where it is named', async () => {
    const { told } = await rendered('theme:\n  logo: { light: a.svg, dark: c.svg }\n  cover: d.svg')
    expect(told.map((text) => text.split(' ')[0])).toEqual([
      'reports/r/report.yaml:4:31',
      'reports/r/report.yaml:5:10',
    ])
    expect(told[0]).toContain('c.svg')
  })

  test('texts of page heads and feet, with values in them', async () => {
    const { head, told } = await rendered(
      `variables: { kommun: Åkerlunda }\ntheme: { head: '{{report.title}} \u2013 {{ vars.kommun }}', foot: Sidfot }`,
    )
    expect(told).toEqual([])
    expect(head).toContain('@top-left { content: "T – Åkerlunda"; }')
    expect(head).toContain('@bottom-left { content: "Sidfot"; }')
    const plain = (await rendered('')).head
    expect(plain).toContain('@top-left { content: "T"; }')
    expect(plain).toContain('@bottom-left { content: "O"; }')
  })

  test('a foot that is cut on upright pages is whole on those that lie on their side', async () => {
    const foot =
      'Arbetsmarknads- och socialnämnden i Södra Roslagens kommunalförbund för vård, omsorg och hjälp i hemmet'
    const { head } = await rendered(`theme: { foot: '${foot}' }`)
    const feet = [...head.matchAll(/@bottom-left \{ content: "([^"]*)"/g)].map(([, text]) => text)
    expect(feet).toEqual([expect.stringMatching(/^Arbetsmarknads-.*\\2026 $/), foot])
  })

  test('a value that does not exist is told where the text stands', async () => {
    const { told } = await rendered("theme:\n  foot: '{{report.titel}}'")
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^reports\/r\/report\.yaml:4:9 .*titel/)
  })
})
