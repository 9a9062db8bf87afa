/** The preview shows what each figure was in the report before, for as long as its reader wants it. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const chapter = (salaries: string, cars: string): string => `# Ekonomi

Prognosen är {{resultat.lon.prognos}}, och {{resultat.lokaler.prognos}} för lokaler.

:::table[Resultat]{#resultat}

|         | Budget | Utfall | Prognos | Avvikelse |
| ------- | -----: | -----: | ------: | --------: |
| Lön     |  1 200 |     60 | ${salaries} |           |
${cars}| Lokaler |     50 |     25 |      51 |        -1 |

:::
`
const files = {
  'reports/2021-04/report.yaml': 'title: Våren\norganisation: N\n',
  'reports/2021-04/01.md': chapter('1 100', ''),
  'reports/2021-08/report.yaml': 'title: Hösten\norganisation: N\nprevious: 2021-04\n',
  'reports/2021-08/01.md': chapter('1 150', '| Bilar | 1 | 1 | 1 | 0 |\n'),
}

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

/** What stands beneath each cell of a column, as readers see it. */
const beneath = (column: number): Promise<string[]> =>
  preview.page.evaluate((at) => {
    const { contentDocument: own, contentWindow } = document.querySelector('iframe')!
    return [...own!.querySelectorAll('tbody tr')].map((row) =>
      contentWindow!.getComputedStyle(row.children[at]!, '::after').content.replaceAll('\u00a0', ' '),
    )
  }, column)

const counted = (text: string): Promise<unknown> =>
  preview.page.waitForFunction(
    (wanted) => document.querySelector('#compared')!.textContent === wanted,
    { polling: 50 },
    text,
  )

test('what has changed is marked with what it was, follows saves, and goes when it is switched off', async () => {
  preview = await openPreview(browser, files)
  const { page } = preview
  expect(await beneath(3)).toEqual(['none', 'none', 'none'])
  await page.click('#compare')
  await counted('Ändrade tal: 3')
  expect(await beneath(3)).toEqual(['"förut 1 100 (+50)"', 'none', 'none'])
  expect(await beneath(4)).toEqual(['"förut 100 (−50)"', 'none', 'none'])
  await preview.write('reports/2021-08/01.md', chapter('1 130', ''))
  await preview.until(
    () => document.querySelector('iframe')!.contentDocument!.querySelectorAll('tbody tr').length === 2,
  )
  await preview.until(() => {
    const { contentDocument: own, contentWindow } = document.querySelector('iframe')!
    return contentWindow!
      .getComputedStyle(own!.querySelector('tbody td:nth-child(4)')!, '::after')
      .content.includes('+30')
  })
  await page.click('#compare')
  await counted('')
  expect(await beneath(3)).toEqual(['none', 'none'])
})

test('the keyboard goes from change to change, and each is told of; a page that is loaded again still compares', async () => {
  preview = await openPreview(browser, files)
  const { page } = preview
  await page.focus('#compare')
  await page.keyboard.press('Space')
  await counted('Ändrade tal: 3')
  await page.focus('#next-change')
  const seen: string[] = []
  for (let step = 0; step < 4; step++) {
    await page.focus('#next-change')
    await page.keyboard.press('Enter')
    await preview.until(() => document.querySelector('#spoken')!.textContent.includes('I rapporten före:'))
    seen.push(
      await page.evaluate(() =>
        document
          .querySelector('iframe')!
          .contentDocument!.activeElement!.textContent.replaceAll('\u00a0', ' '),
      ),
    )
  }
  expect(seen).toEqual(['1 150 tkr', '1 150', '50', '1 150 tkr'])
  await page.reload()
  await counted('Ändrade tal: 3')
})

test('without a report before there is nothing to compare with', async () => {
  preview = await openPreview(browser, {
    ...files,
    'reports/2021-08/report.yaml': 'title: Hösten\norganisation: N\n',
  })
  expect(await preview.page.$eval('#comparing', (one) => one.checkVisibility())).toBe(false)
})

test.each(['light', 'dark'])('axe finds nothing in a comparison, %s', async (scheme) => {
  preview = await openPreview(browser, files, { locale: 'en_GB.UTF-8', hash: '#compare=' })
  const { page } = preview
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setBypassCSP(true)
  await page.reload()
  await counted('Changed figures: 3')
  expect(await axeViolations(page)).toEqual([])
})
