/** A browser that was fetched into the driver's cache is found there, whichever version it is. */

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { puppeteerCache } from '../../src/print/browser/finders/puppeteer-cache.ts'

let cache: string

beforeEach(async () => {
  cache = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-')))
})

afterEach(() => rm(cache, { recursive: true, force: true }))

/** As its installer unpacks it under Linux. */
async function fetched(version: string): Promise<string> {
  const folder = path.join(
    cache,
    'chrome-headless-shell',
    `linux-${version}`,
    'chrome-headless-shell-linux64',
  )
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'chrome-headless-shell'), '', { mode: 0o755 })
  return path.join(folder, 'chrome-headless-shell')
}

test.skipIf(process.platform !== 'linux')('the newest of several, by number', async () => {
  await fetched('99.0.4844.51')
  const newest = await fetched('148.0.7778.97')
  await fetched('148.0.7778.9')
  expect(await puppeteerCache.find({ PUPPETEER_CACHE_DIR: cache })).toEqual({ path: newest, env: {} })
})

test('none where none was fetched', async () => {
  expect(await puppeteerCache.find({ PUPPETEER_CACHE_DIR: cache })).toEqual({ reason: null })
})
