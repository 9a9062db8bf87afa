/** `delrapport init` as its user meets it: from an empty folder to a printed report, and never over what is there. */

import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { delrapport, temporaryFolder } from './run.ts'

let folder: string
const inFolder = (...names: readonly string[]) => path.join(folder, ...names)

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test.each(['sv', 'en'])('a workspace in %s checks and builds at once', async (language) => {
  const begun = await delrapport(['init', 'min rapport', '--id', '2026-08', '--lang', language], folder)
  expect(begun.code).toBe(0)
  const written = begun.stdout.trim().split('\n')
  expect(written).toContain(path.join('min rapport', 'reports', '2026-08', 'report.yaml'))
  for (const file of written) expect((await stat(inFolder(file))).size).toBeGreaterThan(0)
  expect(begun.stderr).toContain('cd "min rapport"')
  expect(begun.stderr).toContain('npx delrapport build')

  const workspace = inFolder('min rapport')
  const checked = await delrapport(['check', '--strict', '--reporter', 'json'], workspace)
  expect([checked.code, checked.stdout.trim()]).toEqual([0, '[]'])
  const built = await delrapport(['build', '--strict'], workspace)
  expect(built.code).toBe(0)
  expect(built.stdout).toContain(path.join('out', '2026-08', 'delrapport-2026-08.pdf'))
  expect((await readFile(path.join(workspace, '.gitignore'), 'utf8')).split('\n')).toContain('out/')
})

test('what it is not told it guesses; what it is told stands in the report', async () => {
  const guessed = await delrapport(['init', '--no-ci', '--no-vscode'], folder)
  expect(guessed.stdout).toMatch(/^reports\/20\d\d-0[48]\/report\.yaml$/m)
  expect((await readdir(folder)).toSorted()).toEqual(['.delrapport', '.gitignore', 'reports'])
  expect(guessed.stderr).not.toContain('cd ')

  const words = ['--id', 'budget', '--title', 'Uppföljning', '--organisation', 'Tekniska nämnden']
  const other = await temporaryFolder()
  await delrapport(['init', 'annan', ...words], other)
  const manifest = await readFile(path.join(other, 'annan/reports/budget/report.yaml'), 'utf8')
  expect(manifest).toContain('title: "Uppföljning"\norganisation: "Tekniska nämnden"\n')
  const { stdout } = await delrapport(['list'], path.join(other, 'annan'))
  expect(stdout).toBe('budget  utkast   Uppföljning\n')
  await rm(other, { recursive: true, force: true })
})

