/** What is watched lies where it may be read, whatever names it. */

import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchedFolders } from '../../src/host/watched-folders.ts'

let folder: string
const at = (...names: string[]) => path.join(folder, ...names)

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
  for (const name of ['ws/reports/r/data', 'ws/shared/deep', 'beside/reports/s', 'outside/data'])
    await mkdir(at(name), { recursive: true })
  for (const name of ['ws/reports/r/a.md', 'ws/shared/a.csv', 'beside/reports/s/a.md', 'outside/data/a.csv'])
    await writeFile(at(name), 'x')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** From the folder around the workspaces. */
async function watched(
  files: readonly string[],
  folders: readonly string[] = [],
  admitted: readonly string[] = [],
): Promise<string[]> {
  const found = await watchedFolders(at('ws'), [
    {
      files: files.map((file) => ({ file, limit: 9, found: '' })),
      folders: folders.map((one) => ({ folder: one, extension: null, names: [] })),
      admitted,
    },
  ])
  return [...found].map((one) => path.relative(folder, one)).sort()
}

test('what was read and listed, or the nearest above it that is there', async () => {
  expect(await watched(['reports/r/a.md', 'reports/r/gone/more/a.csv', 'glossary.yaml'])).toEqual([
    'ws',
    'ws/reports/r',
  ])
  expect(await watched([], ['reports', 'kinds', 'reports/r/data'])).toEqual([
    'ws',
    'ws/reports',
    'ws/reports/r/data',
  ])
})

test('nothing that is named outside', async () => {
  const outside = ['../outside/data/a.csv', at('outside/data/a.csv'), '../outside/gone/a.csv', '../..']
  expect(await watched(outside, ['../outside', '../outside/data', at('outside'), '..', '/'])).toEqual([])
  expect(await watched(['reports/../../outside/data/a.csv'])).toEqual([])
  expect(await watched(['reports/r/..\\..\\..\\outside\\a.csv'])).toEqual(['ws/reports/r'])
})

test('of a link that leads out, the folder that it lies in', async () => {
  await symlink(at('outside/data/a.csv'), at('ws/reports/r/a.csv'))
  await symlink(at('outside'), at('ws/reports/r/out'))
  await symlink(at('ws/reports/r/out'), at('ws/reports/r/twice'))
  const files = ['a.csv', 'out/data/a.csv', 'twice/data/a.csv', 'out/gone/a.csv']
  expect(await watched(files.map((name) => `reports/r/${name}`))).toEqual(['ws/reports/r'])
  expect(await watched([], ['reports/r/out', 'reports/r/twice/data'])).toEqual(['ws/reports/r'])
})

test('of a link within, also where it leads', async () => {
  await symlink(at('ws/shared/a.csv'), at('ws/reports/r/a.csv'))
  await symlink(at('ws/shared/deep'), at('ws/reports/r/deep'))
  expect(await watched(['reports/r/a.csv', 'reports/r/deep/gone.csv'])).toEqual([
    'ws/reports/r',
    'ws/shared',
    'ws/shared/deep',
  ])
  // The workspace itself, and what lies around it, is not looked through for a link to it.
  await symlink(at('ws'), at('ws/reports/r/up'))
  await symlink(folder, at('ws/reports/r/around'))
  expect(await watched(['reports/r/up', 'reports/r/around'])).toEqual(['ws/reports/r'])
})

test('a workspace beside it as far as it is admitted, and nothing above that', async () => {
  const file = '../beside/reports/s/a.md'
  expect(await watched([file])).toEqual([])
  expect(await watched([file], [], ['../beside'])).toEqual(['beside/reports/s'])
  expect(await watched(['../gone/reports/s/a.md'], ['../gone/reports'], ['../gone'])).toEqual([])
  await symlink(at('outside/data/a.csv'), at('beside/reports/s/a.csv'))
  await symlink(at('ws/shared/a.csv'), at('beside/reports/s/b.csv'))
  const links = ['a', 'b'].map((name) => `../beside/reports/s/${name}.csv`)
  expect(await watched(links, [], ['../beside'])).toEqual(['beside/reports/s'])
  // One that lies around this one would hear of all that is not asked for.
  expect(await watched(['../a.md'], ['..'], ['..'])).toEqual(['ws'])
})

test('a workspace that is gone is waited for without an end to the looking', async () => {
  await rm(at('ws'), { recursive: true })
  expect(await watched(['reports/r/a.md'], ['kinds'])).toEqual([])
})
