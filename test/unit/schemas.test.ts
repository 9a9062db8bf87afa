/** The JSON Schemas say of what authors write what the program says of it: they are held against its own readers. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import type { Emit } from '../../src/diagnostics/diagnostic.ts'
import { ownParts, wordsOf } from '../../src/engine/parts.ts'
import { isReservedName, isUnread, openWorkspace } from '../../src/host/workspace.ts'
import { languages } from '../../src/model/language.ts'
import type { SourceText } from '../../src/model/span.ts'
import { schemaNamed, schemaNames, type SchemaName } from '../../src/schemas/schemas.ts'
import { findFrontFence } from '../../src/source/front-fence.ts'
import { readFrontMatter } from '../../src/source/front-matter.ts'
import { readBinding } from '../../src/feeds/binding.ts'
import { readProfile } from '../../src/profiles/read-profile.ts'
import { parseKinds } from '../../src/source/kinds.ts'
import { readManifestLayer } from '../../src/source/manifest-layer.ts'
import { readYaml } from '../../src/source/yaml-source.ts'
import { validatorOf } from './validated-json.ts'

const project = path.join(import.meta.dirname, '../..')
const words = wordsOf(ownParts)
const validators = new Map(schemaNames.map((name) => [name, validatorOf(schemaNamed(name, words, 'sv'))]))

interface Fault {
  readonly code: string
  readonly problem?: { readonly type: string; readonly expected?: string } | string
  /** What stands at its place. */
  readonly written: string
}

/** What no JSON Schema can say: it hangs on other values, on what stands around them, on the calendar or on a system. */
function isBeyondSchemas({ problem, written }: Fault): boolean {
  if (problem === undefined) return false
  if (typeof problem === 'string') return problem !== 'value'
  if (['order', 'comma', 'dashes', 'size'].includes(problem.type)) return true
  if (problem.expected === 'date') return /^["']?\s*\d{4}-\d{2}-\d{2}\s*["']?$/.test(written)
  return problem.expected === 'fileName' && isReservedName(written)
}

/** What the program itself finds wrong with keys and values. */
function faultsOf(name: SchemaName, source: SourceText): Fault[] {
  const faults: Fault[] = []
  const emit = ((code: string, args: { problem?: Fault['problem']; value?: Fault['problem'] }, span) => {
    if (!/^(?:manifest|kind|profile|chapter|source)\/(?:invalid|unknown-key|front-matter)$/.test(code)) return
    const written = source.text.slice(span.start, span.end)
    const problem = args.problem === 'value' ? args.value : args.problem
    faults.push({ code, ...(problem !== undefined && { problem }), written })
  }) as Emit
  if (name === 'import') readBinding(source, ownParts.feeds, emit)
  else if (name === 'profile') readProfile(source, ownParts.ruleTypes, ownParts.kinds, emit)
  else if (name === 'kind') parseKinds([source], ownParts.kinds, emit)
  else if (name === 'chapter') readFrontMatter(source, 'sv', emit)
  else readManifestLayer(source, words, null, emit)
  return faults
}

function dataOf(name: SchemaName, source: SourceText): unknown {
  if (name !== 'chapter') return readYaml(source).data
  const fence = findFrontFence(source.text)
  return fence?.close ? readYaml(source, fence.open.end, fence.close.start).data : undefined
}

interface Disagreement {
  readonly file: string
  readonly faults: readonly Fault[]
  readonly errors: readonly string[]
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutBlanks(inner)]))
}

/** Null where the schema says what the program says. */
function disagreement(name: SchemaName, source: SourceText, data: unknown): Disagreement | null {
  const faults = faultsOf(name, source)
  const validate = validators.get(name)!
  // A key that does not exist is no fault to the program while it is blank; in an editor it is one from the start.
  const isValid = validate(data) || (faults.length === 0 && validate(withoutBlanks(data)))
  const isRefused = faults.some((fault) => !isBeyondSchemas(fault))
  const isBeyond = faults.length > 0 && !isRefused
  if (isBeyond || isValid !== isRefused) return null
  const errors = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
  return { file: source.file, faults, errors }
}

interface Written {
  readonly name: SchemaName
  readonly source: SourceText
}

async function writtenIn(folder: string): Promise<Written[]> {
  const workspace = await openWorkspace(folder)
  const found: Written[] = []
  const add = async (name: SchemaName, file: string) => {
    const source = await workspace.readText(file)
    if (!isUnread(source)) found.push({ name, source })
  }
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const at = file.replaceAll('\\', '/')
    if (/^reports\/[^/]+\/report\.yaml$/.test(at)) await add('report', at)
    if (/^reports\/[^/]+\/[^/]+\.md$/.test(at)) await add('chapter', at)
    if (/^kinds\/[^/]+\.ya?ml$/.test(at)) await add('kind', at)
    if (/^profiles\/[^/]+\.ya?ml$/.test(at)) await add('profile', at)
    if (/^reports\/[^/]+\/data\/[^/]+\.import\.yaml$/.test(at)) await add('import', at)
    if (at === 'delrapport.config.yaml') await add('config', at)
  }
  return found
}

