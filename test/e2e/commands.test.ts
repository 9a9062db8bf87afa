/** Commands as their users meet them: what they print, where, and with which exit code. */

import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, program, project, temporaryFolder } from './run.ts'

let folder: string
const out = (name = '') => path.join(folder, 'out/2021-08', name)
const chapter = () => path.join(folder, 'reports/2021-08/01-ekonomi.md')
const csv = () => path.join(folder, 'reports/2021-08/data/drift.csv')
const spoil = async (from: string, to: string) =>
  writeFile(chapter(), (await readFile(chapter(), 'utf8')).replace(from, to))

const writeTables = async () => {
  await mkdir(path.dirname(csv()), { recursive: true })
  await writeFile(
    csv(),
    Buffer.from('Post;Budget;Utfall;Avvikelse\r\nInt\xe4kter;-1 000;-700;\r\nSumma;;;\r\n', 'latin1'),
  )
  const text = [
    '# Ekonomi',
    '',
    'Underskottet blir 300 Tkr, b.la. i skolan.',
    '',
    '|              | Budget | Utfall | Avvikelse |',
    '| ------------ | -----: | -----: | --------: |',
    '| Intäkter     | -1 000 |   -700 |           |',
    '| Personal     |  1 500 |    900 |       600 |',
    '| Summa        |        |        |           |',
    '',
    '::table{kind=result src=data/drift.csv}',
    '',
  ]
  await writeFile(chapter(), text.join('\r\n'))
}

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('build', () => {
  test('builds the only report of a workspace, from any folder in it', async () => {
    const { code, stdout } = await delrapport(['build'], path.join(folder, 'reports/2021-08'))
    expect(code).toBe(0)
    expect(stdout.split('\n')).toContain(path.join('../../out/2021-08/delrapport-2021-08.pdf'))
    expect(await readdir(out())).toEqual([
      'delrapport-2021-08.html',
      'delrapport-2021-08.json',
      'delrapport-2021-08.pdf',
    ])
  })

  test('with errors writes nothing and leaves the earlier output as it was', async () => {
    await delrapport(['build', '--format', 'html,json'], folder)
    const before = await readFile(out('delrapport-2021-08.html'))
    await spoil('3 700', '3 710')
    const { code, stdout, stderr } = await delrapport(['build', '--format', 'html,json'], folder)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('table/total')
    expect(stderr).toContain('ingenting skrevs')
    expect((await readFile(out('delrapport-2021-08.html'))).equals(before)).toBe(true)
    expect(await readdir(out())).toHaveLength(2)
  })

  test('--draft builds all the same and marks the problem in its cell', async () => {
    await spoil('3 700', '3 710')
    const { code, stderr } = await delrapport(['build', '--draft', '--format', 'html'], folder)
    expect(code).toBe(0)
    expect(stderr).toContain('utkast')
    const html = await readFile(out('delrapport-2021-08.html'), 'utf8')
    expect(html).toMatch(
      /<td class="number has-problem">(?:<a [^>]+>)?3\u00a0710(?:<\/a>)?<a class="problem-mark" href="#problem--1">\[1\]<\/a><\/td>/,
    )
    expect(html).toMatch(/<li id="problem--1" class="error"><strong>Summan i ”Budget” stämmer inte/)
    expect(html).toContain('class="watermark"')
  })

  test('--strict lets warnings stop the build', async () => {
    await spoil('Utfall', 'Utfall 210731')
    await writeFile(
      path.join(folder, 'reports/2021-08/report.yaml'),
      'title: T\norganisation: O\ncutoff: 2021-08-31\n',
    )
    expect((await delrapport(['build', '--format', 'json'], folder)).code).toBe(0)
    await rm(path.join(folder, 'out'), { recursive: true })
    expect((await delrapport(['build', '--format', 'json', '--strict'], folder)).code).toBe(1)
    await expect(readdir(path.join(folder, 'out'))).rejects.toThrow()
  })

  test('asks which report when there are several', async () => {
    await mkdir(path.join(folder, 'reports/2021-12'))
    const { code, stderr } = await delrapport(['build'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('2021-08, 2021-12')
  })
})

describe('check --fix', () => {
  test('writes what it computed and corrected, keeps all else, and tells what it did', async () => {
    await writeTables()
    const { code, stdout, stderr } = await delrapport(['check', '--fix'], folder)
    expect(code).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('01-ekonomi.md:3:19  300 Tkr → 300 tkr')
    expect(stderr).toContain('drift.csv:2:22  (tom cell) → -300')
    expect(stderr).toContain('10 ändringar gjorda.')
    expect((await readFile(chapter(), 'utf8')).split('\r\n').slice(2, 9)).toEqual([
      'Underskottet blir 300 tkr, bl.a. i skolan.',
      '',
      '|              | Budget | Utfall | Avvikelse |',
      '| ------------ | -----: | -----: | --------: |',
      '| Intäkter     | -1 000 |   -700 |      -300 |',
      '| Personal     |  1 500 |    900 |       600 |',
      '| Summa        |    500 |    200 |       300 |',
    ])
    expect((await readFile(csv())).toString('latin1')).toBe(
      'Post;Budget;Utfall;Avvikelse\r\nInt\xe4kter;-1 000;-700;-300\r\nSumma;-1 000;-700;-300\r\n',
    )
  })

  test('changes nothing the second time', async () => {
    await writeTables()
    await delrapport(['check', '--fix'], folder)
    const before = await readFile(chapter())
    const { code, stderr } = await delrapport(['check', '--fix'], folder)
    expect(code).toBe(0)
    expect(stderr).toContain('inget som kunde rättas')
    expect(await readFile(chapter())).toEqual(before)
  })

  test('is told of by a check, with how much it would mend', async () => {
    await writeTables()
    const { stdout } = await delrapport(['check'], folder)
    expect(stdout).toMatch(/\n2 kan rättas med --fix: kör npx delrapport check --fix\n$/)
  })

  test('leaves wrong numbers to those who answer for them', async () => {
    await spoil('3 700', '3 710')
    const before = await readFile(chapter())
    const { code, stdout } = await delrapport(['check', '--fix'], folder)
    expect(code).toBe(1)
    expect(stdout).toContain('table/total')
    expect(await readFile(chapter())).toEqual(before)
  })
})

describe('check', () => {
  test('says that all is well on stderr, with nothing on stdout', async () => {
    expect(await delrapport(['check'], folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: '2021-08: inga problem.\n',
    })
  })

  test('shows all problems at once, at their cells', async () => {
    await spoil('3 700', '3 710')
    await spoil('2 790', '2 79O')
    const { code, stdout } = await delrapport(['check'], folder)
    expect(code).toBe(1)
    expect(stdout).toContain('reports/2021-08/01-ekonomi.md:8:25  fel  cell/number')
    expect(stdout).toContain('reports/2021-08/01-ekonomi.md:9:16  fel  table/total')
    expect(stdout).toMatch(/2 fel\n$/)
  })

  test('speaks English to an English terminal, and as --lang says', async () => {
    await spoil('3 700', '3 710')
    expect((await delrapport(['check'], folder, { LC_ALL: 'en_GB.UTF-8' })).stdout).toContain('The total in')
    expect((await delrapport(['check', '--lang', 'sv'], folder, { LC_ALL: 'en_GB.UTF-8' })).stdout).toContain(
      'Summan i',
    )
    expect((await delrapport(['check'], folder, { LC_ALL: 'C' })).stdout).toContain('Summan i')
  })

  test('annotates a pull request and its summary page', async () => {
    await spoil('3 700', '3 710')
    const summary = path.join(folder, 'summary.md')
    const { code, stdout } = await delrapport(['check', '--reporter', 'github'], folder, {
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: path.dirname(folder),
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error file=delrapport-test-\w+\/reports\/2021-08\/01-ekonomi\.md,line=9,col=16,endColumn=21,title=table\/total::Summan/,
    )
    expect(await readFile(summary, 'utf8')).toContain('| table/total |')
  })

  test('gives JSON to other programs, also when there is nothing to say', async () => {
    expect(JSON.parse((await delrapport(['check', '--reporter', 'json'], folder)).stdout)).toEqual([])
  })
})

test('list shows each report', async () => {
  expect((await delrapport(['list'], folder)).stdout).toBe('2021-08  slutlig  Delårsrapport augusti 2021\n')
})

test('list --json gives other programs the same, in an order that nothing but the ids decides', async () => {
  const variants = 'title: "Prognos ##[error]"\nstatus: utkast\nvariants:\n  namnd: {}\n  fullmaktige: {}\n'
  for (const [id, text] of [
    ['2022-04', variants],
    ['2021-12', 'title: [\n'],
  ] as const) {
    await mkdir(path.join(folder, 'reports', id))
    await writeFile(path.join(folder, 'reports', id, 'report.yaml'), text)
  }
  const swedish = await delrapport(['list', '--json'], folder)
  expect(swedish).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(swedish.stdout)).toEqual({
    format: 'delrapport-list',
    version: 1,
    reports: [
      { id: '2021-08', status: 'final', title: 'Delårsrapport augusti 2021', variants: [] },
      { id: '2021-12', status: 'final', title: '2021-12', variants: [] },
      { id: '2022-04', status: 'draft', title: 'Prognos ##[error]', variants: ['namnd', 'fullmaktige'] },
    ],
  })
  expect(swedish.stdout).not.toContain('##[')
  expect((await delrapport(['list', '--json', '--lang', 'en'], folder)).stdout).toBe(swedish.stdout)
})

test('list --json without a workspace fails as every command does, and writes nothing that is no JSON', async () => {
  const empty = await temporaryFolder()
  const { code, stdout, stderr } = await delrapport(['list', '--json'], empty)
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toContain('reports')
  await rm(empty, { recursive: true })
})

test('docs shows the pages of the manual, each whole', async () => {
  const { stdout, stderr } = await delrapport(['docs'], folder)
  expect(stdout).toMatch(/^writing {2,}Att skriva en rapport$/m)
  expect(stdout).toMatch(/^handbok {2,}Handbok i delrapport$/m)
  expect(stderr).toContain('npx delrapport docs handbok')
  const page = await readFile(path.join(project, 'docs/writing.md'), 'utf8')
  expect((await delrapport(['docs', 'writing'], folder)).stdout).toBe(page)
  const handbook = (await delrapport(['docs', 'handbok'], folder)).stdout
  const chapters = [...handbook.matchAll(/^# (?:Din första rapport|Tabeller|När något är fel)/gm)]
  expect(chapters).toHaveLength(3)
  // What says how an example is tried is not for its reader.
  expect(handbook).toContain('\n```markdown\n| Lokalkostnader')
})

describe('wrong usage', () => {
  test.each([
    [['bygg'], 'Kommandot ”bygg” finns inte'],
    [['bygg'], 'Menade du ”build”?'],
    [['handbok'], 'Menade du ”docs”?'],
    [['bulid'], 'Menade du ”build”?'],
    [['help', 'chekc'], 'Menade du ”check”?'],
    [['lsit', '--help'], 'Menade du ”list”?'],
    [['docter'], 'Menade du ”doctor”?'],
    [['doctor', '--jsno'], 'Menade du --json?'],
    [['list', '--jason'], 'Menade du --json?'],
    [['docs', 'writting'], 'Menade du ”writing”?'],
    [['build', '--foramt', 'html'], 'Menade du --format?'],
    [['build', '--foramt', 'html'], 'Se npx delrapport build --help.'],
    [['--lang', 'sv', 'check', '--fxi'], 'Menade du --fix?'],
    [['build', '--fromat', 'html'], 'Tillvalet --fromat finns inte'],
    [['build', '--format', 'epub'], 'epub'],
    [['build', '--format'], 'behöver ett värde'],
    [['build', '2021-80'], 'Menade du ”2021-08”?'],
    [['check', '--reporter', 'xml'], 'xml'],
  ])('%j is told in words', async (words, message) => {
    const { code, stdout, stderr } = await delrapport(words as string[], folder)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('help is in the terminal’s language and shows examples', async () => {
    const { code, stdout } = await delrapport(['build', '--help'], folder)
    expect(code).toBe(0)
    expect(stdout).toContain('Exempel:\n  npx delrapport build 2021-08')
    expect(stdout).toContain('Tillval för alla kommandon:')
    expect(stdout).not.toMatch(/Usage|Options|display help/)
  })
})

describe('the machine in the way', () => {
  test('no workspace', async () => {
    const empty = await temporaryFolder()
    const { code, stderr } = await delrapport(['check'], empty)
    expect(code).toBe(3)
    expect(stderr).toContain('ingen mapp som heter reports')
    await rm(empty, { recursive: true })
  })

  test('a Node that is too old is told before anything of it can fail', async () => {
    const preload = path.join(folder, 'old-node.cjs')
    await writeFile(
      preload,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`,
    )
    const { code, stdout, stderr } = await delrapport(['list'], folder, {
      NODE_OPTIONS: `--require "${preload}"`,
    })
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(
      /^fel: Node är för gammal för programmet \(18\.20\.8 < \d+\.\d+\)\.\ntips: .*nodejs\.org/,
    )
  })

  test('a folder that cannot be written to', async () => {
    await writeFile(path.join(folder, 'out'), 'en fil i vägen')
    const { code, stderr } = await delrapport(['build', '--format', 'html'], folder)
    expect(code).toBe(3)
    expect(stderr).toContain('går inte att skriva')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a browser that was asked for by name and is none: no other is taken', async () => {
    for (const browser of ['/bin/true', '/nonexistent/chrome']) {
      const { code, stderr } = await delrapport(['build'], folder, { DELRAPPORT_BROWSER: browser })
      expect(code).toBe(3)
      expect(stderr).toContain(browser)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })

  test.skipIf(process.platform === 'win32')('a browser that hangs is ended', async () => {
    const browser = path.join(folder, 'hangs.sh')
    await writeFile(browser, '#!/bin/sh\nexec sleep 100\n', { mode: 0o755 })
    const { code, stderr } = await delrapport(['build'], folder, { DELRAPPORT_BROWSER: browser })
    expect(code).toBe(3)
    expect(stderr).toContain(browser)
  })

  test('no browser at all: exit 3, the places tried, and nothing written', async () => {
    const file = path.join(folder, 'cache')
    await writeFile(file, 'ingen mapp')
    const nowhere = { DELRAPPORT_CACHE: file, TMPDIR: file, PATH: '/nonexistent', HOME: folder }
    const { code, stderr } = await delrapport(['build'], folder, nowhere)
    expect(code).toBe(3)
    expect(stderr).toContain('@sparticuz/chromium')
    expect(stderr).toContain('DELRAPPORT_BROWSER')
    await expect(readdir(path.join(folder, 'out'))).rejects.toThrow()
  })
})

describe.skipIf(process.platform === 'win32')('interrupted while printing', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)('%s leaves no browser behind', async (signal, code) => {
    const temporary = path.join(folder, 'tmp')
    await mkdir(temporary)
    const child = spawn(process.execPath, [program, 'build', '--no-cache'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    await until(() => browsersOf(temporary).length > 0)
    child.kill(signal)
    expect(await ended).toBe(code)
    await until(() => browsersOf(temporary).length === 0)
    if (signal !== 'SIGKILL') expect(await readdir(temporary)).toEqual([])
    await expect(readdir(path.join(folder, 'out'))).rejects.toThrow()
  })
})

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it never came to be')
}

/** Profile folders of browsers that still run. */
const browsersOf = (temporary: string) =>
  spawnSync('sh', ['-c', `grep -lsa -- '${temporary}/[d]elrapport-' /proc/[0-9]*/cmdline || true`], {
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .filter((line) => line !== '' && !line.includes('/self/'))
