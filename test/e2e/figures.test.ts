/** Where the figures of the prose come from, as an editor asks for it and has it mended. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string
const chapter = () => path.join(folder, 'reports/2021-08/04-ekonomisk-rapport.md')

beforeEach(async () => {
  folder = await copiedWorkspace('.')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('lists each figure of the example, what is linked and what has no source', async () => {
  const { code, stdout } = await delrapport(['figures', '2021-08'], folder)
  expect(code).toBe(0)
  for (const figure of ['408 tkr', '2 000 tkr', '1 650 tkr'])
    expect(stdout).toMatch(new RegExp(`länkat +${figure.replaceAll(' ', '\\s')}`))
  expect(stdout).toMatch(/utan källa +250 tkr/)
  expect(stdout).not.toContain('stämmer inte')
})

test('a changed table changes the text that prints it', async () => {
  const text = await readFile(chapter(), 'utf8')
  const changed = text
    .replace('|        0 |          -408 |', '|        0 |          -407 |')
    .replace('  5 495 |', '  5 496 |')
  await writeFile(chapter(), changed)
  const { code } = await delrapport(['build', '2021-08', '--format', 'html'], folder)
  expect(code).toBe(0)
  const html = await readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.html'), 'utf8')
  expect(html).toMatch(/överskott om <span[^>]*>(?:<[^>]*>)*407\u00a0tkr</)
})

test('a figure that the table speaks against is told with both', async () => {
  const text = await readFile(chapter(), 'utf8')
  await writeFile(
    chapter(),
    text.replace('\n\nSYD-IT gör', ' Budgeten för lokalhyror är 729 tkr.\n\nSYD-IT gör'),
  )
  const { code, stdout } = await delrapport(['figures', '2021-08'], folder)
  expect(code).toBe(0)
  expect(stdout).toMatch(/stämmer inte +729 tkr +\S+ +tabellen säger 692 \(resultat\.lokalhyror\.budget\)/)
  expect((await delrapport(['check', '2021-08'], folder)).stdout).toContain('figure/contradicts')
})

test('--fix links what has a single cell and would print the same', async () => {
  const text = await readFile(chapter(), 'utf8')
  await writeFile(
    chapter(),
    text.replace(
      'SYD-IT gör',
      'Utfallet för tjänsteköp är 2 553 tkr, ca 300 tkr mer än i fjol.\n\nSYD-IT gör',
    ),
  )
  const { stderr } = await delrapport(['figures', '2021-08', '--fix'], folder)
  expect(stderr).toContain('2 553 tkr → {{resultat.ovrigt-tjanstekop.outcome}}')
  expect(await readFile(chapter(), 'utf8')).toContain('är {{resultat.ovrigt-tjanstekop.outcome}}, ca 300 tkr')
})

test.each([
  ['json', /^\[\n/],
  ['csv', /^\ufeffRapport;Plats;Tal;Status/],
  ['md', /^\| Tal \| Status \| Plats \| Referens \|\n/],
])('%s for other programs', async (format, start) => {
  const { code, stdout } = await delrapport(['figures', '2021-08', '--format', format], folder)
  expect(code).toBe(0)
  expect(stdout).toMatch(start)
})

test.each(['xml', 'constructor', 'toString'])('the format %s is refused', async (format) => {
  const { code, stderr } = await delrapport(['figures', '--format', format], folder)
  expect(code).toBe(2)
  expect(stderr).toContain('table, json, csv, md')
})