const workspaces = [
  ...readdirSync(path.join(project, 'test/cases')).map((name) => `test/cases/${name}/input`),
  ...readdirSync(path.join(project, 'examples')).map((name) => `examples/${name}`),
  '.',
]

test('what is written in all examples and cases is taken and refused by the schemas as by the program', async () => {
  const astray: Disagreement[] = []
  const seen = new Map(schemaNames.map((name) => [name, { taken: 0, refused: 0 }]))
  for (const workspace of workspaces)
    for (const { name, source } of await writtenIn(path.join(project, workspace))) {
      const data = dataOf(name, source)
      if (data === undefined || data === null) continue
      const found = disagreement(name, source, data)
      if (found) astray.push({ ...found, file: `${workspace}/${found.file}` })
      seen.get(name)![validators.get(name)!(data) ? 'taken' : 'refused']++
    }
  expect(astray).toEqual([])
  for (const name of ['report', 'chapter', 'kind', 'profile'] as const) {
    const { taken, refused } = seen.get(name)!
    expect(taken, name).toBeGreaterThan(0)
    expect(refused, name).toBeGreaterThan(0)
  }
})

/** Examples of the manual, by what they are examples of. */
function manual(page: string, isMeant: (yaml: string) => boolean): unknown[] {
  const text = readFileSync(path.join(project, 'docs', page), 'utf8')
  const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml!.replaceAll(/^---\n/gm, ''))
  return blocks.filter(isMeant).map((yaml) => parseDocument(yaml, { schema: 'core' }).toJS() as unknown)
}

const samples: Readonly<Record<SchemaName, readonly unknown[]>> = {
  report: manual('writing.md', (yaml) => /^(?:title: Del|variants|theme)/.test(yaml)),
  config: manual('writing.md', (yaml) => yaml.startsWith('theme:')),
  chapter: [
    ...manual('writing.md', (yaml) => yaml.includes('numbered:')),
    { only: ['laxa'], tables: { personal: [{ Personalgrupp: 'Lärare', Kvinnor: 212 }], x: [['A'], [1]] } },
  ],
  import: manual('sources.md', () => true),
  profile: manual('profiles.md', (yaml) => yaml.includes('rules:')),
  kind: manual('own-kinds.md', (yaml) => yaml.includes('columns:')).flatMap((kind) => [
    kind,
    {
      ...(kind as object),
      rows: [{ id: 'r', label: { sv: 'Rad' }, aliases: ['x'], apart: true, formula: 'r' }],
      same: [{ as: 'result.total', labels: { sv: ['a'] }, change: 'nej' }],
      signs: 'utan-tecken',
      assessment: {
        indicator: 'school',
        current: 'a',
        forecast: 'b',
        target: 'c',
        fulfilment: 'd',
        goals: ['g'],
      },
    },
  ]),
}

test.each(schemaNames)('the manual’s examples of a %s are taken', (name) => {
  expect(samples[name].length).toBeGreaterThan(0)
  for (const sample of samples[name]) {
    const validate = validators.get(name)!
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true)
  }
})

test.each(schemaNames)('a key of a %s that need not be there may be left blank', (name) => {
  const needed =
    name === 'kind' ? ['kind', 'title', 'columns'] : ['file', ...(name === 'profile' ? ['title'] : [])]
  for (const sample of samples[name])
    for (const key of Object.keys(sample as object).filter((key) => !needed.includes(key)))
      expect(validators.get(name)!({ ...(sample as object), [key]: null }), key).toBe(true)
})

const mistakes: readonly (readonly [SchemaName, string, string])[] = [
  ['report', 'an unknown key', 'titel: Rapport'],
  ['report', 'an unknown key further in', 'theme: { colour: blue }'],
  ['report', 'an unknown code', 'checks: { text/tod: av }'],
  ['report', 'a key that no variant may have', 'variants: { laxa: { unit: kr } }'],
  ['report', 'a list for a text', 'title: [Rapport]'],
  ['report', 'a text for a list', 'keywords: delår'],
  ['report', 'a word that is none of the choices', 'status: nästan'],
  ['report', 'a day written otherwise', 'cutoff: 31 augusti 2021'],
  ['report', 'a period in words', 'period: januari–augusti 2021'],
  ['report', 'half a period', 'period: { start: 2021-01-01 }'],
  ['report', 'a level that does not exist', 'toc: 5'],
  ['report', 'a colour by name', 'theme: { accent: blue }'],
  ['report', 'a format that does not exist', 'output: { formats: [odt] }'],
  ['report', 'a weight below nought', 'allocation: { invanare: { laxa: -1 } }'],
  ['config', 'an unknown key', 'rubrik: Rapport'],
  ['chapter', 'an unknown key', 'rubrik: Inledning'],
  ['chapter', 'neither yes nor no', 'numbered: kanske'],
  ['chapter', 'no language', 'lang: modersmål'],
  ['chapter', 'a table that is no list of rows', 'tables: { personal: { Lärare: 2 } }'],
  ['kind', 'a key that is missing', 'kind: elever\ntitle: Elever'],
  ['kind', 'an unknown key', 'kind: a\ntitle: b\ncolumns: []\nrader: []'],
  ['kind', 'an unknown key of a column', 'kind: a\ntitle: b\ncolumns: [{ id: a, heading: b, typ: money }]'],
  ['kind', 'a type that does not exist', 'kind: a\ntitle: b\ncolumns: [{ id: a, heading: b, type: pengar }]'],
  ['profile', 'no title', 'rules: []'],
  ['profile', 'an unknown key', 'title: a\nregler: []'],
  [
    'profile',
    'an unknown key of a rule',
    'title: a\nrules: [{ id: a, demand: b, how: c, why: d, avsnitt: e }]',
  ],
  ['profile', 'a rule without a reason', 'title: a\nrules: [{ id: a, demand: b, how: c, section: e }]'],
  ['import', 'no source', 'unit: kr'],
  ['import', 'an unknown key of a mapping', 'file: a.csv\nrange: { sheets: Blad1 }'],
  ['import', 'a unit that is no money', 'file: a.csv\nunit: st'],
  ['import', 'decimals beyond counting', 'file: a.csv\ndecimals: 9'],
  [
    'kind',
    'a name with letters that formulas have not',
    'kind: a\ntitle: b\ncolumns: [{ id: å, heading: b }]',
  ],
]

