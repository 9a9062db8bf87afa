import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { baselineOf, baselineText, readBaseline, withoutKnown } from '../../src/diagnostics/baseline.ts'
import { answer } from '../../src/cli/completion/answer.ts'
import { run } from '../../src/cli/run.ts'
import type { Described } from '../../src/diagnostics/describe.ts'
import { withoutControls } from '../../src/diagnostics/reporters/printable.ts'
import { reporters } from '../../src/diagnostics/reporters/index.ts'
import { jsonText, withoutCommands } from '../../src/diagnostics/reporters/workflow-commands.ts'
import { writeLockText } from '../../src/source/adoption-lock.ts'

const problem: Described = {
  code: 'table/total',
  severity: 'error',
  message: 'Summan är fel:\n::error::påhittat, 100 %',
  hint: 'Rätta den.',
  file: 'reports/r/a,b:c.md',
  cell: null,
  start: { line: 3, column: 5 },
  end: { line: 3, column: 9 },
  lines: ['| a | −408 |'],
  related: [],
  fixes: 0,
}

const workspace = (text: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-asked-'))
  mkdirSync(path.join(folder, 'reports/r'), { recursive: true })
  writeFileSync(path.join(folder, 'reports/r/report.yaml'), 'title: T\norganisation: O\n')
  writeFileSync(path.join(folder, 'reports/r/a.md'), text)
  return folder
}
const checkBy = (...named: string[]) => ['check', ...named.flatMap((one) => ['--reporter', one])]
const runIn = async (folder: string, words: string[], env: Record<string, string> = {}) => {
  let [stdout, stderr] = ['', '']
  const code = await run(words, {
    stdout: { write: (more: string) => (stdout += more) },
    stderr: { write: (more: string) => (stderr += more) },
    env,
    cwd: folder,
  })
  return { code, stdout, stderr }
}

const options = { language: 'sv', colour: false, verbose: false, reports: [], version: '1.2.3' } as const

describe('github', () => {
  test('puts the annotation at the cell and escapes what an author wrote', () => {
    expect(reporters.github.report([problem], options)).toBe(
      '::error file=reports/r/a%2Cb%3Ac.md,line=3,col=5,endColumn=9,title=table/total::' +
        'Summan är fel:%0A: :error::påhittat, 100 %25%0ARätta den.\n',
    )
  })

  test('lets no control characters through, from names of files neither', () => {
    const evil = 'a\u001b]0;x\u0007\r\u009bb'
    const told = [{ ...problem, file: evil, message: evil, hint: evil }]
    const { text } = reporters.github.summary!(told, { GITHUB_STEP_SUMMARY: 'summary.md' })!
    for (const written of [reporters.github.report(told, options), text]) {
      expect(written).toContain('x')
      expect(written).not.toMatch(/(?!\n)\p{Cc}/u)
    }
  })

  test('names the cell of a workbook, which has no lines', () => {
    const inBook = { ...problem, file: 'reports/r/data/bok.xlsx', cell: 'Resultat!B7', message: 'Fel.' }
    expect(reporters.github.report([inBook], options)).toBe(
      '::error file=reports/r/data/bok.xlsx,line=3,title=table/total::Resultat!B7: Fel.%0ARätta den.\n',
    )
    expect(reporters.pretty.report([{ ...inBook, lines: [] }], options)).toContain(
      'data/bok.xlsx Resultat!B7  fel',
    )
  })

  test('names no columns over several lines', () => {
    const long = { ...problem, severity: 'info' as const, end: { line: 5, column: 1 } }
    expect(reporters.github.report([long], options)).toMatch(/^::notice file=[^ ]*,line=3,endLine=4,title=/)
  })

  test('summary holds no markup of an author', () => {
    const [forged, env] = [
      { ...problem, message: '<img src=x> | [a](b)' },
      { GITHUB_STEP_SUMMARY: 'summary.md' },
    ]
    const summary = reporters.github.summary!([forged], env)!.text
    expect(summary).not.toMatch(/<img|\[a\]/)
    expect(summary.trimEnd().split('\n')).toHaveLength(3)
  })

  test('summary is no larger than a page may be, and says how many problems are not on it', () => {
    const many = Array.from({ length: 20_000 }, () => problem)
    const summary = reporters.github.summary!(many, { GITHUB_STEP_SUMMARY: 'summary.md' })!.text
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    const [, left] = /\+(\d+) \|\n$/.exec(summary)!
    expect(summary.trimEnd().split('\n').length - 3 + Number(left)).toBe(20_000)
  })
})

