/** What a new workspace begins with: whole, right in both languages, and put beside what is there without touching it. */

import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkReport } from '../../src/engine/check.ts'
import { ownParts, wordsOf } from '../../src/engine/parts.ts'
import { addFiles, thingsThere } from '../../src/host/add-files.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { obstacleAt } from '../../src/host/new-workspace.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { firstCutoff } from '../../src/starter/first-cutoff.ts'
import { starterFiles, type Starter } from '../../src/starter/starter-files.ts'
import { validatorOf } from './validated-json.ts'

let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const inFolder = (...names: readonly string[]) => path.join(folder, ...names)

const starter: Starter = {
  language: 'sv',
  id: '2026-08',
  title: 'Delårsrapport',
  organisation: 'Nämnden',
  cutoff: '2026-08-31',
  version: '1.2.3',
  hasCi: true,
  hasEditor: true,
}

const settings = wordsOf(ownParts)
const filesOf = (one: Starter) => starterFiles(one, settings)

const encoded = (files: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]))

async function checked(changes: Partial<Starter>) {
  const made = { ...starter, ...changes }
  await addFiles(folder, encoded(await filesOf(made)))
  return checkReport(await openWorkspace(folder), made.id)
}

describe('the sample files', () => {
  test.each(['sv', 'en'] as const)('in %s have nothing that is told, not even a note', async (language) => {
    const { diagnostics, numbered } = await checked({ language })
    expect(diagnostics).toEqual([])
    expect(numbered.report.meta.language).toBe(language)
    const [result, services] = numbered.report.tables
    expect([result!.kind, services!.kind]).toEqual(['result', 'result'])
  })

  test('say what was chosen, whatever signs it is written with', async () => {
    const title = '<<year>>: "bättre" #1 \\ $& åäö'
    const { diagnostics, numbered } = await checked({
      id: 'forsta',
      title,
      organisation: "Barn: 'och' utbildning",
      cutoff: '2031-04-30',
    })
    expect(diagnostics).toEqual([])
    expect(numbered.report.meta).toMatchObject({
      title,
      organisation: "Barn: 'och' utbildning",
      cutoff: '2031-04-30',
      period: { start: '2031-01-01', end: '2031-12-31' },
    })
  })

  test.each(['sv', 'en'] as const)('in %s hold no word to fill in that is left', async (language) => {
    const files = await filesOf({ ...starter, language })
    for (const [name, text] of files) expect(text, name).not.toMatch(/<<|>>/)
  })

  test('are of the same kinds in both languages', async () => {
    const [sv, en] = await Promise.all(
      (['sv', 'en'] as const).map(async (language) =>
        [...(await filesOf({ ...starter, language })).keys()].filter((name) => !/\.(?:md|csv)$/.test(name)),
      ),
    )
    expect(sv).toEqual(en)
    expect(sv).toEqual([
      '.delrapport/chapter.schema.json',
      '.delrapport/config.schema.json',
      '.delrapport/import.schema.json',
      '.delrapport/kind.schema.json',
      '.delrapport/profile.schema.json',
      '.delrapport/report.schema.json',
      '.github/workflows/reports.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      '.vscode/tasks.json',
      'reports/2026-08/report.yaml',
    ])
  })

  test.each(['sv', 'en'] as const)('in %s hold what editors are told that they may', async (language) => {
    const files = await filesOf({ ...starter, language })
    const manifest = files.get('reports/2026-08/report.yaml')!
    const [, schema] = /^# yaml-language-server: \$schema=\.\.\/\.\.\/(\S+)\n/.exec(manifest) ?? []
    const validate = validatorOf(JSON.parse(files.get(schema!)!) as object)
    validate(parse(manifest))
    expect(validate.errors ?? []).toEqual([])

    const { 'yaml.schemas': schemas } = JSON.parse(files.get('.vscode/settings.json')!) as {
      'yaml.schemas': Record<string, unknown>
    }
    expect(Object.keys(schemas)).toContain(schema)
    for (const file of Object.keys(schemas)) expect([...files.keys()]).toContain(file)
  })

  test('for GitHub and VS Code can be left out', async () => {
    const names = [...(await filesOf({ ...starter, hasCi: false, hasEditor: false })).keys()]
    expect(names.filter((name) => !/^(?:reports|\.delrapport)\//.test(name))).toEqual(['.gitignore'])
  })

  test('for GitHub let the job read only, and build with the program that made them', async () => {
    const workflow = (await filesOf(starter)).get('.github/workflows/reports.yml')!
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m)
    expect(workflow).toContain('npx --yes delrapport@1.2.3 build')
    expect(workflow).toMatch(/path: out\/\n/)
  })
})

test.each([
  ['2026-08', '2026-01-01', '2026-08-31'],
  ['2025-12', '2026-01-01', '2025-12-31'],
  [null, '2026-01-01', '2025-08-31'],
  [null, '2026-04-30', '2025-08-31'],
  [null, '2026-05-01', '2026-04-30'],
  [null, '2026-11-26', '2026-08-31'],
  ['budget', '2026-11-26', '2026-08-31'],
])('a first report called %s on %s is as at %s', (id, today, cutoff) => {
  expect(firstCutoff(id, today)).toBe(cutoff)
})

describe('putting them in a folder', () => {
  test('leaves what is there, and says so', async () => {
    await mkdir(path.join(folder, '.vscode'))
    await writeFile(path.join(folder, '.vscode/settings.json'), 'mina')
    const files = encoded(await filesOf(starter))
    expect([...(await thingsThere(folder, files.keys()))]).toEqual([
      ['.vscode/settings.json', '.vscode/settings.json'],
    ])
    await expect(addFiles(folder, files)).rejects.toThrow(EnvironmentError)
    expect(await readdir(folder, { recursive: true })).toEqual(['.vscode', '.vscode/settings.json'])

    files.delete('.vscode/settings.json')
    await addFiles(folder, files)
    expect(await readFile(inFolder('.vscode/settings.json'), 'utf8')).toBe('mina')
    expect(await readdir(path.join(folder, '.vscode'))).toEqual([
      'extensions.json',
      'settings.json',
      'tasks.json',
    ])
    expect((await readdir(folder)).toSorted()).toEqual([
      '.delrapport',
      '.github',
      '.gitignore',
      '.vscode',
      'reports',
    ])
  })

  test('follows no link', async () => {
    const outside = path.join(folder, 'utanför')
    const inside = path.join(folder, 'inne')
    await mkdir(outside)
    await mkdir(inside)
    await symlink(outside, path.join(inside, '.vscode'))
    const files = encoded(await filesOf(starter))
    expect([...(await thingsThere(inside, files.keys()))]).toEqual([
      ['.vscode/extensions.json', '.vscode'],
      ['.vscode/settings.json', '.vscode'],
      ['.vscode/tasks.json', '.vscode'],
    ])
    await expect(addFiles(inside, files)).rejects.toThrow(EnvironmentError)
    expect(await readdir(outside)).toEqual([])
    expect(await readdir(inside)).toEqual(['.vscode'])
  })

  test('a folder that is not there is made with all that is in it, or not at all', async () => {
    const made = path.join(folder, 'en mapp/till')
    await addFiles(made, encoded(await filesOf(starter)))
    expect((await openWorkspace(made)).root).toBe(made)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to stays as it is', async () => {
    await chmod(folder, 0o500)
    await expect(addFiles(folder, encoded(await filesOf(starter)))).rejects.toThrow(EnvironmentError)
    await chmod(folder, 0o700)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('where a workspace cannot begin', () => {
  test('nothing stands against an empty folder, one that is not there, one with other things or no reports yet', async () => {
    expect(await obstacleAt(folder)).toBeNull()
    expect(await obstacleAt(inFolder('ny/mapp'))).toBeNull()
    await mkdir(inFolder('reports'))
    await writeFile(inFolder('README.md'), '')
    expect(await obstacleAt(folder)).toBeNull()
  })

  test('a file, or what would lie in one', async () => {
    const file = inFolder('rapport')
    await writeFile(file, '')
    for (const where of [file, path.join(file, 'under')])
      expect(await obstacleAt(where)).toEqual({ what: 'file', path: file })
  })

  test.each(['reports', 'Reports'])('a folder %s with something in it', async (name) => {
    await mkdir(inFolder(name, '2025-12'), { recursive: true })
    expect(await obstacleAt(folder)).toEqual({ what: 'reports', name, holds: ['2025-12'] })
  })

  test('reports that are elsewhere', async () => {
    await mkdir(inFolder('elsewhere'))
    await symlink(inFolder('elsewhere'), inFolder('reports'))
    expect(await obstacleAt(folder)).toEqual({ what: 'reports', name: 'reports', holds: [] })
  })

  test('within a report, and among reports', async () => {
    await mkdir(inFolder('reports/2025-12/data'), { recursive: true })
    await writeFile(inFolder('reports/2025-12/report.yaml'), '')
    const report = { what: 'amongReports', path: inFolder('reports/2025-12') }
    expect(await obstacleAt(inFolder('reports/2025-12/data/ny'))).toEqual(report)
    expect(await obstacleAt(inFolder('reports/2025-12'))).toEqual(report)
    expect(await obstacleAt(inFolder('reports/ny'))).toEqual({
      what: 'amongReports',
      path: inFolder('reports'),
    })
  })
})
