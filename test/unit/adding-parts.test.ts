/**
 * What architecture.md promises of parts: to add one is to write one file and to name it in one list. Each sort of part
 * gets a new one, in a copy of the sources, and the program that this makes is used as its users would.
 */

import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { run as runProgram } from '../../src/cli/run.ts'

/** The new file, the list that names it, and what it is called there. */
interface Sample {
  readonly file: string
  readonly text: string
  readonly list: string
  readonly name: string
  /** What the list says of it, where that is more than its name. */
  readonly entry?: string
}

const kind: Sample = {
  file: 'kinds/built-in/library-visits.ts',
  list: 'kinds/index.ts',
  name: 'libraryVisits',
  text: `
    import { builtIn } from '../define/define-kind.ts'

    export const libraryVisits = builtIn({
      kind: 'library-visits',
      title: { sv: 'Biblioteksbesök', en: 'Library visits' },
      columns: [
        { id: 'branch', heading: { sv: 'Filial', en: 'Branch' }, role: 'key', required: true },
        { id: 'visits', heading: { sv: 'Besök', en: 'Visits' }, type: 'number', required: true, filled: true },
      ],
    })`,
}

const directive: Sample = {
  file: 'source/directives/quotation.ts',
  list: 'source/directives/index.ts',
  name: 'quotation',
  text: `
    import { box } from '../directive/box.ts'

    const about = { sv: 'Någons egna ord.', en: 'Words of somebody’s own.' }
    export const quotation = box('quotation', ['yttrande'], { sv: 'Citat', en: 'Quotation' }, about)`,
}

const chartType: Sample = {
  file: 'charts/types/rings.ts',
  list: 'charts/index.ts',
  name: 'rings',
  text: `
    import { chosenRows, labelsOf } from '../chosen-cells.ts'

    export const rings = {
      id: 'rings',
      sv: ['ringar'],
      take: (request, source) => ({ names: labelsOf(chosenRows(request.rows, source), undefined, source) }),
      draw: ({ names }) => ({ height: 20, body: names.map(() => '<circle r="5"/>').join('') }),
      inWords: ({ names }) => names.join(' och ') + '.',
      asTable: ({ names }) => ({ headings: ['Namn'], rows: names.map((name) => [name]) }),
      data: (figures) => figures,
    }`,
}

const rule: Sample = {
  file: 'rules/calm.ts',
  list: 'rules/index.ts',
  name: 'calm',
  text: `
    import { entry } from '../diagnostics/entry.ts'
    import { ruleWith } from './rule.ts'

    const texts = { message: ({ sign }) => 'Rubriken ropar: ' + sign, hint: () => 'Skriv en punkt.' }

    export const calm = ruleWith(
      { 'text/calm': entry({ severity: 'warning', sv: texts, en: texts }) },
      ({ chapters }, emit) => {
        for (const { title, titleSpan } of chapters)
          if (JSON.stringify(title).includes('!')) emit('text/calm', { sign: '!' }, titleSpan)
      },
    )`,
}

const format: Sample = {
  file: 'formats/txt.ts',
  list: 'formats/index.ts',
  name: 'txt',
  text: `
    export const txt = {
      extension: 'txt',
      prints: false,
      make: async ({ numbered }) => Buffer.from(numbered.report.meta.title),
    }`,
}

const reporter: Sample = {
  file: 'diagnostics/reporters/codes.ts',
  list: 'diagnostics/reporters/index.ts',
  name: 'codes',
  text: `
    export const codes = { report: (problems) => problems.map(({ code }) => code + '\\n').join('') }`,
}

const command: Sample = {
  file: 'cli/commands/hello.ts',
  list: 'cli/commands/index.ts',
  name: 'hello',
  // Loaded when it is asked for.
  entry: "hello: async () => (await import('./hello.ts')).hello",
  text: `
    const about = { sv: 'hälsa', en: 'greet' }

    export const hello = (program, { effects, language, finish }) =>
      program
        .command('hello')
        .description(about[language])
        .action(() => {
          effects.stdout.write('Hej!\\n')
          finish(0)
        })`,
}