test('VS Code finds each problem that is printed, at its place', async () => {
  await delrapport(['init', '--id', '2026-08'], folder)
  const chapter = inFolder('reports/2026-08/02-ekonomi.md')
  const text = await readFile(chapter, 'utf8')
  await writeFile(chapter, `${text.replace('27 600 |', '27 610 |')}\nKostnaden är 300 Tkr.\n`)

  const tasks = JSON.parse(
    (await readFile(inFolder('.vscode/tasks.json'), 'utf8')).replace(/^\/\/.*\n/, ''),
  ) as {
    tasks: { args: string[]; problemMatcher: { severity: string; pattern: Pattern[] }[] }[]
  }
  const { args, problemMatcher } = tasks.tasks[0]!
  const { stdout } = await delrapport(args.slice(args.indexOf('delrapport') + 1), folder, {
    LC_ALL: 'en_GB.UTF-8',
  })
  const found = problemMatcher.flatMap(({ severity, pattern }) =>
    matches(stdout, pattern).map((match) => ({ ...match, severity })),
  )
  const { stdout: json } = await delrapport(['check', '--reporter', 'json'], folder)
  const told = (JSON.parse(json) as Record<string, string>[]).map(
    ({ severity, code, file, message, line, column }) => ({
      severity,
      code,
      file,
      message,
      line: String(line),
      column: String(column),
    }),
  )
  const printed = told.filter(({ severity }) => severity !== 'info')
  expect(new Set(printed.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']))
  expect(found).toHaveLength(printed.length)
  expect(found).toEqual(expect.arrayContaining(printed))
})

interface Pattern {
  readonly regexp: string
  readonly [group: string]: string | number
}

/** As VS Code reads lines: each pattern after the one before. */
function matches(text: string, patterns: readonly Pattern[]): Record<string, string>[] {
  const lines = text.split('\n')
  return lines.flatMap((_, at) => {
    const found: Record<string, string> = {}
    for (const [index, { regexp, ...groups }] of patterns.entries()) {
      const match = new RegExp(regexp).exec(lines[at + index] ?? '')
      if (!match) return []
      for (const [name, group] of Object.entries(groups)) found[name] = match[Number(group)]!
    }
    return [found]
  })
}

describe('never over what is there', () => {
  test('a second run changes nothing and says what to do', async () => {
    await delrapport(['init', '--id', '2026-08'], folder)
    const before = await filesOf(folder)
    const { code, stdout, stderr } = await delrapport(['init', '--id', '2026-12'], folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('med 2026-08 i')
    expect(stderr).toContain('delrapport new')
    expect(await filesOf(folder)).toEqual(before)
  })

  test('a file that is there is left, and told', async () => {
    await writeFile(inFolder('.gitignore'), '*.log\n')
    const { code, stdout, stderr } = await delrapport(['init'], folder)
    expect(code).toBe(0)
    expect(stdout).not.toContain('.gitignore')
    expect(stderr).toContain('orörda: .gitignore\n')
    expect(stderr).toContain('out/')
    expect(await readFile(inFolder('.gitignore'), 'utf8')).toBe('*.log\n')
  })

  test.each([
    [['init', 'fil'], 'fil är en fil'],
    [['init', 'fil/under'], 'fil är en fil'],
    [['init', 'con'], 'Windows'],
    [['init', '--id', '../ut'], 'kan inte heta ”../ut”'],
    [['init', '--id', 'nul'], 'Windows'],
    [['init', '--title', ' '], '--title behöver en text'],
    [['init', 'a', 'b'], 'ord efter delrapport init'],
  ])('%j is refused, and nothing is written', async (words, message) => {
    await writeFile(inFolder('fil'), '')
    const { code, stderr } = await delrapport(words, folder)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(await readdir(folder)).toEqual(['fil'])
  })

  test('nor among reports, or in a folder that only differs by a letter’s size', async () => {
    await delrapport(['init', '--id', '2026-08'], folder)
    const inside = await delrapport(['init'], inFolder('reports/2026-08'))
    expect(inside.code).toBe(2)
    expect(inside.stderr).toContain('hör till rapporterna')
    // As whoever does it a second time.
    const beside = await delrapport(['init', 'rapport'], folder)
    expect(beside.code).toBe(2)
    expect(beside.stderr).toContain('har redan rapporter')
    expect(await readdir(folder)).not.toContain('rapport')
    await mkdir(inFolder('annan/Reports'), { recursive: true })
    const spelled = await delrapport(['init'], inFolder('annan'))
    expect(spelled.code).toBe(2)
    expect(spelled.stderr).toContain('Byt namn')
  })
})

async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const)),
  )
}

describe('no folder is a dead end', () => {
  test.each([
    [['new']],
    [['new', '2026-08']],
    [['list']],
    [['check']],
    [['build']],
    [['figures']],
    [['diff', 'a', 'b']],
  ])('%j leads here from an empty folder', async (words) => {
    const { code, stderr } = await delrapport(words, folder)
    expect(code).toBe(3)
    expect(stderr).toContain('delrapport init')
  })

  test('from beside the workspace the way leads into it', async () => {
    await delrapport(['init', 'rapport'], folder)
    const { code, stderr } = await delrapport(['build'], folder)
    expect(code).toBe(3)
    expect(stderr).toContain('i mappen rapport där')
  })

  test('a folder of reports without one leads to both ways to make it', async () => {
    await mkdir(inFolder('reports'))
    const { stderr } = await delrapport(['build'], folder)
    expect(stderr).toContain('delrapport init')
    expect(stderr).toContain('delrapport new')
  })
})