test('json counts lines and columns from 1 and leaves nothing out', () => {
  expect(JSON.parse(reporters.json.report([problem], options))).toEqual([
    {
      code: 'table/total',
      severity: 'error',
      message: problem.message,
      hint: problem.hint,
      file: problem.file,
      cell: null,
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      related: [],
      fixes: 0,
    },
  ])
  expect(reporters.json.report([], options)).toBe('[]\n')
})

describe('pretty', () => {
  const info = { ...problem, severity: 'info' as const }

  test('colours only when asked to', () => {
    expect(reporters.pretty.report([problem], options)).not.toContain('\u001b[')
    expect(reporters.pretty.report([problem], { ...options, colour: true })).toContain('\u001b[31m')
  })

  test('keeps notes for --verbose', () => {
    expect(reporters.pretty.report([info], options)).toBe('')
    expect(reporters.pretty.report([info], { ...options, verbose: true })).toContain('upplysning')
  })

  test('cuts a long line to a window around the place', () => {
    const line = `${'x'.repeat(300)}HÄR${'y'.repeat(300)}`
    const [, , , frame, caret] = reporters.pretty
      .report(
        [
          {
            ...problem,
            message: 'm',
            lines: [line],
            start: { line: 3, column: 301 },
            end: { line: 3, column: 304 },
          },
        ],
        options,
      )
      .split('\n')
    expect(frame!.length).toBeLessThan(110)
    expect(caret!.indexOf('^^^')).toBe(frame!.indexOf('HÄR'))
  })

  test('lets no control characters through to the terminal', () => {
    const text = reporters.pretty.report([{ ...problem, lines: ['a\u001b[2Jb\u202ec'] }], options)
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
  })

  test('counts in the reader’s language', () => {
    const two = [problem, { ...problem, severity: 'warning' as const }]
    expect(reporters.pretty.report(two, options)).toMatch(/1 fel och 1 varning\n$/)
    expect(reporters.pretty.report(two, { ...options, language: 'en' })).toMatch(/1 error and 1 warning\n$/)
  })
})

