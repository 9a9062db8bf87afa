/** Which reports of many a run takes: by names with stars, by what has changed, and by shares. */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { array, assert, integer, nat, property, record, string, uniqueArray } from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { reportWeights } from '../../src/cli/report-weight.ts'
import { shardsOf } from '../../src/cli/shards.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-choosing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.se', ...words], { cwd: folder })

const gitlab = (sha: string) => ({ GITLAB_CI: 'true', CI_COMMIT_BEFORE_SHA: sha })

const asked = async (words: string[], env: Record<string, string> = {}, cwd = folder) => {
  let [stdout, stderr] = ['', '']
  const code = await run([...words, '--no-cache'], {
    stdout: { write: (more: string) => (stdout += more) },
    stderr: { write: (more: string) => (stderr += more) },
    env,
    cwd,
  })
  const ids = /^(?!Ändrade)([\w, -]+): inga problem\.$/m.exec(stderr)?.[1]?.split(', ') ?? []
  return { code, stdout, stderr, ids }
}

for (const id of ['it-2026-04', 'it-2026-08', 'skola-2026-08', 'ks-2026-08']) {
  write(`reports/${id}/report.yaml`, `title: T\norganisation: O ${id}\n`)
  write(`reports/${id}/01.md`, `# K\n\nText ${'om något. '.repeat(id.length)}\n`)
}
write('reports/ks-2026-08/report.yaml', 'title: T\norganisation: O\ninclude: [it-2026-08]\n')
git('init', '-q')
git('add', '-A')
git('commit', '-qm', 'a')

