/** `delrapport new` as its user meets it: what it writes, what it leaves, and what it refuses. */

import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, project } from './run.ts'

let workspace: string
const inReports = (...names: readonly string[]) => path.join(workspace, 'reports', ...names)
const read = (...names: readonly string[]) => readFile(inReports(...names), 'utf8')

/** Every file below a folder with its bytes. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = files.map(
    async (file) => [path.relative(folder, file), await readFile(file, 'base64')] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

const problemsOf = async (id: string) =>
  JSON.parse((await delrapport(['check', id, '--reporter', 'json'], workspace)).stdout) as {
    code: string
    severity: string
  }[]

beforeEach(async () => {
  workspace = await copiedWorkspace()
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

describe('new --from', () => {
  test('carries the report over and tells what is left to do', async () => {
    const before = await filesOf(inReports('2021-08'))
    const { code, stdout, stderr } = await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    expect(code).toBe(0)
    const names = Object.keys(before).sort()
    expect(stdout).toBe(names.map((name) => `${path.join('reports/2021-12', name)}\n`).join(''))
    expect(stderr).toBe(
      [
        '2021-12 är skapad som utkast. Kvar att göra:',
        '- 6 avsnitt att skriva, märkta [att skriva]',
        '- Fattade politiska beslut: 1 avslutad rad är inte med',
        '- Mål och indikatorer: 20 tomma celler att fylla i',
        '- Ekonomiskt resultat: 20 tomma celler att fylla i',
        '- Investeringar: 10 tomma celler att fylla i',
        'Kvar från 2021-08, att gå igenom:',
        '- titeln är kvar: ”Delårsrapport 2021 för Lekebergs kommun”',
        'Se var med: npx delrapport check 2021-12',
        '',
      ].join('\n'),
    )
    expect(await filesOf(inReports('2021-08'))).toEqual(before)
    expect((await readdir(inReports())).sort()).toEqual(['2021-08', '2021-12'])

    expect(await read('2021-12', 'report.yaml')).toBe(
      (await read('2021-08', 'report.yaml'))
        .replace('cutoff: 2021-07-31', 'cutoff: 2021-12-31')
        .replace('status: final', 'status: draft')
        .replace('numbering: true', 'numbering: true\nprevious: 2021-08'),
    )
    const economy = await read('2021-12', '04-ekonomisk-rapport.md')
    expect(economy).toContain('[att skriva]\n\n<!-- 2021-08: SYD-IT prognostiserar en budget i balans')
    expect(economy).toContain(
      '|                          |   Budget | Utfall 211231 | Årsprognos | Avvikelse |',
    )
    expect(economy).toContain(
      '| Personalkostnader        |   11 662 |               |            |           |',
    )
    expect(economy).toContain('|                      |  9 175 |               |         |           |')
    const governance = await read('2021-12', '02-mer-styrning.md')
    expect(governance).not.toContain('| Klart |')
    expect(governance.match(/\| Pågår \| +\|/g)).toHaveLength(4)
    expect(governance).toMatch(/\| Sjukfrånvaro \| +\| +\| Minska från 7 % \|/)
  })

  test('leaves nothing wrong but what must be filled in', async () => {
    await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    const problems = await problemsOf('2021-12')
    const serious = problems.filter(({ severity }) => severity !== 'info')
    expect(new Set(serious.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['text/todo warning', 'cell/required error']),
    )
    expect(problems.filter(({ code }) => code === 'text/todo')).toHaveLength(6)
  })

  test('--keep-text keeps the chapters’ text', async () => {
    const { code, stderr } = await delrapport(
      ['new', '2021-12', '--from', '2021-08', '--keep-text'],
      workspace,
    )
    expect(code).toBe(0)
    expect(stderr).not.toContain('att skriva')
    for (const name of ['01-inledning.md', '03-verksamheter.md', '05-atgardsplan.md'])
      expect(await read('2021-12', name)).toBe(await read('2021-08', name))
    expect(await read('2021-12', '04-ekonomisk-rapport.md')).toContain('\nSYD-IT prognostiserar')
  })

  test('announces no list of what is left to do where nothing is', async () => {
    await mkdir(inReports('2022-01'))
    await writeFile(inReports('2022-01', 'report.yaml'), 'title: Rapport\norganisation: Nämnden\n')
    await writeFile(inReports('2022-01', '01-inledning.md'), '# Inledning\n\nText.\n')
    const { stderr } = await delrapport(['new', '2022-02', '--from', '2022-01', '--keep-text'], workspace)
    expect(stderr).toMatch(/^2022-02 är skapad som utkast\.\n/)
  })

  test('carries a draft over in its turn', async () => {
    await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    const { code, stderr } = await delrapport(['new', '2022-04', '--from', 'reports/2021-12/'], workspace)
    expect(code).toBe(0)
    expect(stderr).toContain('- Ekonomiskt resultat: 20 tomma celler att fylla i\n')
    expect(await read('2022-04', '01-inledning.md')).toBe(await read('2021-12', '01-inledning.md'))
    const manifest = await read('2022-04', 'report.yaml')
    expect(manifest).toContain('title: Delårsrapport 2022 för Lekebergs kommun\n')
    expect(manifest).toContain('period: { start: 2022-01-01, end: 2022-12-31 }\ncutoff: 2022-04-30\n')
    expect(manifest).toContain('previous: 2021-12\n')
  })

  test('files with Windows line ends keep them', async () => {
    for (const name of await readdir(inReports('2021-08')))
      await writeFile(inReports('2021-08', name), (await read('2021-08', name)).replaceAll('\n', '\r\n'))
    await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    for (const name of await readdir(inReports('2021-12'))) {
      const text = await read('2021-12', name)
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/)
      expect(text).toContain('\r\n')
    }
    expect(await read('2021-12', '01-inledning.md')).toContain('[att skriva]\r\n\r\n<!-- 2021-08: ')
  })
})

test('tables from every source, data files and a kind of the workspace’s own', async () => {
  await rm(inReports(), { recursive: true })
  await cp(path.join(project, 'examples/tables/reports'), inReports(), { recursive: true })
  await cp(path.join(project, 'examples/tables/kinds'), path.join(workspace, 'kinds'), { recursive: true })
  const { code, stderr } = await delrapport(['new', '2025-08', '--from', '2024-08'], workspace)
  expect(code).toBe(0)
  expect(stderr).toContain('- data/rakningar.xlsx: kopierad som den är, med de gamla talen\n')
  expect(stderr).toContain('- Driftredovisning per verksamhet: 36 tomma celler att fylla i\n')
  expect(stderr).not.toMatch(/andra? fel/)

  const [was, is] = await Promise.all(['2024-08', '2025-08'].map((id) => filesOf(inReports(id))))
  expect(Object.keys(is!).sort()).toEqual(Object.keys(was!).sort())
  expect(is!['data/rakningar.xlsx']).toBe(was!['data/rakningar.xlsx'])
  const csv = (await readFile(inReports('2025-08', 'data/driftredovisning.csv'))).toString('latin1')
  expect(csv).toContain('Nettokostnad 250831;Budget 2025;Prognos 2025;Avvikelse\r\n')
  expect(csv).toContain('Förskola;Förskola i egen regi;;;;-146,2;;\r\n')
  // The decided sum of a rounded table is not the sum of its rows.
  expect(csv).toContain(';Totalt;;;;-700,9;;')
  const people = await read('2025-08', '03-personal.md')
  expect(people).toContain("{ Sjukfrånvaro: Kvinnor, Föregående år: 7.1, Utfall 250831: '', Förändring: '' }")
  expect(await read('2025-08', 'data/investeringar.yaml')).toContain(
    '  Budget 2025: 20400\n  Utfall 250831:\n',
  )

  const problems = await problemsOf('2025-08')
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  expect(new Set(errors)).toEqual(new Set(['cell/required']))
})

describe('new without --from', () => {
  test('makes a small report to begin with', async () => {
    const { code, stdout, stderr } = await delrapport(['new', '2022-04'], inReports())
    expect(code).toBe(0)
    expect(stdout).toBe('2022-04/01-inledning.md\n2022-04/02-ekonomisk-rapport.md\n2022-04/report.yaml\n')
    expect(stderr).toContain('- Ekonomiskt resultat: 12 tomma celler att fylla i\n')
    expect(stderr).toContain('delrapport new 2022-04 --from 2021-08')
    expect(await read('2022-04', 'report.yaml')).toContain('cutoff: 2022-04-30 ')
    const problems = await problemsOf('2022-04')
    expect(new Set(problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['text/todo warning', 'cell/required error']),
    )
  })

  test('builds once it is filled in', async () => {
    await delrapport(['new', 'budget'], workspace)
    const file = inReports('budget', '02-ekonomisk-rapport.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll(/^(\| [A-ZÖ]\S+ .*?\|).*$/gm, '$1 10 | 5 | 10 | |'))
    expect((await delrapport(['build', 'budget', '--format', 'html'], workspace)).code).toBe(0)
  })
})

describe('refused, with nothing written', () => {
  test.each([
    [['new', '2021-08'], 'finns redan en rapport som heter 2021-08'],
    [['new', '2021-08', '--from', '2021-08'], 'finns redan'],
    [['new', '2021_12', '--from', '2021-08'], 'kan inte heta ”2021_12”'],
    [['new', 'con'], 'Windows har det namnet'],
    [['new', 'lpt1'], 'Windows har det namnet'],
    [['new', 'Delår'], 'kan inte heta ”Delår”'],
    [['new', '../x'], 'kan inte heta ”../x”'],
    [['new', '2021-12', '--from', '2021-80'], 'Menade du ”2021-08”?'],
    [['new', '2021-12', '--from'], 'behöver ett värde'],
    [
      ['new'],
      'Vad ska den nya rapporten heta? Skriv till exempel: npx delrapport new 2021-12 --from 2021-08',
    ],
  ])('%j', async (words, message) => {
    const before = await filesOf(workspace)
    const { code, stdout, stderr } = await delrapport(words as string[], workspace)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(await filesOf(workspace)).toEqual(before)
  })

  test('a manifest that cannot be read', async () => {
    await writeFile(inReports('2021-08', 'report.yaml'), 'title: [\n')
    const { code, stderr } = await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    expect(code).toBe(2)
    expect(stderr).toContain('reports/2021-08/report.yaml går inte att läsa')
    expect(await readdir(inReports())).toEqual(['2021-08'])
  })

  test('the second time', async () => {
    await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    const before = await filesOf(workspace)
    const { code } = await delrapport(['new', '2021-12', '--from', '2021-08', '--keep-text'], workspace)
    expect(code).toBe(2)
    expect(await filesOf(workspace)).toEqual(before)
  })

  test('a file that leads out of the workspace', async () => {
    await mkdir(inReports('2021-08', 'data'))
    await symlink('/etc/passwd', inReports('2021-08', 'data', 'x.csv'))
    const { code, stderr } = await delrapport(['new', '2021-12', '--from', '2021-08'], workspace)
    expect(code).toBe(3)
    expect(stderr).toContain('data/x.csv går inte att läsa')
    expect(await readdir(inReports())).toEqual(['2021-08'])
  })
})
