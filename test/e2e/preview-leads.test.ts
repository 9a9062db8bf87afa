/** The preview opens in the user's browser, and leads from its page to the places in the sources. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openPreview, type OpenPreview } from './open-preview.ts'
import { temporaryFolder } from './run.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview
let system: string

const files = {
  'reports/r/report.yaml': 'title: Rapporten\norganisation: N\n',
  'reports/r/01.md':
    '# Ekonomi\n\nSe :ref[borta].\n\n:::table{#t kind=plain}\n\n| Vad | Tal |\n| --- | --- |\n| A   | 12  |\n\n:::\n\n::table{#u src=tal.csv}\n',
  'reports/r/tal.csv': 'Vad;Budget\nA;1\nB;2\n',
}

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

const isLinux = process.platform === 'linux'

/** A system whose browser notes what it is asked to open, or cannot. */
async function withOpener(
  script: string,
  run: (env: Record<string, string>) => Promise<void>,
): Promise<void> {
  system = await temporaryFolder()
  try {
    await mkdir(path.join(system, 'bin'))
    await writeFile(path.join(system, 'bin/xdg-open'), `#!/bin/sh\n${script}\n`)
    await chmod(path.join(system, 'bin/xdg-open'), 0o755)
    await run({ PATH: `${path.join(system, 'bin')}:/usr/bin:/bin` })
  } finally {
    await rm(system, { recursive: true, force: true })
  }
}

test.runIf(isLinux)('the address is opened in the browser of the system', () =>
  withOpener(
    'echo "$1" > "$(dirname "$0")/opened.part"; mv "$(dirname "$0")/opened.part" "$(dirname "$0")/opened"',
    async (env) => {
      preview = await openPreview(browser, files, { words: ['--open'], env })
      const opened = path.join(system, 'bin/opened')
      await expect
        .poll(() => readFile(opened, 'utf8').catch(() => ''), { timeout: 60_000 })
        .toBe(`${preview.url}\n`)
    },
  ),
)

test.runIf(isLinux)('where that does not work, the preview goes on and says so', () =>
  withOpener('exit 3', async (env) => {
    preview = await openPreview(browser, files, { words: ['--open'], env })
    await expect
      .poll(() => preview.said(), { timeout: 60_000 })
      .toContain('gick inte att öppna härifrån (xdg-open: 3)')
    expect((await fetch(preview.url)).status).toBe(200)
  }),
)

/** Where a double-click on an element of the report would lead. */
async function leadsTo(selector: string): Promise<string> {
  const asked = preview.page.waitForResponse((response) => response.url().includes('/place?'))
  await preview.page.evaluate((wanted) => {
    const element = document.querySelector('iframe')!.contentDocument!.querySelector(wanted)!
    element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  }, selector)
  return ((await (await asked).json()) as { place: string }).place
}

test('a double-click leads to the text, to the cell and to the heading that was meant', async () => {
  preview = await openPreview(browser, files)
  expect(await leadsTo('p[data-at]')).toBe('reports/r/01.md:3:1')
  expect(await leadsTo('#t tbody tr td:last-child')).toBe('reports/r/01.md:9:9')
  expect(await leadsTo('#t thead th:last-child')).toBe('reports/r/01.md:7:9')
  expect(await leadsTo('#u tbody tr:last-child td')).toBe('reports/r/tal.csv:3:3')
})

test('a place can be copied, for those who have another editor', async () => {
  preview = await openPreview(browser, files)
  const { page } = preview
  await page.evaluate(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied })
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
    })
  })
  const place = await page.$eval('#list .place', (one) => one.textContent)
  expect(place).toMatch(/^reports\/r\/01\.md:3:\d+$/)
  await (await page.$$('#list .actions button')).at(-1)!.click()
  await preview.until(() => document.querySelector('#answer')!.textContent !== '')
  expect(await page.$eval('#answer', (one) => one.textContent)).toBe(`Kopierat: ${place}`)
  expect(await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).toEqual([place])
})
