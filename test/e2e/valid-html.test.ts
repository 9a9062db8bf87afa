/** The Nu HTML checker, W3C's, on every sort of page. It needs Java: a machine without may leave it to the one that checks all. */

import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPages, type BuiltPages } from './pages.ts'

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

// This release knows no `color-mix()`, no containers and no grids within grids; those that do fetch a Java of their own when they are installed.
const asItKnows = (html: string): string =>
  html
    .replaceAll(/color-mix\((?:[^()]|\([^()]*\))*\)/g, 'gray')
    .replaceAll(/container-type: ?(?:inline-size|normal);?/g, '')
    .replaceAll(/(grid-template-rows: ?)subgrid/g, '$1none')
    .replaceAll('@container', '@media')
    .replaceAll(/(\d)cqi\b/g, '$1vw')

let pages: BuiltPages

beforeAll(async () => {
  pages = await buildPages()
})

afterAll(() => pages.remove())

test.skipIf(!hasJava && process.env.CI === undefined)('finds no error in any page', async () => {
  const files = [...pages.files.values()]
  for (const file of files) await writeFile(file, asItKnows(await readFile(file, 'utf8')))
  const options = ['--errors-only', '--exit-zero-always', '--stdout', '--format', 'json']
  const { stdout } = await promisify(execFile)('java', ['-jar', jar, ...options, ...files])
  const { messages } = JSON.parse(stdout) as { messages: { url: string; message: string }[] }
  expect(messages).toEqual([])
})
