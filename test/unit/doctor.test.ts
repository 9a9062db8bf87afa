/** What is told of a machine that lacks something, and of a check that fails or never ends. */

import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Check } from '../../src/cli/commands/doctor/check.ts'
import { cache } from '../../src/cli/commands/doctor/checks/cache.ts'
import { node } from '../../src/cli/commands/doctor/checks/node.ts'
import { output } from '../../src/cli/commands/doctor/checks/output.ts'
import { workspace } from '../../src/cli/commands/doctor/checks/workspace.ts'
import { examine } from '../../src/cli/commands/doctor/examine.ts'
import { asLines } from '../../src/cli/commands/doctor/outputs.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { oldNode } from '../../src/host/old-node.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const around = () => ({
  env: { DELRAPPORT_CACHE: path.join(folder, 'cache') },
  cwd: folder,
  language: 'sv' as const,
})
const looking = (look: Check['look']): Check => ({
  id: 'browser',
  name: { sv: 'webbläsaren', en: 'the browser' },
  limit: 1,
  look,
})

describe('a check', () => {
  test('that never ends is told as such', async () => {
    const found = await examine(
      looking(() => new Promise(() => undefined)),
      around(),
    )
    expect(found).toMatchObject({ id: 'browser', status: 'fault' })
    expect(found.message).toBe('Det gick inte att undersöka webbläsaren (inget svar inom 0.001 s).')
  })

  test('that the machine gets in the way of says what every command says', async () => {
    const failure = new EnvironmentError('notWritable', { path: '/x', detail: 'EROFS' })
    const found = await examine(
      looking(() => Promise.reject(failure)),
      around(),
    )
    expect(found).toEqual({ id: 'browser', status: 'fault', ...failure.in('sv') })
  })

  test('that has a fault of its own is told in a line, without a stack', async () => {
    const found = await examine(
      looking(() => Promise.reject(new TypeError('x is not a function'))),
      around(),
    )
    expect(found.status).toBe('fault')
    expect(found.message).toContain('x is not a function')
    expect(asLines(found, 'sv')).not.toMatch(/\n\s+at /)
  })
})

test('what browsers and folders are called cannot command the terminal, and what to do stands under it', () => {
  const found = { id: 'x', status: 'fault', message: 'a\u001b[2J\n  b', hint: 'c' } as const
  expect(asLines(found, 'sv')).toBe('fel     a\ufffd[2J\n          b\n        tips: c\n')
})

test('Node is held to what the package asks for, number by number', async () => {
  expect(await node.look(around())).toMatchObject({ status: 'ok' })
  const versions = ['18.20.0', '20.9.1', '20.18.9', '20.19.0', '20.19', '20.100.0', '22.1.0']
  const old = versions.map((version) => oldNode(version))
  expect(old.map((error) => error?.said.facts.detail ?? null)).toEqual([
    '18.20.0 < 20.19',
    '20.9.1 < 20.19',
    '20.18.9 < 20.19',
    null,
    null,
    null,
    null,
  ])
})

describe.skipIf(process.platform === 'win32')('a cache folder', () => {
  test('that is not there is made, and is fine', async () => {
    expect(await cache.look(around())).toMatchObject({ status: 'ok' })
    expect(await readdir(path.join(folder, 'cache'))).toEqual([])
  })

  test.each(['a file', 'a link', 'open to others', 'a folder of it open to others'])(
    'that is %s is told',
    async (how) => {
      const place = path.join(folder, 'cache')
      if (how === 'a file') await writeFile(place, '')
      else if (how === 'a link') await symlink(os.tmpdir(), place)
      else await mkdir(path.join(place, 'parts'), { recursive: true })
      if (how === 'open to others') await chmod(place, 0o777)
      if (how.startsWith('a folder')) await chmod(path.join(place, 'parts'), 0o777)
      const { status, message, hint } = await cache.look(around())
      expect(status).toBe('fault')
      expect(message).toContain(how.startsWith('a folder') ? path.join(place, 'parts') : place)
      expect(hint).toContain('DELRAPPORT_CACHE')
    },
  )
})

describe('a folder', () => {
  test('without reports is no fault of the machine’s', async () => {
    const found = await workspace.look(around())
    expect(found.status).toBe('advice')
    expect(found.message).toContain(folder)
    expect(await output.look(around())).toMatchObject({ status: 'ok' })
  })

  test.skipIf(process.platform === 'win32')(
    'for what is built that a link has lie elsewhere is told, and nothing is tried there',
    async () => {
      await mkdir(path.join(folder, 'w/reports/r'), { recursive: true })
      await mkdir(path.join(folder, 'elsewhere'))
      await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'w/out'))
      const found = await output.look({ ...around(), cwd: path.join(folder, 'w') })
      expect(found).toMatchObject({ status: 'fault', message: expect.stringContaining('länk') })
    },
  )

  test('with reports shows which, and many as their number', async () => {
    for (let month = 1; month <= 8; month++)
      await mkdir(path.join(folder, `reports/2021-0${month}`), { recursive: true })
    expect((await workspace.look(around())).message).toMatch(/: 2021-01, .*, 2021-08$/)
    await mkdir(path.join(folder, 'reports/2021-09'))
    expect((await workspace.look(around())).message).toContain('9 stycken')
  })

  test('that one report cannot be written into is told, and nothing is left in the others', async () => {
    for (const id of ['2021-08', '2021-12'])
      await mkdir(path.join(folder, 'reports', id), { recursive: true })
    await mkdir(path.join(folder, 'out/2021-08'), { recursive: true })
    expect(await output.look(around())).toMatchObject({ status: 'ok' })
    await writeFile(path.join(folder, 'out/2021-12'), 'en fil i vägen')
    const found = await output.look(around())
    expect(found.status).toBe('fault')
    expect(found.message).toContain(path.join(folder, 'out/2021-12'))
    expect(await readdir(path.join(folder, 'out/2021-08'))).toEqual([])
  })
})
