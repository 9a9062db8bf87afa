/** Programs of the system are looked for where the system keeps them, never where the program happens to run. */

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { absoluteFolders, cacheFolder } from '../../src/host/environment.ts'
import { findProgram, windowsProgram } from '../../src/host/find-program.ts'
import { openerFor } from '../../src/host/open-address.ts'
import { makeFolder } from '../../src/host/make-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('entries that are empty or relative do not count', () => {
  const list = ['', '.', 'bin', folder, '..', ''].join(path.delimiter)
  expect(absoluteFolders(list)).toEqual([folder])
  expect(absoluteFolders(undefined)).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'the first absolute folder that holds the program wins',
  async () => {
    const own = path.join(folder, 'own')
    await mkdir(own)
    for (const file of [path.join(own, 'git'), 'git-planted-here']) {
      await writeFile(path.resolve(folder, file), '#!/bin/sh\n')
      await chmod(path.resolve(folder, file), 0o755)
    }
    const env = { PATH: ['.', '', own, '/usr/bin'].join(':') }
    expect(await findProgram('git', env)).toBe(path.join(own, 'git'))
    const here = path.relative(process.cwd(), folder)
    expect(await findProgram('git-planted-here', { PATH: `${here}:.:` })).toBe(null)
  },
)

test('programs of Windows are named by their whole path', () => {
  expect(windowsProgram('taskkill', {})).toBe('C:\\Windows\\System32\\taskkill.exe')
  expect(windowsProgram('taskkill', { SystemRoot: '.' })).toBe('C:\\Windows\\System32\\taskkill.exe')
})

test('a cache is never relative', () => {
  for (const name of ['DELRAPPORT_CACHE', 'XDG_CACHE_HOME', 'LOCALAPPDATA'])
    expect(path.isAbsolute(cacheFolder({ [name]: 'cache' })!)).toBe(true)
  expect(cacheFolder({ DELRAPPORT_CACHE: folder })).toBe(folder)
})

test.skipIf(process.platform !== 'linux')(
  'a folder that cannot be is an error, not an endless wait',
  async () => {
    await makeFolder(path.join(folder, 'a/b/c'))
    await makeFolder(path.join(folder, 'a/b/c'))
    await expect(makeFolder('/proc/delrapport/a/b')).rejects.toThrow('ENOENT')
  },
)

test('what opens an address is the system’s own, by its whole path', async () => {
  expect(await openerFor('win32', {})).toEqual([
    'C:\\Windows\\System32\\rundll32.exe',
    'url.dll,FileProtocolHandler',
  ])
  expect(await openerFor('darwin', {})).toEqual(['/usr/bin/open'])
  expect(await openerFor('linux', { PATH: '.:relative' })).toEqual([])
})
