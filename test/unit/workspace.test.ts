import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { atMost } from '../../src/host/at-most.ts'
import { differingOutputs } from '../../src/host/differing-files.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { hashOfFile } from '../../src/host/hash-of-file.ts'
import { openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { writeFiles } from '../../src/host/write-files.ts'

let folder: string
let workspace: Workspace

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
  await mkdir(path.join(folder, 'ws/reports/r'), { recursive: true })
  await writeFile(path.join(folder, 'secret.md'), 'hemligt')
  workspace = await openWorkspace(path.join(folder, 'ws/reports/r'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('finding', () => {
  test('walks up to the folder that holds reports', () => {
    expect(workspace.root).toBe(path.join(folder, 'ws'))
  })

  test('says so when there is none', async () => {
    await expect(openWorkspace(path.parse(folder).root)).rejects.toThrow(EnvironmentError)
  })
})

describe('reading', () => {
  test('opens few files at a time, however many are asked for', async () => {
    const inTurn = atMost(3)
    const most = { open: 0, seen: 0 }
    const read = async (index: number) => {
      most.open++
      most.seen = Math.max(most.seen, most.open)
      await nextTurn()
      most.open--
      if (index === 5) throw new Error('unreadable')
      return index
    }
    const all = Array.from({ length: 40 }, (_, index) => inTurn(() => read(index)))
    const read40 = await Promise.allSettled(all)
    expect(read40.filter(({ status }) => status === 'fulfilled')).toHaveLength(39)
    expect(most).toEqual({ open: 0, seen: 3 })
  })

  test.each([
    '../secret.md',
    'reports/../../secret.md',
    '/etc/passwd',
    'C:\\x.md',
    'c:/x.md',
    '..\\secret.md',
    'a\0b',
  ])('%j is outside', async (file) => {
    expect(await workspace.readText(file)).toEqual({ unread: 'outside' })
  })

  test('a link that leads out is outside', async () => {
    await symlink(path.join(folder, 'secret.md'), path.join(folder, 'ws/reports/r/a.md'))
    await symlink(folder, path.join(folder, 'ws/reports/up'))
    expect(await workspace.readText('reports/r/a.md')).toEqual({ unread: 'outside' })
    expect(await workspace.readText('reports/up/secret.md')).toEqual({ unread: 'outside' })
  })

  test('what lies in a folder that is a link out is not listed', async () => {
    await mkdir(path.join(folder, 'ws/reports/r/data'))
    await symlink(folder, path.join(folder, 'ws/kinds'))
    await symlink(folder, path.join(folder, 'ws/reports/up'))
    await symlink(path.join(folder, 'ws/reports/r'), path.join(folder, 'ws/profiles'))
    await expect(workspace.fileNames('kinds', '.md')).rejects.toThrow('kinds')
    await expect(workspace.folderNames('kinds')).rejects.toThrow('kinds')
    expect(await workspace.fileNames('reports/up', '.md')).toEqual([])
    expect(await workspace.folderNames('profiles')).toEqual(['data'])
  })

  test.skipIf(process.platform === 'win32')('a pipe keeps nobody waiting', async () => {
    execFileSync('mkfifo', [path.join(folder, 'ws/reports/r/a.md')])
    expect(await workspace.readText('reports/r/a.md')).toEqual({ unread: 'special' })
  })

  test('a folder whose name only begins like the root is outside', async () => {
    await mkdir(path.join(folder, 'ws-other'))
    await writeFile(path.join(folder, 'ws-other/a.md'), 'x')
    await symlink(path.join(folder, 'ws-other'), path.join(folder, 'ws/reports/near'))
    expect(await workspace.readText('reports/near/a.md')).toEqual({ unread: 'outside' })
  })

  test('line ends, byte order mark and decomposed letters make no difference', async () => {
    const file = path.join(folder, 'ws/reports/r/a.md')
    for (const text of [
      '# Mål\n\nÅr\n',
      '# Mål\r\n\r\nÅr\r\n',
      '# Mål\r\rÅr\r',
      '\ufeff# Mål\n\nÅr\n',
      '# Ma\u030al\n\nA\u030ar\n',
    ]) {
      await writeFile(file, text)
      expect(await workspace.readText('reports/r/a.md')).toMatchObject({
        file: 'reports/r/a.md',
        text: '# Mål\n\nÅr\n',
      })
    }
  })

  test('names in letters of two parts are found below a folder that is named in whole ones', async () => {
    const root = path.join(folder, 'Delårsrapporter')
    await mkdir(path.join(root, 'reports/år/ma\u030al'), { recursive: true })
    await writeFile(path.join(root, 'reports/år/ma\u030al/a\u030a.csv'), 'x')
    const { readText } = await openWorkspace(root)
    expect(await readText('reports/år/mål/å.csv')).toMatchObject({ text: 'x' })
  })

  test('Windows device names are no files', async () => {
    expect(await workspace.readText('reports/r/CON.md')).toEqual({ unread: 'reserved' })
  })

  test('what no file can be called, or links that go round, is missing and no failure', async () => {
    await symlink('loop.csv', path.join(folder, 'ws/reports/r/loop.csv'))
    await symlink('kinds', path.join(folder, 'ws/kinds'))
    for (const file of [
      'reports/r/loop.csv',
      'kinds/a.yaml',
      `reports/r/${'å'.repeat(200)}/a.csv`,
      'a/'.repeat(4000),
    ]) {
      expect(await workspace.readBytes(file, 9)).toEqual({ unread: 'missing' })
      expect(await workspace.fileNames(path.posix.dirname(file), '')).toEqual(
        file.startsWith('reports/r/l') ? ['loop.csv'] : [],
      )
      expect(await workspace.folderNames(file)).toEqual([])
    }
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a report that may not be read is no failure',
    async () => {
      await chmod(path.join(folder, 'ws/reports/r'), 0)
      expect(await workspace.fileNames('reports/r', '.md')).toEqual([])
      expect(await workspace.readText('reports/r/report.yaml')).toEqual({ unread: 'permission' })
      await chmod(path.join(folder, 'ws/reports/r'), 0o755)
    },
  )

  test('leaves editors’ temporary files alone', async () => {
    for (const name of ['02-b.md', '01-a.MD', '.01-a.md.swp', '~$a.md', '#a.md#', 'a.txt'])
      await writeFile(path.join(folder, 'ws/reports/r', name), 'x')
    expect(await workspace.fileNames('reports/r', '.md')).toEqual(['01-a.MD', '02-b.md'])
  })
})

const bytes = (text: string) => Buffer.from(text)

describe('writing', () => {
  test.skipIf(process.getuid?.() === 0)('a file that is protected stays as it is', async () => {
    const target = path.join(folder, 'ws/reports/r/a.md')
    await writeFile(target, 'ett', { mode: 0o444 })
    const replaced = workspace.replace([{ file: 'reports/r/a.md', bytes: bytes('två') }])
    await expect(replaced).rejects.toThrow(EnvironmentError)
    expect(await readFile(target, 'utf8')).toBe('ett')
  })

  test('replaces whole files and leaves nothing beside them', async () => {
    const target = path.join(folder, 'out/a.txt')
    await writeFiles([{ path: target, bytes: bytes('ett') }])
    await writeFiles([{ path: target, bytes: bytes('två') }])
    expect(await readFile(target, 'utf8')).toBe('två')
    expect(await readdir(path.dirname(target))).toEqual(['a.txt'])
  })

  test('one file that cannot be written leaves all of them as they were', async () => {
    const out = path.join(folder, 'out')
    await mkdir(path.join(out, 'b.txt'), { recursive: true })
    await writeFile(path.join(out, 'a.txt'), 'gammal')
    const files = ['a.txt', 'b.txt'].map((name) => ({ path: path.join(out, name), bytes: bytes('ny') }))
    await expect(writeFiles(files)).rejects.toThrow(EnvironmentError)
    expect(await readFile(path.join(out, 'a.txt'), 'utf8')).toBe('gammal')
    expect((await readdir(out)).sort()).toEqual(['a.txt', 'b.txt'])
  })

  test('one file that cannot be put in its place gives those before it back what they were', async () => {
    const out = path.join(folder, 'out')
    await mkdir(out)
    const names = Array.from({ length: 30 }, (_, index) => `${index}.txt`)
    const [first, second, last] = ['0.txt', '1.txt', '29.txt'] as const
    const old = names.filter((name) => name !== second && name !== last)
    for (const name of old) await writeFile(path.join(out, name), 'gammal')
    const writing = writeFiles(names.map((name) => ({ path: path.join(out, name), bytes: bytes('ny') })))
    const refused = expect(writing).rejects.toThrow(EnvironmentError)
    // What the last one would be made of is taken away while the first are in their places already.
    while (readFileSync(path.join(out, first), 'utf8') === 'gammal') await nextTurn()
    for (const name of readdirSync(out)) if (name.startsWith(`${last}.`)) rmSync(path.join(out, name))
    await refused
    expect((await readdir(out)).sort()).toEqual(old.toSorted())
    for (const name of old) expect(await readFile(path.join(out, name), 'utf8')).toBe('gammal')
  })

  test('a file where a folder should be is told in words', async () => {
    await writeFile(path.join(folder, 'out'), 'en fil')
    const error = await writeFiles([{ path: path.join(folder, 'out/a.txt'), bytes: bytes('ny') }]).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(EnvironmentError)
    expect((error as EnvironmentError).in('sv').message).toContain('går inte att skriva')
  })
})

const put = async (name: string, text: string) => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
  await writeFile(path.join(folder, name), text)
}
/** What is told, and what lies outside afterwards. */
const outcomeOf = async (words: readonly string[]) => {
  let said = ''
  const stream = { write: (more: string) => (said += more) }
  const code = await run(words, { stdout: stream, stderr: stream, env: {}, cwd: path.join(folder, 'ws') })
  return { code, said, outside: await readdir(path.join(folder, 'outside'), { recursive: true }) }
}

describe('links that lead out of the workspace', () => {
  const refused = { code: 3, said: expect.stringMatching(/ nås genom en länk som leder ut ur /), outside: [] }

  beforeEach(async () => {
    await put('ws/reports/r/report.yaml', 'title: T\norganisation: O\n')
    await put('ws/reports/r/a.md', '# K\n\nText.\n')
    await put('rader.csv', 'Post;Utfall\nA;1\n')
    await mkdir(path.join(folder, 'outside'))
  })

  test.each(['out', 'out/r', 'out/r/delrapport-r-csv'])('%s is not built into', async (name) => {
    await mkdir(path.dirname(path.join(folder, 'ws', name)), { recursive: true })
    await symlink(path.join(folder, 'outside'), path.join(folder, 'ws', name))
    const words = ['build', 'r', '--draft', '--format', 'html,csv', '--no-cache']
    expect(await outcomeOf(words)).toMatchObject(refused)
    if (!name.endsWith('csv'))
      expect(await outcomeOf(['record', 'r', '--format', 'html'])).toMatchObject(refused)
  })

  test('one that leads to nothing yet is not built into', async () => {
    await symlink(path.join(folder, 'outside/ny'), path.join(folder, 'ws/out'))
    expect(await outcomeOf(['build', 'r', '--draft', '--format', 'html', '--no-cache'])).toMatchObject(
      refused,
    )
  })

  test('one that stays in the workspace is built into, and one that whoever builds names', async () => {
    await mkdir(path.join(folder, 'ws/byggt'))
    await symlink(path.join(folder, 'ws/byggt'), path.join(folder, 'ws/out'))
    const words = ['build', 'r', '--draft', '--format', 'html', '--no-cache']
    expect(await outcomeOf(words)).toMatchObject({ code: 0 })
    await symlink(path.join(folder, 'outside'), path.join(folder, 'ws/web'))
    expect(await outcomeOf([...words, '--out', 'web'])).toMatchObject({
      code: 0,
      outside: ['delrapport-r.html'],
    })
  })

  test('a folder of data is neither given a new table nor one that is there', async () => {
    await symlink(path.join(folder, 'outside'), path.join(folder, 'ws/reports/r/data'))
    expect(await outcomeOf(['import', '../rader.csv', '--table', 'ekonomi'])).toMatchObject(refused)
    await writeFile(path.join(folder, 'outside/rader.csv'), 'gammalt')
    await expect(
      workspace.replace([{ file: 'reports/r/data/rader.csv', bytes: bytes('nytt') }]),
    ).rejects.toThrow(EnvironmentError)
    expect(await readFile(path.join(folder, 'outside/rader.csv'), 'utf8')).toBe('gammalt')
  })

  test('what lists name is not looked at by them', async () => {
    await mkdir(path.join(folder, 'ws/out'))
    await symlink(path.join(folder, 'outside'), path.join(folder, 'ws/out/r'))
    await put('outside/a.html', 'x')
    const hash = createHash('sha256').update('x').digest('hex')
    const listed = [{ file: 'r/a.html', sha256: hash }]
    expect(await differingOutputs(listed, path.join(folder, 'ws/out'))).toMatchObject([
      { difference: 'missing' },
    ])
    await symlink(path.join(folder, 'outside/a.html'), path.join(folder, 'ws/a.html'))
    expect(await hashOfFile(path.join(folder, 'ws/a.html'))).toBeNull()
  })
})
