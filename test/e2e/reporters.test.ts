/**
 * What the program prints for other programs, held by what these are held by: SARIF by its public validator and schema, JUnit
 * by the schema of Jenkins, Code Quality by what GitLab documents, JSON by the schema that the program publishes. Every case of
 * test/cases is told, and a workspace whose names and texts are as odd as they may be.
 */

import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { run } from '../../src/cli/run.ts'
import { makeWorkbook } from '../unit/make-workbook.ts'
import { validatorOf } from '../unit/validated-json.ts'
import { delrapport, project, temporaryFolder } from './run.ts'

const require = createRequire(import.meta.url)
const { default: Ajv } = require('ajv/dist/2020.js') as { default: new (options: object) => Ajv2020 }
/** The program for this system. */
const multitool = require('@microsoft/sarif-multitool') as string

const formats = ['sarif', 'junit', 'gitlab', 'json', 'github', 'gnu'] as const
type Format = (typeof formats)[number]

interface Told {
  readonly name: string
  /** Where its files are named from. */
  readonly root: string
  readonly printed: Readonly<Record<Format, string>>
}

interface Problem {
  readonly code: string
  readonly file: string
  readonly cell: string | null
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const cases = path.join(project, 'test/cases')
let folder: string
let told: Told[]

/** Blanks, letters outside ASCII and signs of XML, JSON and commands, in names and in texts. */
async function writeOdd(root: string): Promise<void> {
  const report = path.join(root, 'reports/å r & co')
  await mkdir(path.join(report, 'data'), { recursive: true })
  await writeFile(
    path.join(report, 'report.yaml'),
    'title: "T <b> ##[x]"\norganisation: O\nperiod: { start: 2021-01-01, end: 2021-12-31 }\n',
  )
  const cells = ['| Post 😀 "A" | 1 000 |', '| ::error::påhittat | 200 |', '| Summa | 1 300 |']
  await writeFile(
    path.join(report, '01 Ekonomi & mål, 100 %.md'),
    [
      '# Ekonomi ]]> <script>',
      'Det är 68% här. TODO: 😀😀 skriv ##vso[task.x]y',
      ':::table[Drift]{kind=driftt}',
      '',
      '| a |',
      '| --- |',
      '| 1 |',
      ':::',
      '',
      ':::table[Utfall]{kind=result}',
      '',
      '| Post | Budget |',
      '| --- | ---: |',
      ...cells,
      '',
      ':::',
      '',
      '::table[Ur bok]{kind=result src="data/bok å.xlsx"}',
      '',
      '::table[Finns inte]{kind=result src="data/saknas.csv"}',
      '',
    ].join('\n'),
  )
  await writeFile(path.join(report, '02-tom.md'), '')
  await writeFile(
    path.join(report, 'data/bok å.xlsx'),
    makeWorkbook({
      sheets: {
        'Blad & ett': {
          rows: [
            ['Post', 'Budget'],
            ['A', 'tio'],
            ['Summa', 3],
          ],
        },
      },
    }),
  )
}

/** Made elsewhere: its places have names and no lines. */
const document = `<!doctype html><html lang="sv"><meta charset="utf-8"><h1>Delårsrapport</h1><h2>Drift</h2>
<p>Tabell 1. Drift "å & ö" (tkr)</p><table><tr><th>Nämnd</th><th>Budget</th><th>Utfall</th></tr>
<tr><td>A</td><td>100</td><td>90</td></tr><tr><td>B</td><td>200</td><td>180</td></tr>
<tr><td>Summa</td><td>310</td><td>270</td></tr></table></html>`

const printedIn = async (name: string): Promise<Told['printed']> =>
  Object.fromEntries(
    await Promise.all(
      formats.map(async (format) => [format, await readFile(path.join(folder, `${name}.${format}`), 'utf8')]),
    ),
  ) as Told['printed']

const reporterWords = (name: string): string[] =>
  formats.flatMap((format) => ['--reporter', `${format}=${path.join(folder, `${name}.${format}`)}`])

async function toldOf(name: string): Promise<Told> {
  const root = path.join(cases, name, 'input')
  const silent = { write: () => true }
  const words = ['check', '--no-cache', ...reporterWords(name)]
  const code = await run(words, { stdout: silent, stderr: silent, env: {}, cwd: root })
  expect([name, [0, 1].includes(code)]).toEqual([name, true])
  return { name, root, printed: await printedIn(name) }
}

beforeAll(async () => {
  folder = await temporaryFolder()
  const odd = path.join(folder, 'odd å')
  await writeOdd(odd)
  const ran = await delrapport(['check', '--no-cache', ...reporterWords('odd')], odd)
  expect(ran).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^\d+ problem skrivna till /),
  })
  told = [{ name: 'odd', root: odd, printed: await printedIn('odd') }]
  await writeFile(path.join(folder, 'rapport å.html'), document)
  const audited = await delrapport(['audit', 'rapport å.html', ...reporterWords('audit')], folder)
  expect(audited.code).toBe(1)
  told.push({ name: 'audit', root: folder, printed: await printedIn('audit') })
  for (const name of await readdir(cases)) told.push(await toldOf(name))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const problemsOf = ({ printed }: Told): Problem[] => JSON.parse(printed.json) as Problem[]