test.each(mistakes)('a %s with %s is refused', (name, _, yaml) => {
  expect(validators.get(name)!(parseDocument(yaml, { schema: 'core' }).toJS())).toBe(false)
})

/** All values of the keys called so, at any depth. */
function* valuesOf(schema: unknown, key: string): Generator<unknown> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [name, value] of Object.entries(schema)) {
    if (name === key) yield value
    yield* valuesOf(value, key)
  }
}

test.each(schemaNames)('every key of a %s is told of, in both languages', (name) => {
  const told = languages.map((language) =>
    [...valuesOf(schemaNamed(name, words, language), 'properties')].flatMap((properties) =>
      Object.entries(properties as Record<string, { description?: string }>),
    ),
  )
  const [swedish, english] = told.map((keys) => keys.map(([key, { description }]) => ({ key, description })))
  expect(swedish!.filter(({ description }) => !/^\p{Lu}.*\.$/u.test(description ?? ''))).toEqual([])
  expect(english!.filter(({ description }, at) => description === swedish![at]!.description)).toEqual([])
})

/** Paths of all values in it. */
function pathsIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))]
}

function changed(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (at: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((inner: unknown, index) =>
      String(index) === step ? changed(inner, rest, change) : inner,
    )
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [
      key,
      key === step ? changed(inner, rest, change) : inner,
    ]),
  )
}

const values = [
  [
    '',
    ' ',
    'text',
    ' Två ord ',
    '2021',
    'true',
    'JA',
    'nej',
    'Utkast',
    'FINAL',
    'fel',
    'Mkr.',
    'm kr',
    'engelska',
  ],
  [
    '2021-01-01',
    '2021-1-1',
    '31 augusti 2021',
    '#1d4f7c',
    '#fff',
    'a/b',
    '.dold',
    'kostnader positiva',
    'pdf',
  ],
  ['lora', 'tabeller', 'sum', 'keep', 'money', 'good', 'r + 1', 'sv-FI', 'Varning'],
  [0, 1, 2, 2021, -1, 1.5, 7, true, false, null, [], [null], ['a'], [1], ['tabeller', 'figurer'], ['html']],
  [
    {},
    { sv: 'a' },
    { sv: ['a'] },
    { en: null },
    { depth: 3 },
    { depth: 9 },
    { a: 1 },
    { a: 'b' },
    { a: null },
  ],
  [
    { start: '2021-01-01', end: '2021-12-31' },
    { start: '2021-01-01' },
    [{ a: 1 }],
    [['a', 'b']],
    [{ value: 'a' }],
  ],
  [{ id: 'a', heading: 'b' }, [{ id: 'a', label: 'b' }], { text: 'lora', headings: null }, { a: { a: 2 } }],
] satisfies readonly (readonly unknown[])[]

const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...(values.flat() as readonly unknown[])).map((value) => () => value),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('titel', 'title', 'x', 'date', 'name')
      .map(
        (key) => (at: unknown) =>
          typeof at === 'object' && at !== null && !Array.isArray(at) ? { ...at, [key]: 'x' } : { [key]: at },
      ),
  },
)

test.each(schemaNames)(
  'a %s with any mistake in it is taken or refused by the schema as by the program',
  (name) => {
    const edits = fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.constantFrom(...samples[name]), edits, (sample, list) => {
        const edited = list.reduce((data, [at, edit]) => {
          const paths = pathsIn(data)
          return changed(data, paths[at % paths.length]!, edit)
        }, sample)
        const yaml = stringify(edited, { schema: 'core' })
        const text = name === 'chapter' ? `---\n${yaml}---\n# T\n` : yaml
        const source = { file: yaml, text }
        const data = dataOf(name, source)
        fc.pre(typeof data === 'object' && data !== null)
        expect(disagreement(name, source, data)).toBeNull()
      }),
      { numRuns: 200, seed: 1 },
    )
  },
)
