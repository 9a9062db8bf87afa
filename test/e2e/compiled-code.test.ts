/** What is kept of the compiled program makes no difference but to how long it takes, whatever becomes of it. */

import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, type Ran } from './run.ts'

let folder: string
let code: string

beforeEach(async () => {
  folder = await copiedWorkspace()
  code = path.join(folder, 'cache/code')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (words: readonly string[]): Promise<Ran> =>
  delrapport([...words], folder, { DELRAPPORT_CACHE: path.join(folder, 'cache') })

const check = (): Promise<Ran> => run(['check', '2021-08', '--no-cache'])

const entries = async (): Promise<string[]> =>
  (await readdir(code))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => path.join(code, name))

const fileNumber = async (file: string): Promise<number> => (await stat(file)).ino

test('is kept by the first run, taken by the next, and made anew where it was broken', async () => {
  const first = await check()
  expect(first.stdout).toContain('text/number-style')
  const kept = await entries()
  expect(kept).toHaveLength(1)
  const [file] = kept as [string]
  const before = await readFile(file)
  const number = await fileNumber(file)
  expect(await check()).toEqual(first)
  // Whatever is put anew is another file.
  expect(await fileNumber(file)).toBe(number)

  for (const broken of [before.toReversed(), before.subarray(0, 1000), Buffer.alloc(0)]) {
    await writeFile(file, broken)
    expect(await check()).toEqual(first)
    expect(await entries()).toEqual(kept)
    expect((await readFile(file)).length).toBeGreaterThan(before.length / 2)
    expect(await check()).toEqual(first)
  }
})

test('is kept for each command apart, and once for all words that are none', async () => {
  await check()
  await run(['figures', '2021-08'])
  expect(await entries()).toHaveLength(2)
  const wrong = await run(['chekc', '2021-08'])
  expect(wrong.stderr).toContain('check')
  const kept = await entries()
  expect(kept).toHaveLength(3)
  expect(await run(['chekc', '2021-08'])).toEqual(wrong)
  await run(['buidl', '2021-08'])
  expect(await entries()).toEqual(kept)
})

test('what one report alone makes a command load is kept beside what others do', async () => {
  const alone = ['check', '2021-08', '--no-cache', '--reporter', 'sarif']
  const first = await check()
  const [file] = (await entries()) as [string]
  const sarif = await run(alone)
  const number = await fileNumber(file)
  expect(await check()).toEqual(first)
  expect(await run(alone)).toEqual(sarif)
  expect(await fileNumber(file)).toBe(number)
})

test.skipIf(process.platform === 'win32')(
  'is not taken from, or left in, a folder that others can write',
  async () => {
    const first = await check()
    for (const file of await entries()) await rm(file)
    await chmod(code, 0o777)
    expect(await check()).toEqual(first)
    expect(await entries()).toEqual([])
  },
)
