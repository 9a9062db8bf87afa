/** Whoever points at a figure in the preview is told how it is made, by pointer and by keyboard. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const chapter = `# Ekonomi

Överskottet för löner är {{resultat.lon.avvikelse}}.

:::table[Resultat]{#resultat}

|         | Budget | Utfall | Prognos | Avvikelse |
| ------- | -----: | -----: | ------: | --------: |
| Lön     |  1 200 |     60 |   1 150 |           |
| Lokaler |     50 |     25 |      51 |        -1 |
| Summa   |        |     85 |   1 201 |        49 |

:::
`
const files = { 'reports/r/report.yaml': 'title: Rapporten\norganisation: N\n', 'reports/r/01.md': chapter }

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

/** Of the table's cell, within the window. */
const middleOf = (selector: string): Promise<{ x: number; y: number }> =>
  preview.page.evaluate((wanted) => {
    const frame = document.querySelector('iframe')!
    const element = frame.contentDocument!.querySelector(wanted)!
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const [around, own] = [frame.getBoundingClientRect(), element.getBoundingClientRect()]
    return { x: around.left + own.left + own.width / 2, y: around.top + own.top + own.height / 2 }
  }, selector)

const told = (): Promise<string> =>
  preview.page.$eval('#explanation', (box) => box.textContent.replaceAll('\u00a0', ' '))

const isShown = (): Promise<void> =>
  preview.until(() => !document.querySelector('#explanation')!.hasAttribute('hidden'))

const isHidden = (): Promise<void> =>
  preview.until(() => document.querySelector('#explanation')!.hasAttribute('hidden'))

test('the pointer over a figure shows how it is made, nothing of the page moves, and Escape closes', async () => {
  preview = await openPreview(browser, files)
  const { x, y } = await middleOf('tbody tr:nth-child(1) td:last-child')
  const placed = () =>
    preview.page.evaluate(() =>
      [...document.querySelector('iframe')!.contentDocument!.querySelectorAll('p, tr, h2')].map(
        (one) => one.getBoundingClientRect().top,
      ),
    )
  const before = await placed()
  await preview.page.mouse.move(x, y)
  await isShown()
  expect(await told()).toContain('Avvikelse = Budget − Prognos = 1 200 − 1 150 = 50')
  expect(await told()).toContain('reports/r/01.md:9:40')
  expect(await placed()).toEqual(before)
  await preview.page.keyboard.press('Escape')
  await isHidden()
  await preview.page.mouse.move(10, 790)
  await preview.page.mouse.move(x, y)
  await isShown()
  await preview.page.mouse.move(10, 790)
  await isHidden()
})

test('the keyboard goes through a table, into what is told and on to the cells that a figure is made of', async () => {
  preview = await openPreview(browser, files)
  const { page } = preview
  await page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentDocument!.querySelector<HTMLElement>('tbody [tabindex="0"]')!
      .focus(),
  )
  await isShown()
  expect(await told()).toContain('Skrivet i kapitlet.')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight'] as const) await page.keyboard.press(key)
  await preview.until(() => document.querySelector('#explanation')!.textContent.includes('Avvikelse = '))
  expect(await page.$eval('#spoken', (one) => one.textContent)).toContain('Lön, Avvikelse. 50. Cellen är tom')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Lön, Budget')
  await page.keyboard.press('Enter')
  await preview.until(() => document.querySelector('#spoken')!.textContent.includes('Lön, Budget'))
  expect(
    await page.evaluate(() => {
      const own = document.querySelector('iframe')!.contentDocument!
      return [own.activeElement!.textContent, own.querySelectorAll('tbody [tabindex="0"]').length]
    }),
  ).toEqual([expect.stringMatching(/^1\s200$/), 1])
  await page.keyboard.press('Escape')
  await isHidden()
})

test('a value in a text leads to its cell', async () => {
  preview = await openPreview(browser, files)
  const { x, y } = await middleOf('.value')
  await preview.page.mouse.move(x, y)
  await isShown()
  expect(await told()).toContain('Hämtat ur en tabell med {{resultat.lon.avvikelse}}.')
  await preview.page.click('#explanation li button')
  expect(
    await preview.page.evaluate(
      () => document.querySelector('iframe')!.contentDocument!.activeElement!.tagName,
    ),
  ).toBe('TD')
})

test('what is told follows a save', async () => {
  preview = await openPreview(browser, files)
  const { x, y } = await middleOf('tbody tr:nth-child(1) td:last-child')
  await preview.page.mouse.move(x, y)
  await isShown()
  await preview.write('reports/r/01.md', chapter.replace('1 150 ', '1 100 '))
  await preview.until(() => document.querySelector('#explanation')!.textContent.includes('100 = 100'))
})

test('a save elsewhere in the table leaves the focus in its cell', async () => {
  preview = await openPreview(browser, files)
  await preview.page.evaluate(() => {
    const cell = document
      .querySelector('iframe')!
      .contentDocument!.querySelector<HTMLElement>('tbody tr:nth-child(1) td:last-child')!
    cell.tabIndex = 0
    cell.focus()
  })
  await isShown()
  await preview.write('reports/r/01.md', chapter.replace('|     25 |', '|     27 |'))
  await preview.until(
    () =>
      document
        .querySelector('iframe')!
        .contentDocument!.querySelector('tbody tr:nth-child(2)')!
        .textContent.includes('27') &&
      document.querySelector('#explanation')!.textContent.includes('Avvikelse = '),
  )
  expect(
    await preview.page.evaluate(
      () => document.querySelector('iframe')!.contentDocument!.activeElement!.textContent,
    ),
  ).toBe('50')
})

test.each(['light', 'dark'])('axe finds nothing in what is told, %s', async (scheme) => {
  preview = await openPreview(browser, files, { locale: 'en_GB.UTF-8' })
  const { page } = preview
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setBypassCSP(true)
  await page.reload()
  await preview.until(() => document.title.includes(' – '))
  await page.evaluate(() =>
    document.querySelector('iframe')!.contentDocument!.querySelector<HTMLElement>('.value')!.focus(),
  )
  await isShown()
  expect(await told()).toContain('Taken from a table by')
  expect(await axeViolations(page)).toEqual([])
})