const samples = [kind, directive, chartType, rule, format, reporter, command]

const project = path.join(import.meta.dirname, '../..')
let folder: string
let run: typeof runProgram

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
  await cp(path.join(project, 'src'), path.join(folder, 'src'), { recursive: true })
  for (const name of ['node_modules', 'dist', 'templates', 'profiles', 'package.json', 'tsconfig.json'])
    await symlink(path.join(project, name), path.join(folder, name))
  for (const sample of samples) await add(sample)
  const report = path.join(folder, 'reports/2021-08')
  await mkdir(report, { recursive: true })
  await writeFile(path.join(report, 'report.yaml'), 'title: Bibliotek\norganisation: Kulturnämnden\n')
  await writeFile(path.join(report, '01-besok.md'), chapter)
  ;({ run } = (await import(path.join(folder, 'src/cli/run.ts'))) as { run: typeof runProgram })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const chapter = `# Öppet!

:::table[Besök]{#besok kind=library-visits}
| Filial | Besök |
| --- | ---: |
| Norr | 120 |
| Söder | många |
:::

::chart[Filialer]{table=besok type=ringar}

:::yttrande
Vi läser mer.
:::

:::quotation
Vi läser mer.
:::
`

/** Writes the file, and names it last in its list. */
async function add({ file, text, list, name, entry }: Sample): Promise<void> {
  const src = path.join(folder, 'src')
  await writeFile(path.join(src, file), text)
  const before = await readFile(path.join(src, list), 'utf8')
  const specifier = path.posix.relative(path.posix.dirname(list), file)
  const named = before.replace(/(= [[{][^\]}]*?),?\s*([\]}])/, `$1, ${entry ?? name} $2`)
  expect(named, list).not.toBe(before)
  const imported = entry === undefined ? `import { ${name} } from './${specifier}'\n` : ''
  await writeFile(path.join(src, list), imported + named)
}

async function delrapport(...words: readonly string[]): Promise<string> {
  let said = ''
  const stream = { write: (text: string) => (said += text) }
  await run(words, { stdout: stream, stderr: stream, env: { LC_ALL: 'sv_SE.UTF-8' }, cwd: folder })
  return said
}

test('a kind checks its tables, a directive is known by its other names, a rule says its own, a reporter reports', async () => {
  const codes = await delrapport('check', '--reporter', 'codes')
  expect(codes.trim().split('\n')).toEqual(['text/calm', 'cell/number', 'directive/unknown'])
  const told = await delrapport('check')
  expect(told).toContain('Rubriken ropar: !')
  expect(told).toContain('Menade du ”:::quotation”?')
})

test('the severity of what a rule says can be set', async () => {
  const settings = path.join(folder, 'delrapport.config.yaml')
  await writeFile(settings, 'checks: { text/calm: av }\n')
  expect(await delrapport('check', '--reporter', 'codes')).toBe('cell/number\ndirective/unknown\n')
  await rm(settings)
})

test('what a directive and a chart type stand for is printed, and told to programs', async () => {
  await delrapport('build', '--draft', '--format', 'html,json')
  const html = await readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.html'), 'utf8')
  expect(html).toContain('<p class="box-title">Citat</p>')
  expect(html).toMatch(
    /aria-label="Norr och Söder\.[^"]*" class="chart chart-rings"><circle r="5"\/><circle r="5"\/></,
  )
  const data: unknown = JSON.parse(
    await readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.json'), 'utf8'),
  )
  expect(data).toMatchObject({ charts: [{ type: 'rings', names: ['Norr', 'Söder'] }] })
})

test('a format can be asked for', async () => {
  expect(await delrapport('build', '--draft', '--format', 'txt')).toContain('delrapport-2021-08.txt')
  expect(await readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.txt'), 'utf8')).toBe('Bibliotek')
  expect(await delrapport('build', '--format', 'epub')).toMatch(/html, pdf, json, .*txt/)
})

test('a command stands in the help, and does what it says', async () => {
  expect(await delrapport('--help')).toContain('hälsa')
  expect(await delrapport('hello')).toBe('Hej!\n')
})
