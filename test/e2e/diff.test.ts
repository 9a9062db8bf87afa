/** `delrapport diff` as its users meet it: on copies of the example report with what a month changes in it. */

import { spawnSync } from 'node:child_process'
import { appendFile, chmod, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'
import { showBrowser } from './shown-browser.ts'

let folder: string
const inReport = (id: string, name: string) => path.join(folder, 'reports', id, name)

async function edit(
  id: string,
  name: string,
  changes: readonly (readonly [string, string])[],
): Promise<void> {
  let text = await readFile(inReport(id, name), 'utf8')
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  await writeFile(inReport(id, name), text)
}

const budget = ['  11 662 |', '  11 762 |'] as const
const decision = ['lokalfrågan ska lösas | Pågår |', 'lokalfrågan ska lösas | Klart |'] as const
const chapter = ['# Ekonomisk rapport', '# Ekonomi och uppföljning'] as const

async function change(id: string): Promise<void> {
  await edit(id, '02-mer-styrning.md', [decision])
  await edit(id, '04-ekonomisk-rapport.md', [budget, chapter, ['| Resor & Kurser', '<!--']])
  const text = await readFile(inReport(id, '04-ekonomisk-rapport.md'), 'utf8')
  await writeFile(inReport(id, '04-ekonomisk-rapport.md'), text.replace(/^<!--.*\n/m, ''))
}

const inFormat = async (format: string) =>
  (await delrapport(['diff', '2021-08', '2021-09', '--format', format], folder)).stdout

const git = (...words: string[]) => {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const commit = () => {
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'först')
  git('tag', 'v1')
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

beforeEach(async () => {
  folder = await copiedWorkspace()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('two reports', () => {
  beforeEach(async () => {
    await cp(inReport('2021-08', ''), inReport('2021-09', ''), { recursive: true })
    await change('2021-09')
  })

  test('the terminal tells figures, decisions, rows and chapters, and exits with 0', async () => {
    const { code, stdout, stderr } = await delrapport(['diff', '2021-08', '2021-09'], folder)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const lines = plain(stdout).split('\n')
    expect(lines.slice(0, 7)).toEqual([
      'Vad som har ändrats',
      'Före:  Delårsrapport 2021 för Lekebergs kommun, 2021-08',
      'Efter: Delårsrapport 2021 för Lekebergs kommun, 2021-09',
      '',
      '  • 1 siffra är ändrad, i 1 tabell; 1 rad är borttagen.',
      '  • 1 beslut eller åtgärd har blivit klar; inget mål har fått annan måluppfyllelse.',
      '  • Inga kapitel har ändrad text; 1 har fått nytt namn.',
    ])
    expect(lines).toContain('  Personalkostnader  Budget  11 662  11 762        +100')
    expect(lines).toContain('  Resor & Kurser     330            111         330          0')
    expect(plain(stdout)).toMatch(/lokalfrågan ska lösas {2}Status {2}Pågår {2}Klart/)
    expect(plain(stdout)).toMatch(/Ekonomi och uppföljning {2}Hette ”Ekonomisk rapport”/)
    expect(plain(stdout)).toMatch(/2021-09 har \d+ fel/)
  })

  test('in English, and with colours where they are asked for', async () => {
    const { stdout } = await delrapport(['diff', '2021-08', '2021-09', '--lang', 'en'], folder, {
      NO_COLOR: '',
      FORCE_COLOR: '1',
    })
    expect(stdout).toContain('1 figure changed, in 1 table; 1 row removed.')
    expect(stdout).toContain('11,762')
    expect(stdout).toContain('\u001b[1m')
  })

  test('Markdown, JSON and HTML', async () => {
    expect(plain(await inFormat('md'))).toContain('| Personalkostnader | Budget | 11 662 | 11 762 | +100 |')
    const data = JSON.parse(await inFormat('json'))
    expect(data).toMatchObject({
      format: 'delrapport-diff',
      version: 1,
      before: { id: '2021-08', revision: null },
      summary: { figures: 1, finished: 1, rowsRemoved: 1, chaptersRenamed: 1 },
    })
    const result = data.tables.changed.find(({ after }: { after: { id: string } }) => after.id === 'resultat')
    expect(result.cells).toEqual([
      expect.objectContaining({
        row: 'Personalkostnader',
        columnId: 'budget',
        before: { type: 'number', text: '11 662', amount: '11662', unit: 'tkr' },
        change: { amount: '100', unit: 'tkr' },
      }),
    ])
    const html = plain(await inFormat('html'))
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3)/)
    expect(html).toContain(
      '<th scope="row">Personalkostnader</th><td>Budget</td><td class="number">11 662</td>',
    )
  })

  test('the title of a web page stands straight above what it is the title of', async () => {
    const browser = await showBrowser()
    try {
      const page = await browser.newPage()
      for (const width of [1280, 390]) {
        await page.setViewport({ width, height: 800 })
        await page.setContent(await inFormat('html'))
        const [title, ...others] = await page.evaluate(() =>
          ['h1', '.facts dt', '#summary', '.summary li'].map((selector) =>
            Math.round(document.querySelector(selector)!.getBoundingClientRect().left),
          ),
        )
        expect(others).toEqual([title, title, title])
      }
    } finally {
      await browser.end()
    }
  })

  test('--out writes one file, in the format that its name says', async () => {
    const { code, stdout } = await delrapport(['diff', '2021-08', '2021-09', '--out', 'x/diff.md'], folder)
    expect([code, stdout]).toEqual([0, `${path.join('x', 'diff.md')}\n`])
    expect(await readdir(path.join(folder, 'x'))).toEqual(['diff.md'])
    expect(await readFile(path.join(folder, 'x/diff.md'), 'utf8')).toMatch(/^# Vad som har ändrats\n/)
  })

  test('a report whose files are broken is compared all the same', async () => {
    await writeFile(inReport('2021-09', 'report.yaml'), ': :\n')
    await writeFile(inReport('2021-09', '02-mer-styrning.md'), Buffer.from([0xff, 0xfe]))
    const { code, stdout } = await delrapport(['diff', '2021-08', '2021-09'], folder)
    expect(code).toBe(0)
    expect(plain(stdout)).toMatch(/2021-09 har \d+ fel/)
    expect(stdout).toContain('Borttaget')
  })
})

describe('wrong usage', () => {
  test.each([
    [['diff'], 'Ange två rapporter'],
    [['diff', '2021-08'], 'Ange två rapporter'],
    [['diff', '2021-08', 'reports/2021-08/'], '--since'],
    [['diff', '2021-08', '2021-80'], 'Menade du ”2021-08”?'],
    [['diff', '2021-08', '2021-08', '--since', 'HEAD'], 'bara en'],
    [['diff', '2021-08', '2021-09', '--format', 'pdf'], 'terminal, md, json, html'],
  ])('%j is told in words', async (words, message) => {
    const { code, stdout, stderr } = await delrapport(words, folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

/** Where an object of the repository lies. */
function objectOf(name: string): string {
  const id = git('rev-parse', name).trim()
  return path.join(folder, '.git/objects', id.slice(0, 2), id.slice(2))
}

const since = (version: string) => delrapport(['diff', '2021-08', '--since', version], folder)

describe('--since', () => {
  test('compares with the files of the commit, whatever lies in the folder', async () => {
    commit()
    await change('2021-08')
    const { code, stdout, stderr } = await delrapport(['diff', '2021-08', '--since', 'v1'], folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(plain(stdout)).toMatch(/^Före: {2}Delårsrapport .*, 2021-08 vid v1 \([0-9a-f]{7}\)$/m)
    expect(plain(stdout)).toMatch(/^Efter: Delårsrapport .*, 2021-08 som den är nu$/m)
    expect(plain(stdout)).toContain('  Personalkostnader  Budget  11 662  11 762        +100')
  })

  test('in a folder of a repository, for the only report, with å in its names', async () => {
    await cp(inReport('2021-08', '05-atgardsplan.md'), inReport('2021-08', '06-år.md'))
    commit()
    await rm(path.join(folder, '.git'), { recursive: true })
    const inner = path.join(folder, 'nämnd')
    await cp(path.join(folder, 'reports'), path.join(inner, 'reports'), { recursive: true })
    await rm(path.join(folder, 'reports'), { recursive: true })
    commit()
    const { code, stdout } = await delrapport(['diff', '--since', 'HEAD'], path.join(inner, 'reports'))
    expect(code).toBe(0)
    expect(stdout).toContain('Ingenting har ändrats.')
  })

  test.skipIf(process.platform === 'win32')('links stay within the workspace as it was', async () => {
    await writeFile(path.join(folder, 'utanför.md'), '# Utanför\n')
    const inner = path.join(folder, 'inre')
    await cp(path.join(folder, 'reports'), path.join(inner, 'reports'), { recursive: true })
    await rm(path.join(folder, 'reports'), { recursive: true })
    const linked = path.join(inner, 'reports/2021-08')
    await symlink('05-atgardsplan.md', path.join(linked, '07-samma.md'))
    await symlink('../../../utanför.md', path.join(linked, '08-ut.md'))
    commit()
    await rm(path.join(linked, '07-samma.md'))
    await rm(path.join(linked, '08-ut.md'))
    const { stdout } = await delrapport(['diff', '--since', 'HEAD'], inner)
    expect(stdout).toMatch(/Åtgärdsplan för budget i balans\s+Borttaget/)
    expect(stdout).not.toContain('Utanför')
  })

  test.skipIf(process.platform === 'win32')('runs nothing that lies in the folder', async () => {
    commit()
    const planted = path.join(folder, 'planted-ran')
    await writeFile(path.join(folder, 'git'), `#!/bin/sh\ntouch '${planted}'\n`, { mode: 0o755 })
    const settings = `[core]\n\tfsmonitor = touch '${planted}'\n\tpager = touch '${planted}'\n`
    await appendFile(path.join(folder, '.git/config'), settings)
    const { code } = await delrapport(['diff', '2021-08', '--since', 'HEAD'], folder, {
      PATH: `.::${process.env.PATH}`,
    })
    expect(code).toBe(0)
    expect(await readdir(folder)).not.toContain('planted-ran')
  })

  test.skipIf(process.platform === 'win32')(
    'fetches nothing that a repository leaves out, with a Git either that knows no better',
    async () => {
      commit()
      const planted = path.join(folder, 'planted-ran')
      const leftOut = git('rev-parse', 'HEAD:reports/2021-08/05-atgardsplan.md').trim()
      await rm(path.join(folder, '.git/objects', leftOut.slice(0, 2), leftOut.slice(2)))
      const settings = `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ext::touch ${planted}\n\tpromisor = true\n[protocol "ext"]\n\tallow = always\n`
      await appendFile(path.join(folder, '.git/config'), settings)
      const older = await mkdtemp(path.join(os.tmpdir(), 'delrapport-git-'))
      const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim()
      const script = `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec '${real}' "$@"\n`
      await writeFile(path.join(older, 'git'), script, { mode: 0o755 })
      await delrapport(['diff', '2021-08', '--since', 'HEAD'], folder, {
        PATH: `${older}:${process.env.PATH}`,
      })
      expect(await readdir(folder)).not.toContain('planted-ran')
      await rm(older, { recursive: true })
    },
  )

  describe('where the repository is not whole', () => {
    const told = {
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^fel: .*saknar .*”v1”.*\ntips: .*Hämta.*\n$/),
    }

    test.each(['v1:reports/2021-08/05-atgardsplan.md', 'v1:reports/2021-08', 'v1^{tree}', 'v1'])(
      '%s is missing, empty or broken: that is said, and nothing is compared',
      async (name) => {
        commit()
        const object = objectOf(name)
        await chmod(object, 0o600)
        for (const content of ['', 'xx']) {
          await writeFile(object, content)
          expect(await since('v1')).toMatchObject(told)
        }
        await rm(object)
        expect(await since('v1')).toMatchObject(told)
      },
    )

    test('what the report does not need may be missing', async () => {
      await writeFile(path.join(folder, 'annat.md'), 'Annat.\n')
      commit()
      await rm(objectOf('v1:annat.md'))
      expect(await since('v1')).toMatchObject({ code: 0, stderr: '' })
    })

    test('a copy that was fetched in part says so', async () => {
      commit()
      await rm(objectOf('v1:reports/2021-08/05-atgardsplan.md'))
      const settings = `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${folder}/nowhere\n\tpromisor = true\n`
      await appendFile(path.join(folder, '.git/config'), settings)
      expect(await since('v1')).toMatchObject(told)
    })
  })

  test('the machine in the way: no repository, no such version, no Git', async () => {
    const run = (version: string, env = {}) =>
      delrapport(['diff', '2021-08', '--since', version], folder, env)
    const outside = { GIT_CEILING_DIRECTORIES: path.dirname(folder) }
    expect(await run('HEAD', outside)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('går inte att läsa som ett Git-arkiv'),
    })
    commit()
    for (const version of [
      'nej',
      '--help',
      '-p',
      '',
      '^HEAD',
      'HEAD..HEAD',
      'HEAD v1',
      'HEAD\n',
      'HEAD:reports',
      '0'.repeat(40),
      '$(touch x)',
    ])
      expect(await run(version)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('någon version'),
      })
    expect(await readdir(folder)).not.toContain('x')
    expect(await run('HEAD', { PATH: '/nonexistent' })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Git går inte att köra'),
    })
    await cp(inReport('2021-08', ''), inReport('2021-09', ''), { recursive: true })
    expect(await delrapport(['diff', '2021-09', '--since', 'HEAD'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('fanns inte vid HEAD'),
    })
  })
})