test('the odd workspace has problems of every sort of place', () => {
  const problems = problemsOf(told[0]!)
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['table/unknown-kind', 'table/total', 'text/todo', 'chapter/empty']),
  )
  expect(problems.some(({ cell, file }) => cell !== null && file.endsWith('bok å.xlsx'))).toBe(true)
  expect(problems.some((one) => one.line === one.endLine && one.column === one.endColumn)).toBe(true)
})

/** What the validator asks for beyond the standard: an address of the program's, and lines of what has none, such as workbooks. */
const warned = ['SARIF2005', 'SARIF2017']

describe('SARIF', () => {
  test('is as its schema says', async () => {
    const schema = path.join(path.dirname(multitool), 'sarif-2.1.0.json')
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false })
    const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')) as object)
    const wrong = told.filter(({ printed }) => !validate(JSON.parse(printed.sarif)))
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })

  test('has nothing that its validator, or GitHub by it, takes for an error', async () => {
    const logs = told.map(({ printed }) => JSON.parse(printed.sarif) as SarifLog)
    const runs = logs.flatMap((log) => log.runs)
    const rules = new Map(runs.flatMap(({ tool }) => tool.driver.rules.map((rule) => [rule.id, rule])))
    // As one run: GitHub takes no more than twenty of a file.
    const [run] = runs as [SarifLog['runs'][0]]
    const driver = { ...run.tool.driver, rules: [...rules.values()] }
    const whole = { ...run, tool: { driver }, results: runs.flatMap(({ results }) => results) }
    expect(whole.results.length).toBeGreaterThan(500)
    const all = JSON.stringify({ ...logs[0], runs: [whole] })
    const found = await validated(all)
    expect(found.filter(({ level }) => level === 'error')).toEqual([])
    expect([...new Set(found.map(({ ruleId }) => ruleId))]).toEqual(warned)
    const broken = await validated(all.replace('"text"', '"txt"'))
    expect(broken.some(({ level }) => level === 'error')).toBe(true)
  })

  test('leads to files that are there', async () => {
    const { root, printed } = told[0]!
    const { runs } = JSON.parse(printed.sarif) as { runs: { results: { locations: Location[] }[] }[] }
    const places = runs.flatMap(({ results }) => results.flatMap(({ locations }) => locations))
    const files = new Set(places.map((place) => place.physicalLocation.artifactLocation.uri))
    expect([...files].every((uri) => /^[\w%./-]+$/.test(uri))).toBe(true)
    for (const uri of files) await readFile(path.join(root, decodeURIComponent(uri)))
  })
})

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
}
interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly object[]
  }[]
}
interface Ajv2020 {
  compile(schema: object): (data: unknown) => boolean
}
interface Found {
  readonly ruleId: string
  readonly level?: string
}

/** What the Multitool finds: an error is the default of a level that is not said. */
async function validated(log: string): Promise<Required<Found>[]> {
  // Its package is made so that nobody may run it until a script of its own has run.
  await chmod(multitool, 0o755)
  const [file, output] = [path.join(folder, 'all.sarif'), path.join(folder, 'found.json')]
  await writeFile(file, log)
  const words = ['validate', file, '--rule-kind', 'Sarif;Ghas', '--output', output, '--log', 'ForceOverwrite']
  // It ends with 1 for errors; what they are is in its file.
  await promisify(execFile)(multitool, [...words, '--quiet'], {
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  }).catch(() => null)
  const { runs } = JSON.parse(await readFile(output, 'utf8')) as { runs: { results?: Found[] }[] }
  return runs.flatMap(({ results }) => results ?? []).map((one) => ({ level: 'warning', ...one }))
}

