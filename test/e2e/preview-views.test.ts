/** The preview shows a report for each of its recipients and in other themes, and stays at its place meanwhile. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const manifest =
  'title: Rapporten\norganisation: N\nvariants:\n  lekeberg: { title: För Lekeberg }\n  laxa: { title: För Laxå }\n'
const chapter = (laxa: string): string =>
  `# Ekonomi\n\nDet som är lika för alla.\n\n:::only{for="laxa"}\n${laxa}\n:::\n\n:::only{for="lekeberg"}\nBara Lekeberg.\n:::\n`
const files = {
  'reports/r/report.yaml': manifest,
  'reports/r/01.md': chapter('Bara Laxå.'),
  'reports/s/report.yaml': 'title: Utan varianter\norganisation: N\n',
  'reports/s/01.md': '# Ett\n\nText.\n',
  'templates/themes/egen/theme.css': ':root { --egen: 1; }\n',
}

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

const texts = (): Promise<string> =>
  preview.page.evaluate(
    () => document.querySelector('iframe')!.contentDocument!.querySelector('main')!.textContent,
  )

const showing = (text: string): Promise<unknown> =>
  preview.page.waitForFunction(
    (wanted) => document.querySelector('iframe')!.contentDocument?.body?.textContent.includes(wanted),
    { polling: 50 },
    text,
  )

const begun = (report: string) => openPreview(browser, files, { hash: `#report=${report}` })

test('each recipient gets its own content, also after a save and after the page is loaded again', async () => {
  preview = await begun('r')
  const { page } = preview
  expect(await page.title()).toContain('Rapporten')
  expect(await texts()).not.toMatch(/Bara/)
  await page.select('#variant', 'laxa')
  await showing('Bara Laxå.')
  expect(await page.title()).toContain('För Laxå')
  expect(await texts()).not.toContain('Bara Lekeberg.')
  await preview.write('reports/r/01.md', chapter('Ändrat för Laxå.'))
  await showing('Ändrat för Laxå.')
  await page.reload()
  await showing('Ändrat för Laxå.')
  expect(await page.$eval('#variant', (one) => (one as HTMLSelectElement).value)).toBe('laxa')
  await page.select('#variant', 'lekeberg')
  await showing('Bara Lekeberg.')
  await page.select('#variant', '')
  await preview.until(() => document.title.includes('Rapporten'))
  expect(await texts()).not.toMatch(/Bara|Ändrat/)
})

test('two windows can show different recipients, and both follow a save', async () => {
  preview = await begun('r')
  await preview.page.select('#variant', 'laxa')
  await showing('Bara Laxå.')
  const other = await browser.newPage()
  await other.goto(`${preview.url}#report=r`)
  await other.waitForFunction(() => document.title.includes('Rapporten'), { polling: 50 })
  await preview.write('reports/r/01.md', chapter('Ändrat för Laxå.').replace('lika', 'alldeles lika'))
  await showing('Ändrat för Laxå.')
  await other.waitForFunction(
    () => document.querySelector('iframe')!.contentDocument?.body?.textContent.includes('alldeles lika'),
    { polling: 50 },
  )
  await other.close()
})

test('with a broken manifest the last good page of a recipient stays', async () => {
  preview = await begun('r')
  await preview.page.select('#variant', 'laxa')
  await showing('Bara Laxå.')
  await preview.write('reports/r/report.yaml', 'title: [\n')
  await preview.until(() => !document.querySelector('#notice')!.hasAttribute('hidden'))
  expect(await texts()).toContain('Bara Laxå.')
  await preview.write('reports/r/report.yaml', manifest)
  await preview.until(() => document.querySelector('#notice')!.hasAttribute('hidden'))
  expect(await texts()).toContain('Bara Laxå.')
})

test('a theme can be tried, the workspace’s own too, and its style sheet is followed', async () => {
  preview = await begun('r')
  const styles = () =>
    preview.page.evaluate(() =>
      [...document.querySelector('iframe')!.contentDocument!.querySelectorAll('style:not(#preview-marks)')]
        .map((one) => one.textContent)
        .join('\n'),
    )
  const before = await styles()
  await preview.page.select('#theme', 'horizon')
  await preview.until(() => new URLSearchParams(location.hash.slice(1)).get('theme') === 'horizon')
  await expect.poll(styles).not.toBe(before)
  await preview.page.select('#theme', 'egen')
  await expect.poll(styles).toContain('--egen: 1')
  await preview.write('templates/themes/egen/theme.css', ':root { --egen: 2; }\n')
  await expect.poll(styles).toContain('--egen: 2')
  await preview.page.select('#theme', '')
  await expect.poll(styles).toBe(before)
})

test('what is not there is not asked for: the report is shown as it is', async () => {
  preview = await openPreview(browser, files, { hash: '#report=r&variant=borta&theme=borta' })
  await showing('Det som är lika för alla.')
  expect(
    await preview.page.$$eval('#variant, #theme', (all) =>
      all.map((one) => (one as HTMLSelectElement).value),
    ),
  ).toEqual(['', ''])
})

test('a report without variants offers none', async () => {
  preview = await begun('s')
  expect(await preview.page.$eval('#variant-choice', (one) => one.checkVisibility())).toBe(false)
})

test.each(['light', 'dark'])('axe finds nothing, also in a narrow window, %s', async (scheme) => {
  preview = await begun('r')
  const { page } = preview
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setViewport({ width: 420, height: 800 })
  await page.setBypassCSP(true)
  await page.reload()
  await preview.until(() => document.title.includes('Rapporten'))
  expect(await axeViolations(page)).toEqual([])
})
