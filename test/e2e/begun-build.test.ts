/** A report is printed while it is still being checked: what is found last keeps it from being written as anything else does. */

import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeLongReport } from '../bench/long-report.js'
import { delrapport, temporaryFolder } from './run.ts'

let folder: string
let temporary: string

beforeEach(async () => {
  folder = await temporaryFolder()
  temporary = path.join(folder, 'temporary')
  await mkdir(temporary)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** Known only once all chapters are there and every table is typed. */
const mistake = '\n\nSe :ref[finns-inte].\n'
const file = 'reports/r/0001.md'
const build = (env: Record<string, string> = {}) =>
  delrapport(['build', 'r', '--no-cache'], folder, { TMPDIR: temporary, ...env })
const written = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const out = path.join(folder, 'out')
  const names = await readdir(out, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  return new Map(await Promise.all(files.map(async (one) => [one, await readFile(one)] as const)))
}

test('nothing is written over an earlier build, and nothing is left behind', async () => {
  // Of several parts, some of which are being printed when it is found.
  writeLongReport(folder, 15)
  expect((await build()).code).toBe(0)
  const before = await written()
  expect(before.size).toBeGreaterThan(1)
  await appendFile(path.join(folder, file), mistake)
  const { code, stdout, stderr } = await build()
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('finns-inte')
  expect(await written()).toEqual(before)
  expect(await readdir(temporary)).toEqual([])
})

test('without a browser, what is wrong with the report is told, and not that there is none', async () => {
  writeLongReport(folder, 2)
  const missing = { DELRAPPORT_BROWSER: path.join(folder, 'no-browser') }
  expect((await build(missing)).code).toBe(3)
  await appendFile(path.join(folder, file), mistake)
  const { code, stderr } = await build(missing)
  expect(code).toBe(1)
  expect(stderr).toContain('finns-inte')
  expect(stderr).not.toContain('no-browser')
})