test('JUnit is as the schema of Jenkins says', async () => {
  const schema = await readFile(path.join(import.meta.dirname, 'schemas/jenkins-junit.xsd'), 'utf8')
  const xml = told.map(({ name, printed }) => ({ fileName: `${name}.xml`, contents: printed.junit }))
  expect((await validateXML({ xml, schema })).errors).toEqual([])
  const broken = {
    fileName: 'broken.xml',
    contents: xml[0]!.contents.replace(/ name="[^"]*" classname/, ' classname'),
  }
  expect((await validateXML({ xml: broken, schema })).valid).toBe(false)
  // Those that passed hold nothing.
  const cases = told.flatMap(({ printed }) => printed.junit.match(/<testcase [^>]*[^/]>/g) ?? [])
  expect(cases).toHaveLength(told.flatMap(problemsOf).length)
  expect(told.filter(({ printed }) => !printed.junit.includes('<testcase '))).toEqual([])
})

/** What https://docs.gitlab.com/ci/testing/code_quality/ asks of a report, and of a description Code Climate's specification. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', pattern: '^[^\\r\\n]+$' },
      check_name: { type: 'string', pattern: '^[a-z-]+/[a-z-]+$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // From the repository's root; GitLab shows none that begins with ./
          path: { type: 'string', pattern: '^[^./]' },
          lines: {
            type: 'object',
            required: ['begin', 'end'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}

test('Code Quality is as GitLab documents it, each problem with a fingerprint of its own', () => {
  const validate = validatorOf(codeQuality)
  for (const one of told) {
    const entries = JSON.parse(one.printed.gitlab) as { fingerprint: string; location: { path: string } }[]
    expect([one.name, validate(entries) || validate.errors]).toEqual([one.name, true])
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(problemsOf(one).length)
  }
})

test('JSON is as the schema that the program prints says', async () => {
  const { stdout } = await delrapport(['schema', 'problems'], folder)
  const validate = validatorOf(JSON.parse(stdout) as object)
  for (const one of told)
    expect([one.name, validate(JSON.parse(one.printed.json)) || validate.errors]).toEqual([one.name, true])
})

interface Annotation {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
}

const unescaped = (text: string): string =>
  text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%25', '%')
const annotationsOf = ({ printed }: Told): Annotation[] =>
  printed.github
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, command, properties] = /^::(error|warning|notice) ([^:]*)::/.exec(line)!
      const pairs = properties!.split(',').map((pair) => pair.split('=') as [string, string])
      return {
        command: command!,
        properties: Object.fromEntries(pairs.map(([name, value]) => [name, unescaped(value)])),
      }
    })
const readLine = async (root: string, { file, line }: Readonly<Record<string, string>>) =>
  (await readFile(path.join(root, file!), 'utf8')).replace(/^\ufeff/, '').split(/\r\n|\r|\n/)[
    Number(line) - 1
  ]

describe('annotations on GitHub', () => {
  test('one for each problem, each a line of its own that no text of an author can add to', () => {
    for (const one of told) {
      expect([one.name, annotationsOf(one).length]).toEqual([one.name, problemsOf(one).length])
      expect(one.printed.github).not.toMatch(/##\w*\[/)
    }
  })

  test('stand at the very cell', async () => {
    const [odd] = told as [Told]
    const at = async (code: string) => {
      const { properties } = annotationsOf(odd).find((one) => one.properties.title === code)!
      const line = (await readLine(odd.root, properties))!
      return line.slice(Number(properties.col) - 1, Number(properties.endColumn) - 1)
    }
    expect(await at('table/total')).toBe('1 300')
    expect(await at('table/unknown-kind')).toBe('driftt')
    expect(await at('text/todo')).toBe('TODO')
  })

  test('what is told of a cell stands in one cell', async () => {
    let count = 0
    for (const one of told)
      for (const { properties } of annotationsOf(one)) {
        if (!/^(?:cell|table\/total)/.test(properties.title!) || !properties.file!.endsWith('.md')) continue
        const line = (await readLine(one.root, properties))!
        const [col, end] = [Number(properties.col) - 1, Number(properties.endColumn) - 1]
        expect([one.name, properties.title, end <= line.length, line.slice(col, end).includes('|')]).toEqual([
          one.name,
          properties.title,
          true,
          false,
        ])
        count++
      }
    expect(count).toBeGreaterThan(50)
  })
})
