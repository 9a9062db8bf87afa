/** The printed pages beside the page of a preview: true, and in step with what is written. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { delrapport } from './run.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const long = (number: number) =>
  `# Verksamhet ${number}\n\n${Array.from({ length: 20 }, (_, at) => `Stycke ${at} i kapitel ${number}. ${'Nämnden redovisar utfallet för perioden. '.repeat(6)}`).join('\n\n')}\n`
const files = {
  'reports/r/report.yaml': 'title: Rapporten\norganisation: N\n',
  ...Object.fromEntries([1, 2, 3].map((number) => [`reports/r/0${number}.md`, long(number)])),
}

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

const shows = (view: string) => preview.page.select('#view', view)

/** All pages are drawn that can be seen, and none is waiting for another print. */
const inStep = () =>
  preview.until(
    () =>
      document.querySelectorAll('.sheet canvas').length > 0 &&
      document.querySelector('.sheet.stale') === null,
  )

const names = () =>
  preview.page.$$eval('.sheet', (sheets) => sheets.map((one) => one.getAttribute('aria-label')))

/** Of each page that is drawn, what tells its picture from others. */
const drawn = () =>
  preview.page.$$eval('.sheet canvas', (all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()))

const printedBytes = async (): Promise<Buffer> =>
  Buffer.from(
    await preview.page.evaluate(async () => {
      const bytes = new Uint8Array(await (await fetch('pdf?report=r')).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    }),
    'base64',
  )

test('the pages are those that a build prints, and an edit is seen in them', async () => {
  preview = await openPreview(browser, files)
  await shows('both')
  await inStep()
  const said = await names()
  expect(said.length).toBeGreaterThan(4)
  expect(said).toEqual(said.map((_, at) => `Sida ${at + 1} av ${said.length}`))
  const [before] = await drawn()
  const folder = preview.path('')
  const built = async () => {
    await delrapport(['build', 'r', '--format', 'pdf'], folder)
    return readFile(path.join(folder, 'out/r/delrapport-r.pdf'))
  }
  expect((await printedBytes()).equals(await built())).toBe(true)

  await preview.write('reports/r/report.yaml', 'title: En annan rapport\norganisation: N\n')
  await preview.page.waitForFunction(
    (old) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sheet canvas')
      return canvas !== null && canvas.toDataURL() !== old && document.querySelector('.sheet.stale') === null
    },
    { polling: 50 },
    before,
  )
  expect((await printedBytes()).equals(await built())).toBe(true)

  await preview.write('reports/r/report.yaml', files['reports/r/report.yaml'])
  await preview.page.waitForFunction(
    (old) => document.querySelector<HTMLCanvasElement>('.sheet canvas')?.toDataURL() === old,
    { polling: 50 },
    before,
  )
  expect((await printedBytes()).equals(await built())).toBe(true)
})

test('pages come and go, and the one that is read keeps its place', async () => {
  preview = await openPreview(browser, files)
  await shows('printed')
  await inStep()
  const count = (await names()).length
  const scrolled = () =>
    preview.page.$eval('#printed', (one) => {
      one.scrollTop = 900
      return one.scrollTop
    })
  expect(await scrolled()).toBe(900)
  await preview.write('reports/r/04.md', long(4))
  await preview.page.waitForFunction(
    (before) => document.querySelectorAll('.sheet').length > before,
    { polling: 50 },
    count,
  )
  await inStep()
  expect(await preview.page.$eval('#printed', (one) => one.scrollTop)).toBe(900)
  await rm(preview.path('reports/r/04.md'))
  await preview.page.waitForFunction(
    (before) => document.querySelectorAll('.sheet').length === before,
    { polling: 50 },
    count,
  )
})

test('the view begins where its author reads, and a problem that only print shows is in the list', async () => {
  preview = await openPreview(browser, {
    ...files,
    'reports/r/03.md': `${long(3)}\nTecknet 𒀀 finns inte.\n`,
  })
  await preview.page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentDocument!.querySelector('[id="verksamhet-3"]')!
      .scrollIntoView({ behavior: 'instant' }),
  )
  await shows('printed')
  await inStep()
  await preview.until(() => document.querySelector('#list')!.textContent!.includes('𒀀'))
  expect(await preview.page.$eval('#printed', (one) => one.scrollTop)).toBeGreaterThan(1000)
  expect(await axeViolations(preview.page)).toEqual([])
})

test('what keeps pages from being printed is told in their place, and the page goes on', async () => {
  preview = await openPreview(browser, files, { env: { DELRAPPORT_BROWSER: '/nowhere/chrome' } })
  await shows('both')
  await preview.until(() => document.querySelector('#printing')!.textContent!.includes('/nowhere/chrome'))
  await preview.write('reports/r/01.md', '# Ny rubrik\n')
  await preview.until(() =>
    document.querySelector('iframe')!.contentDocument!.body.textContent!.includes('Ny rubrik'),
  )
})
