/** What is kept of the compiled program makes no difference but to how long it takes, whatever becomes of it. */

import { chmod, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
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

const check = (): Promise<Ran> =>
  delrapport(['check', '2021-08', '--no-cache'], folder, { DELRAPPORT_CACHE: path.join(folder, 'cache') })

const entries = async (): Promise<string[]> =>
  (await readdir(code)).sort().map((name) => path.join(code, name))

const fileNumber = async (file: string): Promise<number> => (await stat(file)).ino

test('is kept by the first run, taken by the next, and made anew where it was broken', async () => {
  const first = await check()
  expect(first.stdout).toContain('text/number-style')
  const kept = await entries()
  expect(kept.length).toBeGreaterThan(1)
  const before = await Promise.all(kept.map((file) => readFile(file)))
  const numbers = await Promise.all(kept.map(fileNumber))
  expect(await check()).toEqual(first)
  // Whatever is put anew is another file.
  expect(await Promise.all(kept.map(fileNumber))).toEqual(numbers)

  for (const [index, file] of kept.entries()) {
    if (index % 3 === 0) await writeFile(file, before[index]!.toReversed())
    else if (index % 3 === 1) await truncate(file, 1000)
    else await writeFile(file, before[0]!)
  }
  expect(await check()).toEqual(first)
  expect(await entries()).toEqual(kept)
  expect(await check()).toEqual(first)
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
