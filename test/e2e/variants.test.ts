/** One source, several recipients: two variants of the example differ only where they should. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string
const report = (file: string) => path.join(folder, 'reports/2021-08', file)
const built = (name: string) => readFile(path.join(folder, 'out/2021-08', name), 'utf8')

/** Everything that a reader sees, in lines. */
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

beforeAll(async () => {
  folder = await copiedWorkspace('.')
  const manifest = `${await readFile(report('report.yaml'), 'utf8')}
variants:
  lekeberg: {}
  laxa: { title: Delårsrapport 2021 för Laxå kommun, variables: { kommun: Laxå kommun } }
allocation:
  invanare: { lekeberg: 8600, laxa: 5600, askersund: 11300, hallsberg: 16100 }
`
  await writeFile(report('report.yaml'), manifest)
  const plan = `${await readFile(report('05-atgardsplan.md'), 'utf8')}
:::only{for="laxa"}
Andelen för {{vars.kommun}} är {{share investeringar.summa.avvikelse by=invanare}}.
:::
`
  await writeFile(report('05-atgardsplan.md'), plan)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('all are built from one source, and differ only where they should', async () => {
  const { code, stdout } = await delrapport(
    ['build', '2021-08', '--variant', 'all', '--format', 'html'],
    folder,
  )
  expect(code).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((file) => path.basename(file)),
  ).toEqual(['delrapport-2021-08-lekeberg.html', 'delrapport-2021-08-laxa.html'])
  const [lekeberg, laxa] = [
    textOf(await built('delrapport-2021-08-lekeberg.html')),
    textOf(await built('delrapport-2021-08-laxa.html')),
  ]
  expect(laxa.filter((line) => !lekeberg.includes(line))).toEqual([
    'Delårsrapport 2021 för Laxå kommun',
    'Andelen för Laxå kommun är',
    '−222\u00a0tkr',
    '.',
  ])
  expect(lekeberg.filter((line) => !laxa.includes(line))).toEqual(['Delårsrapport 2021 för Lekebergs kommun'])
})

test('without a variant none of their own content is there', async () => {
  const { code } = await delrapport(['build', '2021-08', '--format', 'html'], folder)
  expect(code).toBe(0)
  const text = textOf(await built('delrapport-2021-08.html'))
  expect(text.some((line) => line.includes('Andelen för'))).toBe(false)
})

test('a variant that is not there is told with those that are', async () => {
  const { code, stderr } = await delrapport(['build', '2021-08', '--variant', 'laxå'], folder)
  expect(code).toBe(2)
  expect(stderr).toContain('Menade du ”laxa”?')
})

test('check looks into every variant', async () => {
  const text = await readFile(report('05-atgardsplan.md'), 'utf8')
  await writeFile(report('05-atgardsplan.md'), text.replace('by=invanare', 'by=invånare'))
  const { code, stdout } = await delrapport(['check', '2021-08'], folder)
  expect(code).toBe(1)
  expect(stdout.match(/value\/unknown/g)).toHaveLength(1)
  await writeFile(report('05-atgardsplan.md'), text)
})

test('diff shows what two of them do not share', async () => {
  const { code, stdout } = await delrapport(['diff', '2021-08', '--variants', 'lekeberg,laxa'], folder)
  expect(code).toBe(0)
  expect(stdout).toContain('Delårsrapport 2021 för Laxå kommun')
  expect(stdout).toContain('Inga siffror skiljer.')
  expect(stdout).toContain('Åtgärdsplan för budget i balans')
})
