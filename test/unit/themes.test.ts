/** What a manifest's `theme` does to the page: style sheets, fonts, and what is said of one that does not exist. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

async function rendered(theme: string): Promise<{ head: string; told: string[] }> {
  await write('reports/r/report.yaml', `title: T\norganisation: O\n${theme}\n`)
  const { numbered, locate, templates, diagnostics } = await checkReport(await openWorkspace(folder), 'r')
  const collector = createCollector(diagnostics)
  const rendered = await renderReport({ numbered, problems: [], locate, templates }, collector.emit)
  const html = rendered.html()
  return {
    head: html.slice(0, html.indexOf('</head>')),
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
  expect(plain).not.toContain('--band')
  expect(horizon).toContain('--band')
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