test('names with stars', async () => {
  expect((await asked(['check', 'it-*'])).ids).toEqual(['it-2026-04', 'it-2026-08'])
  expect((await asked(['check', '*2026*8', 'it-2026-08'])).ids).toEqual([
    'it-2026-08',
    'ks-2026-08',
    'skola-2026-08',
  ])
  expect(await asked(['check', 'it-*-09'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('it-*-09'),
  })
})

describe('what has changed', () => {
  test('nothing', async () => {
    expect(await asked(['check', '--changed'])).toMatchObject({
      code: 0,
      ids: [],
      stderr: expect.stringContaining('sedan HEAD'),
    })
    expect(await asked(['build', '--changed', '--format', 'json'])).toMatchObject({ code: 0, stdout: '' })
  })

  test('nothing, which those who read what the reporters write are told too', async () => {
    for (const command of ['check', 'build']) {
      const none = [command, '--changed', '--reporter']
      expect(await asked([...none, 'junit=none/tests.xml'])).toMatchObject({ code: 0 })
      expect(readFileSync(path.join(folder, 'none/tests.xml'), 'utf8')).toContain('tests="0"')
      rmSync(path.join(folder, 'none'), { recursive: true })
      expect(await asked([...none, 'no-such'])).toMatchObject({ code: 2 })
    }
    expect(await asked(['check', '--changed', '--reporter', 'json'])).toMatchObject({ stdout: '[]\n' })
    expect(await asked(['check', '--shard', '9/9', '--reporter', 'json'])).toMatchObject({ stdout: '[]\n' })
    expect((await asked(['check', '--shard', 'plan/2', '--reporter', 'json'])).stdout).toMatch(
      /^1\/2 .*\n2\/2 .*\n$/,
    )
  })

  test('what was pushed, since what the branch was before; all where the server has nothing to compare with', async () => {
    write('reports/skola-2026-08/01.md', '# K\n\nNy text.\n')
    git('commit', '-qam', 'own')
    const before = git('rev-parse', 'HEAD~1').toString().trim()
    const event = path.join(folder, 'event.json')
    const pushed = async (told: unknown) => {
      writeFileSync(event, JSON.stringify(told))
      return asked(['check', '--changed', '--reporter', 'pretty'], {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_PATH: event,
      })
    }
    const some = ['skola-2026-08']
    expect((await pushed({ before })).ids).toEqual(some)
    expect((await pushed({ merge_group: { base_sha: before } })).ids).toEqual(some)
    expect((await asked(['check', '--changed'], gitlab(before))).ids).toEqual(some)
    for (const without of [{ before: '0'.repeat(40) }, {}, null, [], { before: 1 }])
      expect((await pushed(without)).ids).toHaveLength(4)
    const gone = await pushed({ before: 'a'.repeat(40) })
    expect(gone).toMatchObject({ code: 0, stderr: expect.stringContaining('alla rapporter') })
    expect((await asked(['check', '--changed'], gitlab('0'.repeat(40)))).ids).toHaveLength(4)
    rmSync(event)
    expect((await asked(['check', '--changed'], { GITHUB_ACTIONS: 'true' })).stderr).toContain(
      'alla rapporter',
    )
    expect(await asked(['check', '--changed', 'a'.repeat(40)])).toMatchObject({ code: 3 })
  })

  test('all, where no commit has been made yet', async () => {
    const branch = git('symbolic-ref', '--short', 'HEAD').toString().trim()
    git('checkout', '-q', '--orphan', 'new')
    expect((await asked(['check', '--changed', 'HEAD'])).ids).toHaveLength(4)
    git('checkout', '-qf', branch)
    expect(await asked(['check', '--changed', 'HEAD'])).toMatchObject({
      ids: [],
      stderr: expect.stringContaining('Ingen rapport'),
    })
  })

  test('one that another includes: both; a kind of table: all; against what the server says', async () => {
    write('reports/it-2026-08/01.md', '# K\n\nNy text.\n')
    expect((await asked(['check', '--changed'])).ids).toEqual(['it-2026-08', 'ks-2026-08'])
    git('commit', '-qam', 'b')
    expect((await asked(['check', '--changed'])).ids).toEqual([])
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD~1' }
    expect((await asked(['check', '--changed'], env)).ids).toEqual(['it-2026-08', 'ks-2026-08'])
    write('kinds/egen.yaml', 'kind: egen\ntitle: Egen\ncolumns:\n  - { id: a, heading: A }\n')
    expect((await asked(['check', '--changed', 'HEAD'])).ids).toHaveLength(4)
    rmSync(path.join(folder, 'kinds'), { recursive: true })
  })

  test('another user’s repository is named as such, with what to do', async () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    const { code, stderr } = await asked(['check', '--changed', 'HEAD'])
    vi.unstubAllEnvs()
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('safe.directory') })
  })

  test('in a folder of the repository, also where Git has started the program as a hook', async () => {
    const outer = mkdtempSync(path.join(tmpdir(), 'delrapport-hook-'))
    const gitIn = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.se', ...words], { cwd: outer })
    cpSync(path.join(folder, 'reports'), path.join(outer, 'inner/reports'), { recursive: true })
    gitIn('init', '-q')
    gitIn('add', '-A')
    gitIn('commit', '-qm', 'a')
    vi.stubEnv('GIT_DIR', path.join(outer, '.git'))
    const { stderr } = await asked(['check', '--changed', 'HEAD'], {}, path.join(outer, 'inner'))
    vi.unstubAllEnvs()
    expect(stderr).toBe('Ingen rapport har ändrats sedan HEAD.\n')
    rmSync(outer, { recursive: true })
  })

  test('a version that nobody knows, and watching, are refused', async () => {
    expect(await asked(['check', '--changed', 'ingen'])).toMatchObject({ code: 3 })
    expect(await asked(['check', '--changed', '--watch'])).toMatchObject({ code: 2 })
  })
})

const whole = (weights: readonly number[]) => weights.reduce((sum, one) => sum + one, 0)

