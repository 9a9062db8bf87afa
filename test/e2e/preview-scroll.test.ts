/** Whoever reads in the middle of a long report while it is edited sees nothing move but what is edited. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const chapters = 60
const file = (number: number) => `reports/r/${String(number).padStart(2, '0')}.md`
const table = (number: number) =>
  `:::table[Kostnader ${number}]\n| Post | Budget | Utfall |\n| --- | ---: | ---: |\n| Lokaler | 1${number} | 9${number} |\n| Material | 5 | 7 |\n:::\n`
const chapter = (number: number) =>
  [
    `# Verksamhet ${number}`,
    ...Array.from(
      { length: 9 },
      (_, at) => `Stycke ${at} i kapitel ${number}. ${'Nämnden redovisar utfallet för perioden. '.repeat(5)}`,
    ),
    table(number),
  ].join('\n\n')

const middle = 30
/** What stands at the top of the window in the middle of the report. */
const top = `Stycke 4 i kapitel ${middle}`

beforeAll(async () => {
  browser = await showBrowser()
})

afterAll(() => browser.end())

beforeEach(async () => {
  const files = Array.from({ length: chapters }, (_, at) => [file(at + 1), chapter(at + 1)] as const)
  preview = await openPreview(browser, {
    'reports/r/report.yaml': 'title: Lång rapport\norganisation: Nämnden\nlistOf: [tables]\n',
    ...Object.fromEntries(files),
  })
  await preview.page.evaluate((wanted) => {
    const page = document.querySelector('iframe')!.contentDocument!
    const block = [...page.querySelectorAll('p')].find((one) =>
      one.textContent
        .replaceAll(/\u00ad/g, '')
        .replaceAll('\u00a0', ' ')
        .startsWith(wanted),
    )!
    const view = page.defaultView!
    view.scrollTo(0, view.scrollY + block.getBoundingClientRect().top + 7)
    // The same element all along, whatever it says.
    Object.assign(window, { block })
  }, top)
})

afterEach(() => preview.end())

const topOfBlock = (): Promise<number> =>
  preview.page.evaluate(() => {
    const { block } = window as unknown as { block: Element }
    if (!block.isConnected) throw new Error('the block has been replaced')
    return block.getBoundingClientRect().top
  })

async function edit(number: number, before: string, after: string): Promise<void> {
  const text = await preview.read(file(number))
  expect(text).toContain(before)
  await preview.write(file(number), text.replace(before, after))
  const wanted = /[\p{L} .]{3,20}/u.exec(after)![0].trim()
  await preview.page.waitForFunction(
    (words) =>
      document
        .querySelector('iframe')!
        .contentDocument!.querySelector('#main')!
        .textContent.replaceAll(/\u00ad/g, '')
        .replaceAll('\u00a0', ' ')
        .includes(words),
    { polling: 50 },
    wanted,
  )
}

test.each([
  ['a paragraph more, far above', 3, 'Stycke 2 i', 'Ett nytt stycke.\n\nStycke 2 i'],
  [
    'a paragraph that grows, above',
    29,
    'Stycke 8 i kapitel 29.',
    `Mera. ${'Ord som fyller raderna. '.repeat(30)}`,
  ],
  ['a shorter paragraph, just above in the same chapter', middle, 'Stycke 3 i', 'Stycket'],
  ['a table more, above', 12, 'Stycke 2 i', `Före tabellen.\n\n${table(99)}\nStycke 2 i`],
  [
    'a heading more, above, that is in the contents',
    middle,
    'Stycke 2 i',
    'Rubriken kommer.\n\n## Ny rubrik\n\nStycke 2 i',
  ],
  ['the title of the chapter that is read', middle, '# Verksamhet 30', '# Verksamheten kallas om'],
  ['the block itself', middle, `${top}.`, 'Det som läses, ändrat.'],
  ['what is seen below the block', middle, 'Stycke 5 i', 'Ändrat fem i'],
  ['a table that is seen', middle, '| Material | 5 | 7 |', '| Materialet | 5 | 8 |\n| Frakt | 1 | 2 |'],
  ['a paragraph more, far below', 55, 'Stycke 2 i', 'Ett nytt stycke.\n\nStycke 2 i'],
])('nothing moves at the top of the window: %s', async (_, number, before, after) => {
  const at = await topOfBlock()
  expect(at).toBeLessThan(0)
  await edit(number, before, after)
  expect(await topOfBlock()).toBe(at)
})

test('nothing creeps while one types above', async () => {
  const at = await topOfBlock()
  for (const word of ['Ett.', 'Ett ord.', `Många ord. ${'Och fler. '.repeat(40)}`, 'Få ord.']) {
    const text = chapter(10).replace('Stycke 3 i', `${word}\n\nStycke 3 i`)
    await preview.write(file(10), text)
    await preview.page.waitForFunction(
      (words) =>
        document
          .querySelector('iframe')!
          .contentDocument!.body.textContent.replaceAll('\u00a0', ' ')
          .includes(words),
      { polling: 50 },
      word.slice(0, 8),
    )
    expect(await topOfBlock()).toBe(at)
  }
})
