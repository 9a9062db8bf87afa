/** `delrapport schema`, and what an editor makes of what it writes. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { delrapport, temporaryFolder } from './run.ts'
import { validatorOf } from '../unit/validated-json.ts'
import { startYamlServer, type YamlServer } from './yaml-server.ts'

let folder: string
let server: YamlServer

beforeAll(async () => {
  folder = await temporaryFolder()
  await mkdir(path.join(folder, 'reports'))
  server = await startYamlServer(folder)
})

afterAll(() => {
  server.close()
  return rm(folder, { recursive: true, force: true })
})

const manifestOf = (id: string): string => path.join(folder, 'reports', id, 'report.yaml')

test('without schemas in the workspace a new report leads to none', async () => {
  expect((await delrapport(['new', '2022-04'], folder)).code).toBe(0)
  expect(await readFile(manifestOf('2022-04'), 'utf8')).not.toContain('$schema')
})

test('a schema is printed, in the language asked for', async () => {
  const swedish = await delrapport(['schema', 'report'], folder)
  const english = await delrapport(['schema', 'report', '--lang', 'en'], folder)
  expect([swedish.code, english.code]).toEqual([0, 0])
  const about = ({ stdout }: typeof swedish) =>
    (JSON.parse(stdout) as { properties: { cutoff: { description: string } } }).properties.cutoff.description
  expect(about(swedish)).toBe('Dagen som utfallen är till och med.')
  expect(about(english)).toBe('The day that outcomes are as at.')
})

test('what programs are told of a document made elsewhere is as its schema says', async () => {
  const schema = await delrapport(['schema', 'problems'], folder)
  const validate = validatorOf(JSON.parse(schema.stdout) as object)
  const page = path.join(folder, 'rapport.html')
  await writeFile(
    page,
    '<h1>Rapport</h1><table><tr><th>Verksamhet</th><th>Budget</th><th>Utfall</th><th>Avvikelse</th></tr>' +
      '<tr><td>Skola</td><td>100</td><td>90</td><td>10</td></tr><tr><td>Vård</td><td>200</td><td>210</td><td>-10</td></tr>' +
      '<tr><td>Omsorg</td><td>250</td><td>240</td><td>10</td></tr><tr><td>Summa</td><td>550</td><td>530</td><td>10</td></tr></table>',
  )
  const { stdout } = await delrapport(['audit', page, '--reporter', 'json'], folder)
  const problems = JSON.parse(stdout) as unknown[]
  expect(problems.length).toBeGreaterThan(0)
  expect([validate(problems), validate.errors]).toEqual([true, null])
})

test('which schemas there are is told where none or an unknown one is named', async () => {
  const none = await delrapport(['schema'], folder)
  expect(none.code).toBe(2)
  expect(none.stderr).toContain('report, chapter, kind, profile, import, config, problems')
  const unknown = await delrapport(['schema', 'repport'], folder)
  expect(unknown.code).toBe(2)
  expect(unknown.stderr).toContain('Menade du ”report”?')
})

test('a workspace that has just begun has its schemas, in its language', async () => {
  const other = await temporaryFolder()
  await delrapport(['init', 'rapport', '--id', '2026-08', '--lang', 'en'], other)
  const file = path.join(other, 'rapport/reports/2026-08/report.yaml')
  const text = await readFile(file, 'utf8')
  expect(await server.problems(file, text)).toEqual([])
  const wrong = await server.problems(
    path.join(other, 'rapport/reports/2026-08/other.yaml'),
    `${text}toc: 9\n`,
  )
  expect(wrong.map(({ message }) => message)).toEqual([
    'The value should be the number of heading levels, 1 to 4, or no.',
  ])
  await rm(other, { recursive: true, force: true })
})

test('with the schemas written beside it, an editor helps with a new report', async () => {
  const { code, stdout } = await delrapport(['schema', '--out', '.delrapport'], folder)
  expect(code).toBe(0)
  const names = await readdir(path.join(folder, '.delrapport'))
  expect(
    stdout
      .trim()
      .split('\n')
      .map((file) => path.basename(file))
      .sort(),
  ).toEqual(names.sort())

  expect((await delrapport(['new', '2022-08'], folder)).code).toBe(0)
  const file = manifestOf('2022-08')
  const text = await readFile(file, 'utf8')
  expect(await server.problems(file, text)).toEqual([])

  expect((await delrapport(['new', '2022-12', '--from', '2022-04'], folder)).code).toBe(0)
  const rolled = await readFile(manifestOf('2022-12'), 'utf8')
  expect(rolled.split('\n')[0]).toBe(text.split('\n')[0])
  expect(await server.problems(manifestOf('2022-12'), rolled)).toEqual([])
  expect((await delrapport(['new', '2023-04', '--from', '2022-12'], folder)).code).toBe(0)
  expect((await readFile(manifestOf('2023-04'), 'utf8')).split('$schema')).toHaveLength(2)

  const wrong = manifestOf('wrong')
  const lines = [...text.split('\n'), 'titel: Rapport', 'rounding: ibland', '']
  const problems = await server.problems(wrong, lines.join('\n'))
  expect(problems.map(({ message }) => message)).toEqual([
    'Välj något av: tillåten (tolerant), exakt (exact).',
    'Property titel is not allowed.',
  ])
  const proposed = await server.proposals(wrong, lines.length - 1, 0)
  expect(proposed.find(({ label }) => label === 'previous')?.documentation).toBe(
    'Id för rapporten före den här, som 2021-04; de två jämförs.',
  )
  expect(proposed.map(({ label }) => label)).not.toContain('title')

  const blank = manifestOf('blank')
  await server.problems(
    blank,
    '# yaml-language-server: $schema=../../.delrapport/report.schema.json\nstatus: \nregistration: \nnumbering: \n',
  )
  const labels = async (line: number, column: number) =>
    (await server.proposals(blank, line, column)).map(({ label }) => label)
  expect(await labels(1, 8)).toEqual(['utkast', 'draft', 'slutlig', 'final'])
  expect(await labels(2, 14)).toEqual([])
  expect(await labels(3, 11)).toEqual(['ja', 'nej', 'true', 'false'])
})