describe('shares', () => {
  test('hold each report once, and none has more than the lightest and the heaviest report', () => {
    const weights = array(nat(1000), { minLength: 3, maxLength: 3 })
    const reports = uniqueArray(record({ id: string(), weights }), {
      selector: ({ id }) => id,
    })
    assert(
      property(reports, integer({ min: 1, max: 9 }), (all, count) => {
        const shares = shardsOf(all, count)
        expect(shares.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        expect(shardsOf(all.toReversed(), count)).toEqual(shares)
        const wholes = shares.map((ids) =>
          whole(all.flatMap((one) => (ids.includes(one.id) ? one.weights : []))),
        )
        expect(Math.max(...wholes) - Math.min(...wholes)).toBeLessThanOrEqual(
          Math.max(0, ...all.map((one) => whole(one.weights))),
        )
      }),
    )
  })

  test('have as much of each sort, so that it is all the same what a machine takes for one', () => {
    // By weight alone the first share would have all tables.
    const all = Array.from({ length: 40 }, (_, index) => ({
      id: String(index).padStart(2, '0'),
      weights: index % 2 === 0 ? [101 + index, 0] : [0, 100 + index],
    }))
    const sorts = shardsOf(all, 2).map((ids) =>
      [0, 1].map((sort) =>
        whole(all.filter(({ id }) => ids.includes(id)).map(({ weights }) => weights[sort]!)),
      ),
    )
    for (const sort of [0, 1]) expect(sorts[0]![sort]! / sorts[1]![sort]!).toBeCloseTo(1, 1)
  })

  test('are weighed by what takes time: figures more than prose, photographs hardly, and what a report counts in', async () => {
    const [words, rows] = ['ord '.repeat(5000), '| 1000 | 2000 |\n'.repeat(1250)]
    const files = new Map([
      ['reports/prosa/a.md', `# A\n\n${words}\n`],
      ['reports/tabell/a.md', `# A\n\n${rows}\n`],
      ['reports/fil/data/a.csv', '1000;2000\n'.repeat(2000)],
      ['reports/bild/a.md', `# A\n\n${words}\n`],
      ['reports/lista/a.md', `# A\n\n${'- ord ord ord\n'.repeat(1430)}\n`],
      ['reports/bild/a.jpg', 'x'.repeat(100_000)],
      ['reports/alla/report.yaml', 'title: T\ninclude: [tabell, prosa, finns-inte, ../annan/x]\n'],
    ])
    const ids = ['prosa', 'tabell', 'fil', 'bild', 'alla', 'lista']
    const weigh = async (asked: readonly string[]) =>
      (await reportWeights(memoryWorkspace(files), asked)).map((weights) => whole(Object.values(weights)))
    const weights = await weigh(ids)
    const [prose, table, data, photograph, all, list] = weights as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    expect(list).toBeGreaterThan(5 * prose)
    expect(table).toBeGreaterThan(5 * prose)
    expect(data).toBeGreaterThan(5 * prose)
    expect(photograph).toBeLessThan(1.5 * prose)
    expect(all).toBeGreaterThan(0.7 * (table + prose))
    expect(await weigh(ids.toReversed())).toEqual(weights.toReversed())
  })

  test('of which the plan shows all', async () => {
    const { stdout } = await asked(['check', '--shard', 'plan/2'])
    const shares = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(5).split(' '))
    expect((await asked(['check', '--shard', '1/2'])).ids).toEqual(shares[0])
    expect((await asked(['check', '--shard'], { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2' })).ids).toEqual(
      shares[1],
    )
    const pod = { JOB_COMPLETION_INDEX: '0', DELRAPPORT_SHARDS: '2' }
    expect((await asked(['check', '--shard'], pod)).ids).toEqual(shares[0])
    const empty = { CI_NODE_INDEX: '', CI_NODE_TOTAL: '' }
    expect((await asked(['check', '--shard'], { ...pod, ...empty })).ids).toEqual(shares[0])
    expect(await asked(['check', '--shard', '9/9'])).toMatchObject({ code: 0, ids: [] })
  })

  test.each([['3/2'], ['0/2'], ['1/2/2'], ['x'], ['2'], ['1/1001'], []])(
    '%s is refused',
    async (...words: string[]) => {
      expect(await asked(['check', '--shard', ...words])).toMatchObject({ code: 2 })
    },
  )
})
