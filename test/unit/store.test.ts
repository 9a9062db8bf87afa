/** What is kept between runs is what was put, or nothing: whatever became of the folder meanwhile. */

import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noStore, openStore } from '../../src/host/store.ts'

let cache: string

beforeEach(async () => {
  cache = path.join(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')), 'cache')
})

afterEach(() => rm(path.dirname(cache), { recursive: true, force: true }))

const open = (limit?: number) => openStore({ DELRAPPORT_CACHE: cache }, 'parts', limit)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const entries = async () =>
  (await readdir(path.join(cache, 'parts')))
    .filter((name) => name !== '.counted')
    .map((name) => path.join(cache, 'parts', name))
const large = (letter: string) => bytesOf(letter.repeat(200_000))
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)

test('what was put is there for the next run, under its own key alone', async () => {
  await open().put('a', bytesOf('one'))
  await open().put('b', bytesOf(''))
  expect(textOf(await open().get('a'))).toBe('one')
  expect(textOf(await open().get('b'))).toBe('')
  expect(await open().get('c')).toBe(null)
  await open().put('a', bytesOf('two'))
  expect(textOf(await open().get('a'))).toBe('two')
})

test('keys are no names of files', async () => {
  for (const key of ['../../out', '/etc/passwd', 'a\0b', 'å'.repeat(5000), '']) {
    await open().put(key, bytesOf(key))
    expect(textOf(await open().get(key))).toBe(key)
  }
  expect(await readdir(path.dirname(cache))).toEqual(['cache'])
  expect(await entries()).toHaveLength(5)
})

test('what has been changed on the disk, cut or given another name is nothing', async () => {
  await open().put('a', bytesOf('one'))
  const [file] = (await entries()) as [string]
  const whole = await readFile(file)
  for (const broken of [
    whole.subarray(0, -1),
    Buffer.concat([whole, whole]),
    Buffer.from(''),
    bytesOf('one'),
  ]) {
    await writeFile(file, broken)
    expect(await open().get('a')).toBe(null)
  }
  await open().put('b', bytesOf('other'))
  const [other] = (await entries()) as [string]
  await writeFile(file, await readFile(other))
  expect(await open().get('a')).toBe(null)
})

test('who cannot wait gets the same, and nothing that was broken or may be another’s', async () => {
  expect(open().getNow('a')).toBe(null)
  await open().put('a', bytesOf('one'))
  expect(textOf(open().getNow('a'))).toBe('one')
  expect(open().getNow('b')).toBe(null)
  const [file] = (await entries()) as [string]
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(1))
  expect(open().getNow('a')).toBe(null)
  await writeFile(file, whole)
  if (process.platform === 'win32') return
  await chmod(path.dirname(file), 0o777)
  expect(open().getNow('a')).toBe(null)
})

test('many writers and readers at once see whole entries only', async () => {
  const seen = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      await open().put('a', large(index % 2 === 0 ? 'x' : 'y'))
      return textOf(await open().get('a'))
    }),
  )
  expect(seen.filter((text) => text === null || new Set(text).size !== 1)).toEqual([])
  expect(await entries()).toHaveLength(1)
})

test('what was longest not asked for goes when there is no more room', async () => {
  const store = open(10_000)
  for (let index = 0; index < 8; index++) {
    await store.put(String(index), new Uint8Array(1000))
    for (const file of await entries())
      await utimes(file, new Date(0), new Date((await stat(file)).mtimeMs - 9000))
  }
  expect(await store.get('0')).not.toBe(null)
  for (let index = 8; index < 12; index++) await store.put(String(index), new Uint8Array(1000))
  const sizes = await Promise.all((await entries()).map(async (file) => (await stat(file)).size))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000 + 1250)
  expect(await store.get('0')).not.toBe(null)
  expect(await store.get('1')).toBe(null)
  expect(await store.get('11')).not.toBe(null)
})

test('one entry does not push out all the others', async () => {
  const store = open(10_000)
  await store.put('a', new Uint8Array(100))
  await store.put('b', new Uint8Array(9000))
  expect(await store.get('a')).not.toBe(null)
  expect(await store.get('b')).toBe(null)
})

test('what a run that was killed has left goes when it is old', async () => {
  await open().put('a', bytesOf('one'))
  const [left, fresh] = ['.left', '.fresh'].map((name) => path.join(cache, 'parts', name)) as [string, string]
  await writeFile(left, 'half')
  await utimes(left, new Date(0), new Date(0))
  await writeFile(fresh, 'half')
  await open().put('b', bytesOf('two'))
  expect(await entries()).toContain(left)
  // Other runs have not looked for a while.
  await utimes(path.join(cache, 'parts', '.counted'), new Date(0), new Date(0))
  await open().put('b', bytesOf('two'))
  expect(await entries()).toContain(fresh)
  expect(await entries()).not.toContain(left)
})

test('a folder that can be emptied at any time is no fault', async () => {
  const store = open()
  await store.put('a', bytesOf('one'))
  await rm(cache, { recursive: true })
  expect(await store.get('a')).toBe(null)
  await store.put('a', bytesOf('two'))
  expect(textOf(await store.get('a'))).toBe('two')
})

test.skipIf(process.platform === 'win32')(
  'a folder that others can write, or a link, is not used',
  async () => {
    await open().put('a', bytesOf('one'))
    const parts = path.join(cache, 'parts')
    for (const folder of [cache, parts]) {
      await chmod(folder, 0o777)
      expect(await open().get('a')).toBe(null)
      await chmod(folder, 0o700)
    }
    const elsewhere = path.join(path.dirname(cache), 'elsewhere')
    await rm(parts, { recursive: true })
    await mkdir(elsewhere)
    await symlink(elsewhere, parts)
    await open().put('a', bytesOf('two'))
    expect(await readdir(elsewhere)).toEqual([])
    expect(await open().get('a')).toBe(null)
  },
)

test('a file in the folder’s place keeps nothing and is no fault', async () => {
  await mkdir(cache, { mode: 0o700 })
  await writeFile(path.join(cache, 'parts'), '')
  await open().put('a', bytesOf('one'))
  expect(await open().get('a')).toBe(null)
  expect(open().getNow('a')).toBe(null)
  // A file in the place of the whole cache.
  await rm(cache, { recursive: true })
  await writeFile(cache, '')
  await open().put('a', bytesOf('one'))
  expect(open().getNow('a')).toBe(null)
})

test('a run without a cache leaves nothing behind', async () => {
  await noStore.put('a', bytesOf('one'))
  expect(await noStore.get('a')).toBe(null)
})