describe('commands to whoever runs the program', () => {
  const forged =
    '::error::x\n \u00a0::set-output name=a::b\ntext ##[group]x, ##vso[task.x]y och ##teamcity[z]\n'

  test('cannot be given by an author', () => {
    const printed = withoutCommands(forged)
    expect(printed).toBe(
      ': :error::x\n \u00a0: :set-output name=a::b\ntext ## [group]x, ## vso[task.x]y och ## teamcity[z]\n',
    )
    for (const line of printed.split('\n')) expect(line.trimStart()).not.toMatch(/^::/)
    expect(printed).not.toMatch(/##\w*\[/)
  })

  test('leave what is none as it is', () => {
    const plain = '::table saknar src\n:::note\n12:30::45\n## Rubrik [1]\n#[x]\n'
    expect(withoutCommands(plain)).toBe(plain)
  })

  test('are broken up in JSON by another spelling of the same', () => {
    expect(jsonText([forged, '###[x'])).not.toMatch(/##\w*\[/)
    expect(JSON.parse(jsonText([forged, '###[x']))).toEqual([forged, '###[x'])
  })

  test('are not carried by annotations', () => {
    const annotation = reporters.github.report([{ ...problem, message: '##[x]', hint: '##vso[y]' }], options)
    expect(annotation).not.toMatch(/##\w*\[/)
  })

  test('are given by the github reporter alone', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-commands-'))
    mkdirSync(path.join(folder, 'reports/r'), { recursive: true })
    writeFileSync(
      path.join(folder, 'reports/r/report.yaml'),
      'title: "::warning::T ##[x]"\norganisation: O\n',
    )
    writeFileSync(path.join(folder, 'reports/r/a.md'), '# ::error::K ##[x]\n\n##[group]TODO ##vso[x]\n')
    const printed = async (...words: string[]) => {
      let text = ''
      const stream = { write: (more: string) => (text += more) }
      await run(words, { stdout: stream, stderr: stream, env: {}, cwd: folder })
      return text
    }
    for (const words of [
      ['list'],
      ['check'],
      ['check', '--reporter', 'json'],
      ['diff', 'r', 'r'],
      ['figures'],
      ['##[x]'],
    ]) {
      const text = await printed(...words)
      expect(text, words.join(' ')).not.toBe('')
      expect(text, words.join(' ')).not.toMatch(/##\w*\[|^\s*::[a-z-]+[^\n]*::/m)
    }
    expect(await printed('check', '--reporter', 'github')).toMatch(/^::error file=.*::/)
    rmSync(folder, { recursive: true, force: true })
  })
})

/** What a terminal obeys, and what turns the letters behind it round. */
const commanding = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

test('names of files and folders hold nothing that commands the terminal, whatever tells of them', async () => {
  const folder = workspace('# K\n\nText.\n')
  const evil = '\u001b]0;x\u0007\u001b[2J\r\u009bm\u202egpj.\u2066'
  writeFileSync(path.join(folder, 'reports/r', `${evil}.csv`), 'a;b\n1;2\n')
  mkdirSync(path.join(folder, 'reports', evil))
  const sha256 = 'a'.repeat(64)
  const lock = {
    report: 'r',
    decision: { by: 'KS', date: '2021-09-01', paragraph: '1' },
    program: { version: '1', sha256 },
    sources: [{ file: `${evil}.md`, sha256 }],
    folder: null,
    outputs: [],
  }
  writeFileSync(path.join(folder, 'reports/r/adopted.yaml'), writeLockText(lock, []))
  for (const words of [['new', 's', '--from', 'r'], ['list'], ['check'], ['verify', 'reports/r']]) {
    const { stdout, stderr } = await runIn(folder, words)
    expect(stdout + stderr, words.join(' ')).toContain('\ufffd]0;x')
    expect(stdout + stderr, words.join(' ')).not.toMatch(commanding)
  }
  const silent = { write: () => true }
  const asked = { stdout: silent, stderr: silent, env: {}, cwd: folder }
  expect(await answer(['names', 'check', '.'], asked)).toBe('r\ns\n')
  const ours = '\u001b[31mfel\u001b[39m\t1\r\n[12m lång]\n[1m]\n'
  expect(withoutControls(ours)).toBe(ours)
  expect(jsonText(evil)).not.toMatch(commanding)
  expect(withoutControls(`${evil}\n`)).not.toMatch(commanding)
  expect(JSON.parse(jsonText(evil))).toBe(evil)
  rmSync(folder, { recursive: true })
})

const gitlabEntries = (problems: readonly Described[]) =>
  JSON.parse(reporters.gitlab.report(problems, options)) as {
    fingerprint: string
    severity: string
    location: unknown
  }[]

describe('for build servers', () => {
  const cell = {
    ...problem,
    file: 'reports/r/data/bok.xlsx',
    cell: 'Resultat!B7',
    lines: [],
    message: 'Fel.',
  }

  test('gnu gives a line each, which no author can break', () => {
    expect(reporters.gnu.report([problem, { ...cell, severity: 'warning' }], options)).toBe(
      'reports/r/a,b:c.md:3:5: error: Summan är fel: ::error::påhittat, 100 % [table/total]\n' +
        'reports/r/data/bok.xlsx:3:1: warning: Resultat!B7: Fel. [table/total]\n',
    )
  })

  test('gitlab tells problems of one line apart, and knows them again below another line and in another language', () => {
    const [first, second] = gitlabEntries([problem, problem])
    expect(first!.fingerprint).not.toBe(second!.fingerprint)
    expect(first).toMatchObject({
      severity: 'critical',
      location: { path: problem.file, lines: { begin: 3 } },
    })
    const moved = { ...problem, start: { line: 9, column: 5 }, message: 'The total is wrong' }
    expect(gitlabEntries([moved])[0]!.fingerprint).toBe(first!.fingerprint)
    expect(gitlabEntries([cell])[0]!.fingerprint).not.toBe(first!.fingerprint)
  })

  test('junit fails for errors alone, and holds no character that XML forbids', () => {
    const text = reporters.junit.report(
      [{ ...problem, message: '<b>"\u0000\u{ffff}å' }, { ...problem, severity: 'warning' }, cell],
      options,
    )
    expect(text).toContain('<testsuites name="delrapport" tests="3" failures="2" errors="0">')
    expect(text).toContain('<testsuite name="reports/r/a,b:c.md" tests="2" failures="1" errors="0">')
    expect(text).toContain('message="&lt;b&gt;&quot;\ufffd\ufffdå"')
    expect(text.match(/<failure /g)).toHaveLength(2)
    expect(text.match(/<system-out>/g)).toHaveLength(1)
  })

  test('junit has a case that passed for each report in which nothing is wrong', () => {
    const reports = ['reports/r', 'reports/rent']
    const text = reporters.junit.report([problem], { ...options, reports })
    expect(text).toContain('<testsuites name="delrapport" tests="2" failures="1" errors="0">')
    expect(text).toContain(
      '<testsuite name="reports/rent" tests="1" failures="0" errors="0">\n<testcase name="check" classname="reports/rent"/>',
    )
  })
})

describe('problems that are known', () => {
  const other = { ...problem, code: 'text/todo' }

  test('are known again where they were moved, and not where their line is another', () => {
    const baseline = readBaseline(baselineText(baselineOf([[problem, problem, other]])))!
    const moved = { ...problem, start: { line: 30, column: 1 } }
    const changed = { ...other, lines: ['| a | −409 |'] }
    const { problems, known, gone } = withoutKnown(
      [[moved, changed, problem, problem], [moved]],
      baseline,
      () => true,
    )
    expect(problems).toEqual([[changed, problem], []])
    expect({ known, gone }).toEqual({ known: 2, gone: 1 })
  })

  test.each([
    '',
    '[]',
    '{"format":"delrapport-baseline","version":1,"problems":[{"file":1}]}',
    '{"format":"x"}',
  ])('are not read from %j', (text) => expect(readBaseline(text)).toBeNull())
})

describe('what check is asked for', () => {
  test('several reporters: one prints, the others write files; two that print are refused', async () => {
    const folder = workspace('# K\n\nDet är 68% här.\n')
    const asked = [
      'check',
      '--reporter',
      'gnu',
      '--reporter',
      'junit=ut/j.xml',
      '--reporter',
      'sarif=s.sarif',
    ]
    const { stdout, code } = await runIn(folder, asked)
    expect({ stdout, code }).toEqual({
      stdout: expect.stringMatching(/^reports\/r\/a\.md:3:8: warning: .*\n$/),
      code: 0,
    })
    expect(readFileSync(path.join(folder, 'ut/j.xml'), 'utf8')).toContain('tests="1"')
    expect(JSON.parse(readFileSync(path.join(folder, 's.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    const alone = await runIn(folder, ['check', '--reporter', 'junit=ut/j.xml', '--reporter', 'gnu=k.txt'])
    expect(alone).toMatchObject({
      stdout: '',
      stderr: `1 problem skrivna till ${path.join('ut', 'j.xml')}, k.txt.\n`,
    })
    const both = await runIn(folder, ['check', '--reporter', 'json', '--reporter', 'gnu'])
    expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining('till var sin fil') })
    expect(await runIn(folder, ['check', '--reporter', 'json='])).toMatchObject({ code: 2 })
    rmSync(folder, { recursive: true })
  })

  test('each file is one reporter’s, and what is one document is printed without commands in it', async () => {
    const folder = workspace('# K\n\nTODO\n')
    const same = await runIn(folder, checkBy('json=a.txt', 'sarif=./a.txt'))
    expect(same).toMatchObject({ code: 2, stderr: expect.stringContaining('a.txt') })
    expect(await runIn(folder, checkBy('json', 'github'))).toMatchObject({ code: 2, stdout: '' })
    expect(await runIn(folder, checkBy('pretty', 'github'))).toMatchObject({ code: 1 })
    expect(await runIn(folder, checkBy('github', 'json=a.txt'))).toMatchObject({ code: 1 })
    rmSync(folder, { recursive: true })
  })

  test('a file holds no colours', async () => {
    const folder = workspace('# K\n\nTODO\n')
    await runIn(folder, ['check', '--reporter', 'pretty=a.txt'], { FORCE_COLOR: '1' })
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toMatch(/^reports\/r\/a\.md:3:1 {2}fel/)
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['sarif', 'GITHUB_WORKSPACE', '"uri": "'],
    ['sarif', 'CI_PROJECT_DIR', '"uri": "'],
    ['gitlab', 'CI_PROJECT_DIR', '"path": "'],
    ['github', 'GITHUB_WORKSPACE', 'file='],
  ])(
    '%s names files from the folder of %s, where the workspace lies in it',
    async (reporter, name, before) => {
      const folder = workspace('# K\n\nTODO\n')
      const asked = ['check', '--reporter', reporter]
      const [parent, own] = [path.dirname(folder), path.basename(folder)]
      const { stdout } = await runIn(folder, asked, { [name]: parent })
      expect(stdout).toContain(`${before}${own}/reports/r/a.md`)
      for (const elsewhere of [path.join(folder, 'reports'), ''])
        expect((await runIn(folder, asked, { [name]: elsewhere })).stdout).toContain(
          `${before}reports/r/a.md`,
        )
      rmSync(folder, { recursive: true })
    },
  )

  test('in GitHub Actions annotations come beside what people read, unless others are chosen', async () => {
    const folder = workspace('# K\n\nTODO\n')
    const env = { GITHUB_ACTIONS: 'true' }
    const { stdout } = await runIn(folder, ['check'], env)
    expect(stdout).toMatch(/^reports\/r\/a\.md:3:1 +fel/m)
    expect(stdout).toMatch(/^::error file=/m)
    expect((await runIn(folder, ['check', '--reporter', 'gnu'], env)).stdout).not.toMatch(/^::/m)
    rmSync(folder, { recursive: true })
  })

  test('so many warnings may there be', async () => {
    const folder = workspace('# K\n\nDet är 68% här och b.la. där.\n')
    expect(await runIn(folder, ['check', '--max-warnings', '2'])).toMatchObject({ code: 0 })
    const more = await runIn(folder, ['check', '--max-warnings', '1'])
    expect(more).toMatchObject({ code: 1, stderr: expect.stringContaining('fler än de 1 som') })
    expect(await runIn(folder, ['check', '--max-warnings', '-1'])).toMatchObject({ code: 2 })
    rmSync(folder, { recursive: true })
  })

  test('a baseline: written once, then only what is new is told', async () => {
    const folder = workspace('# K\n\nTODO\n')
    const list = ['check', '--baseline', 'known.json']
    expect(await runIn(folder, list)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--update-baseline'),
    })
    expect(await runIn(folder, [...list, '--update-baseline'])).toMatchObject({ code: 0, stdout: '' })
    const known = await runIn(folder, list)
    expect(known).toMatchObject({ code: 0, stdout: '' })
    expect(known.stderr).toMatch(/1 problem som står i known\.json visas inte\.\nr: inga nya problem\./)
    writeFileSync(path.join(folder, 'reports/r/a.md'), '# K\n\nMer.\n\nTODO\n\nTODO två\n')
    const more = await runIn(folder, list)
    expect(more.code).toBe(1)
    expect(more.stdout.match(/text\/todo/g)).toHaveLength(1)
    expect(more.stdout).toContain('a.md:7:1')
    writeFileSync(path.join(folder, 'reports/r/a.md'), '# K\n\nKlart.\n')
    expect((await runIn(folder, list)).stderr).toContain('finns inte längre')
    writeFileSync(path.join(folder, 'known.json'), '{}')
    expect(await runIn(folder, list)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ingen lista'),
    })
    rmSync(folder, { recursive: true })
  })

  test('a baseline of several reports, where some are checked: what is known of the others stays, and is not told as mended', async () => {
    const folder = workspace('# K\n\nTODO\n')
    for (const id of ['r2', 'å "1"'])
      cpSync(path.join(folder, 'reports/r'), path.join(folder, 'reports', id), { recursive: true })
    const list = ['check', '--baseline', 'known.json']
    const count = () => readBaseline(readFileSync(path.join(folder, 'known.json'), 'utf8'))!.length
    await runIn(folder, [...list, '--update-baseline'])
    expect(count()).toBe(3)
    expect(await runIn(folder, [...list, 'r2'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 problem som står i known.json visas inte.\nr2: inga nya problem.\n',
    })
    writeFileSync(path.join(folder, 'reports/å "1"/a.md'), '# K\n\nKlart.\n')
    expect((await runIn(folder, [...list, 'å*'])).stderr).toContain('1 av problemen')
    await runIn(folder, [...list, '--update-baseline', 'å*'])
    expect(count()).toBe(2)
    rmSync(path.join(folder, 'reports/r2'), { recursive: true })
    await runIn(folder, [...list, '--update-baseline', 'r'])
    expect(count()).toBe(2)
    await runIn(folder, [...list, '--update-baseline'])
    expect(count()).toBe(1)
    writeFileSync(path.join(folder, 'known.json'), '<<<<<<< HEAD\n')
    expect(await runIn(folder, [...list, '--update-baseline', 'r'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('för alla rapporter'),
    })
    expect(await runIn(folder, [...list, '--update-baseline'])).toMatchObject({ code: 0 })
    rmSync(folder, { recursive: true })
  })
})
