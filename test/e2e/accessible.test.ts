/** Pages as readers meet them who cannot see well, have no mouse, hold a phone, or like it dark: in a real browser. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contrast } from '../../src/render/palette.ts'
import { faintMarks, headsWithoutRule, hiddenTexts, movingElements, widestSpacing } from './seen-in-page.ts'
import { buildPages, type BuiltPages } from './pages.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

const names = [
  'example',
  'municipality',
  'tables',
  'handbook',
  'period',
  'comparison',
  'draft',
  'constructs',
  'eye-catchers',
  'languages',
]
/** Of all three themes. */
const themed = ['example', 'tables', 'constructs', 'municipality']
const phone = 390
const desktop = 1280

let pages: BuiltPages
let browser: ShownBrowser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[pages, browser] = await Promise.all([buildPages(), showBrowser()])
  page = await browser.newPage()
  // The pages allow no script but their own; those that examine them are not theirs.
  await page.setBypassCSP(true)
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
})

afterAll(async () => {
  await browser.end()
  await pages.remove()
})

test('every page that is built is looked at', () => {
  expect([...pages.files.keys()].sort()).toEqual([...names].sort())
})

async function open(name: string, width = desktop, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  complaints = []
  await page.setViewport({ width, height: width === phone ? 844 : 800 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(`file://${pages.files.get(name)!}`)
  // What scrolls is known when the fonts are there and the page has been laid out with them.
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

describe.each(names)('axe on %s', (name) => {
  test.each([
    [phone, 'light'],
    [phone, 'dark'],
    [desktop, 'light'],
    [desktop, 'dark'],
  ] as const)('finds nothing at %i px, %s', async (width, scheme) => {
    await open(name, width, scheme)
    const { violations } = await axe()
    expect(
      violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]),
    ).toEqual([])
  })
})

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(options: { readonly resultTypes: readonly string[] }): Promise<AxeResults>
}

async function axe(): Promise<AxeResults> {
  await page.evaluate(await axeSource)
  return page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }))
}

test.each(names)('%s breaks no policy of its own', async (name) => {
  await page.setBypassCSP(false)
  try {
    await open(name)
    expect(complaints).toEqual([])
    // The comparison of two reports is a page of another sort.
    expect((await page.$('.search')) !== null).toBe(name !== 'comparison')
  } finally {
    await page.setBypassCSP(true)
  }
})

/** `rgb(1, 2, 3)` */
const rgb = (text: string) => text.match(/\d+/g)!.map(Number) as [number, number, number]

describe('the keyboard', () => {
  test('the skip link shows itself first, and leads past the contents', async () => {
    await open('tables')
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const { left, top, width } = document.activeElement!.getBoundingClientRect()
      return { text: document.activeElement!.textContent, left, top, isWide: width > 100 }
    })
    expect(shown).toEqual({ text: 'Hoppa till innehållet', left: 0, top: 0, isWide: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true)
  })

  test.each([
    ['tables', desktop],
    ['tables', phone],
    ['draft', desktop],
    ['comparison', phone],
  ])('on %s at %i px reaches everything in order, with a ring, and gets out again', async (name, width) => {
    await open(name, width)
    // Each is told apart by its place among all that can have the focus.
    const count = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll(
          ':is(a[href], button, input, [tabindex]):not([tabindex="-1"]):not(:disabled), summary',
        ),
      ]
      const shown = all.filter((element) => element.checkVisibility())
      shown.forEach((element, index) => element.setAttribute('data-order', String(index)))
      return shown.length
    })
    const order: number[] = []
    const ringless: string[] = []
    for (let presses = 0; presses < count; presses++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const isRinged = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2
        return { order: Number(element.dataset.order), html: element.outerHTML.slice(0, 80), isRinged }
      })
      order.push(at.order)
      if (!at.isRinged) ringless.push(at.html)
    }
    expect(order).toEqual(Array.from({ length: count }, (_, index) => index))
    expect(ringless).toEqual([])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  })

  test.each(['light', 'dark'] as const)(
    'rings stand out on the title panel and on the page, %s',
    async (scheme) => {
      await open('draft', desktop, scheme)
      for (const [parent, ground] of [
        ['.title-panel', '.title-panel'],
        ['main', 'body'],
      ] as const) {
        const [ring, behind] = await page.evaluate(
          (parent, ground) => {
            const link = document.createElement('a')
            link.href = '#main'
            document.querySelector(parent)!.append(link)
            link.focus()
            const { backgroundColor } = getComputedStyle(document.querySelector(ground)!)
            return [getComputedStyle(link).outlineColor, backgroundColor] as const
          },
          parent,
          ground,
        )
        expect(contrast(rgb(ring), rgb(behind)), parent).toBeGreaterThan(3)
      }
    },
  )

  test('stops at the frame of a table only where that scrolls, also once the window has another width', async () => {
    await open('tables')
    const frames = async () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('.table-frame[role="group"]')]
        return {
          count: all.length,
          stops: all.filter((frame) => frame.tabIndex === 0).length,
          wrong: all.filter((frame) => (frame.tabIndex === 0) !== frame.scrollWidth > frame.clientWidth)
            .length,
        }
      })
    const wide = await frames()
    await page.setViewport({ width: 320, height: 844 })
    await page.waitForFunction(
      (stops) => document.querySelectorAll('.table-frame[role="group"][tabindex="0"]').length > stops,
      {},
      wide.stops,
    )
    const narrow = await frames()
    expect(wide).toEqual({ count: wide.count, stops: wide.stops, wrong: 0 })
    expect(wide.stops).toBeLessThan(wide.count)
    expect(narrow).toEqual({ count: wide.count, stops: narrow.stops, wrong: 0 })
  })

  test.each(themed)('on %s stops at no frame for fonts that came late', async (name) => {
    await open(name, phone)
    const wrong = await page.$$eval('.table-frame[role="group"]', (frames) =>
      frames
        .filter(
          (frame) =>
            frame.hasAttribute('tabindex') !==
            (frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight),
        )
        .map((frame) => frame.textContent.trim().slice(0, 60)),
    )
    expect(wrong).toEqual([])
  })

  test.each(
    ['example', 'tables', 'draft'].flatMap((name) =>
      (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
    ),
  )('shows where it is, and what is sorted, on the ground of heads: %s, %s', async (name, scheme) => {
    await open(name, desktop, scheme)
    await page.focus('.sort')
    await page.keyboard.press('Enter')
    const [ring, line, ground] = await page.$eval('th[aria-sort] .sort', (button) => {
      const painted = [button.closest('th')!, document.body].map(
        (element) => getComputedStyle(element).backgroundColor,
      )
      return [
        getComputedStyle(button).outlineColor,
        /rgb\([^)]*\)/.exec(getComputedStyle(button, '::after').backgroundImage)![0],
        painted.find((colour) => colour !== 'rgba(0, 0, 0, 0)')!,
      ] as const
    })
    expect(contrast(rgb(ring), rgb(ground)), 'the ring').toBeGreaterThan(3)
    expect(contrast(rgb(line), rgb(ground)), 'the line of what is sorted').toBeGreaterThanOrEqual(3)
  })

  test('scrolls a table that does not fit', async () => {
    await open('tables', phone)
    await page.focus('.table-frame:has(.kind-goals)')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.querySelector('.table-frame:has(.kind-goals)')!.scrollLeft > 20)
  })
})

describe('narrow and wide', () => {
  test('figures stand in line, whether notes are at them or not', async () => {
    await open('example')
    const moved = await page.evaluate(() => {
      const cells = [...document.querySelectorAll<HTMLElement>('tbody td.number')].filter(
        ({ childNodes: [first, ...others] }) => first?.nodeType === Node.TEXT_NODE && others.length === 0,
      )
      const edges = () =>
        cells.map((cell) => {
          const range = document.createRange()
          range.selectNode(cell.firstChild!)
          return Math.round(cell.getBoundingClientRect().right - range.getBoundingClientRect().right)
        })
      const [before] = edges()
      const mark = document.createElement('sup')
      mark.textContent = '12'
      cells[0]!.append(mark)
      const [after, ...others] = edges()
      return { count: others.length, before, after }
    })
    expect(moved.count).toBeGreaterThan(1)
    expect(moved.after).toBe(moved.before)
  })

  test.each(names)('%s never scrolls sideways', async (name) => {
    for (const width of [320, phone, 700, 1000, 1200, desktop, 1600]) {
      await open(name, width)
      const { content, view } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }))
      expect(content, `${width} px`).toBeLessThanOrEqual(view)
    }
  })

  test.each([320, phone, desktop])(
    'figures in boxes beside each other stand on one line, and the sign of a change beside it, at %i px',
    async (width) => {
      await open('eye-catchers', width)
      const seen = await page.evaluate(() => {
        const bottoms = new Map<number, Set<number>>()
        for (const box of document.querySelectorAll('.key-figures:has(.key-change) > li')) {
          const top = Math.round(box.getBoundingClientRect().top)
          const figure = box.querySelector('p:first-child > strong')!
          bottoms.set(
            top,
            (bottoms.get(top) ?? new Set()).add(Math.round(figure.getBoundingClientRect().bottom)),
          )
        }
        const changes = [...document.querySelectorAll('.key-change')].map((change) => {
          const words = document.createRange()
          words.selectNodeContents(change)
          return words.getClientRects()[0]!.top - change.getBoundingClientRect().top
        })
        return { rows: [...bottoms.values()].map(({ size }) => size), changes }
      })
      expect(seen.rows.length).toBeGreaterThan(0)
      expect(new Set(seen.rows)).toEqual(new Set([1]))
      expect(seen.changes.length).toBeGreaterThan(3)
      for (const below of seen.changes) expect(below).toBeLessThan(6)
    },
  )

  test('on a phone a table that scrolls keeps its heads, the names of its rows and its caption in sight', async () => {
    await open('example', phone)
    await page.setViewport({ width: phone, height: 600 })
    const moved = await page.evaluate(() => {
      const frame = document.querySelector('.table-frame:has(.kind-goals)')!
      const left = (selector: string) =>
        Math.round(frame.querySelector(selector)!.getBoundingClientRect().left)
      frame.scrollTo(500, 100)
      const box = frame.getBoundingClientRect()
      return {
        across: frame.scrollLeft,
        down: frame.scrollTop,
        headAt: Math.round(frame.querySelector('thead th')!.getBoundingClientRect().top - box.top),
        keyAt: left('tbody .key') - Math.round(box.left),
        keyWidth: frame.querySelector('tbody .key')!.getBoundingClientRect().width / box.width,
      }
    })
    expect(moved.across).toBeGreaterThan(100)
    expect(moved.down).toBe(100)
    expect(moved).toMatchObject({ headAt: 0, keyAt: 0 })
    // More than a third of the width is left for what scrolls.
    expect(moved.keyWidth).toBeLessThan(0.6)

    await open('tables', phone)
    const captionAt = await page.evaluate(() => {
      const frame = document.querySelector('.table-frame:has(.kind-goals)')!
      frame.scrollTo(500, 0)
      const caption = frame.querySelector('caption')!.getBoundingClientRect()
      const box = frame.getBoundingClientRect()
      return { left: Math.round(caption.left - box.left) + 0, isInside: caption.right <= box.right + 1 }
    })
    expect(captionAt).toEqual({ left: 0, isInside: true })
  })

  test.each(themed)('the line below the heads of %s is of one piece, also on a phone', async (name) => {
    for (const width of [phone, desktop]) {
      await open(name, width)
      const broken = await page.$$eval('.table thead > tr:last-child', (rows) =>
        rows
          .filter(
            ({ cells }) =>
              new Set(
                [...cells].map((cell) => {
                  const { boxShadow, borderBottomWidth } = getComputedStyle(cell)
                  return `${boxShadow} ${borderBottomWidth}`
                }),
              ).size > 1,
          )
          .map((row) => row.textContent.trim().slice(0, 60)),
      )
      expect(broken, `${width} px`).toEqual([])
    }
  })

  test.each(themed)(
    'what is offered of a table on %s stands on one line, also on a phone, from the edge of the table’s text',
    async (name) => {
      for (const width of [phone, desktop]) {
        await open(name, width)
        const rows = await page.$$eval('.made:not([open]) + .data-offer', (offers) =>
          offers.map((offer) => {
            const made = offer.previousElementSibling!
            let above = made.previousElementSibling!
            while (!above.matches('.table-frame')) above = above.previousElementSibling!
            const [first, last] = [made, offer].map((one) => one.getBoundingClientRect())
            const edges = [made, above.querySelector('caption') ?? made].map(
              (one) =>
                one.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(one).paddingLeft),
            )
            return {
              isOneLine: first!.bottom > last!.top && last!.bottom > first!.top && first!.right <= last!.left,
              isInLine: Math.abs(edges[0]! - edges[1]!) < 1.5,
            }
          }),
        )
        expect(
          rows.filter(({ isOneLine, isInLine }) => !isOneLine || !isInLine),
          `${width} px`,
        ).toEqual([])
      }
    },
  )

  test('what is offered of a table stands nearer to it than the text that follows', async () => {
    for (const width of [phone, desktop]) {
      await open('municipality', width)
      const rooms = await page.$$eval('.data-offer + :is(p:not(.to-contents), ul, ol, .made)', (all) =>
        all.map((next) => {
          const offer = next.previousElementSibling!
          const line = offer.lastElementChild!.getBoundingClientRect()
          let above = offer.previousElementSibling!
          while (!above.matches('.table-frame')) above = above.previousElementSibling!
          const shown = next.matches('.made') ? next.querySelector('summary')! : next
          return {
            above: line.top - above.getBoundingClientRect().bottom,
            below: shown.getBoundingClientRect().top - line.bottom,
          }
        }),
      )
      expect(rooms.length).toBeGreaterThan(2)
      for (const { above, below } of rooms) expect(below, `${width} px`).toBeGreaterThan(above + 2)
    }
  })

  test.each(names)('no table of text on %s scrolls for little', async (name) => {
    for (const width of [360, phone, 412, 600, 768, 820, 960]) {
      await open(name, width)
      const lacking = await page.$$eval('.table-frame > .table[style*="--least"]:not(.wide)', (tables) =>
        tables
          .map((table) => ({
            id: table.id,
            lacks: 1 - table.parentElement!.clientWidth / table.parentElement!.scrollWidth,
          }))
          .filter(({ lacks }) => lacks > 0 && lacks < 0.07),
      )
      expect(lacking, `${width} px`).toEqual([])
    }
  })

  test.each(names)('on a phone no heading of a table on %s is a column of syllables', async (name) => {
    await open(name, phone)
    const crushed = await page.$$eval('.table thead > tr:last-child > th', (heads) =>
      heads.flatMap((head) => {
        const range = document.createRange()
        range.selectNodeContents(head)
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)))
        const text = head.textContent.trim()
        return lines.size > text.split(/[\s-]+/).length + 1 ? [`${text}: ${lines.size}`] : []
      }),
    )
    expect(crushed).toEqual([])
  })

  test('the shadow that tells of more to the side is not hidden by the names of rows', async () => {
    await open('example', phone)
    const seen = await page.evaluate(async () => {
      const frame = document.querySelector('.table-frame:has(.kind-goals)')!
      frame.scrollIntoView()
      const grounds = (x: number) => {
        const { top, left, right } = frame.getBoundingClientRect()
        const all = document.elementsFromPoint(x < 0 ? right + x : left + x, top + 290)
        return all
          .slice(0, all.indexOf(frame))
          .map((one) => getComputedStyle(one).backgroundColor)
          .filter((ground) => ground !== 'rgba(0, 0, 0, 0)')
      }
      const begun = grounds(-4)
      frame.scrollTo(frame.scrollWidth, 0)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return { begun, under: grounds(4).length }
    })
    expect(seen).toEqual({ begun: [], under: 1 })
  })

  test('on a phone a line beside the names of rows tells that columns go in under them, and is there for nothing else', async () => {
    await open('eye-catchers', phone)
    const wrong = await page.$$eval('.table-frame', (frames) =>
      frames
        .filter((frame) => {
          const { boxShadow } = getComputedStyle(frame.querySelector('tbody .key')!)
          return frame.scrollWidth > frame.clientWidth !== (boxShadow !== 'none')
        })
        .map(({ textContent }) => textContent.trim().slice(0, 40)),
    )
    expect(wrong).toEqual([])
  })

  test('in the dark no title of what is important lies on a ground brighter than its letters', async () => {
    for (const name of themed) {
      await open(name, desktop, 'dark')
      const colours = await page.$$eval('.box.important > .box-title', (titles) =>
        titles.map((title) => [getComputedStyle(title).backgroundColor, getComputedStyle(title).color]),
      )
      const black = [0, 0, 0] as const
      for (const [ground, letters] of colours)
        if (ground !== 'rgba(0, 0, 0, 0)')
          expect(contrast(rgb(ground!), black), ground).toBeLessThan(contrast(rgb(letters!), black))
    }
  })

  test.each([2, 3])('%i figures to be seen at a glance fill their row', async (count) => {
    await open('municipality')
    const ends = await page.$eval(
      '.key-figures:has(> :nth-child(3))',
      (list, count) => {
        for (const more of [...list.children].slice(count)) more.remove()
        const tops = new Set([...list.children].map((box) => Math.round(box.getBoundingClientRect().top)))
        const [last, row] = [list.lastElementChild!, list].map((one) => one.getBoundingClientRect().right)
        return { rows: tops.size, last: Math.round(last! - row!) + 0 }
      },
      count,
    )
    expect(ends).toEqual({ rows: 1, last: 0 })
  })

  test('Latin letters within Arabic headings, tables and contents are in the font of those', async () => {
    await open('languages')
    const families = await page.$$eval(':is(h2, .contents, .table, .key-figures) [lang|="ar"]', (all) => [
      ...new Set(all.map((one) => getComputedStyle(one).fontFamily)),
    ])
    const headings = await page.$eval('.chapter[lang|="ar"] h2', (one) => getComputedStyle(one).fontFamily)
    expect(families).toEqual([headings])
  })

  test('on a wide screen the contents follow, and heads of tables stay at the top', async () => {
    await open('tables')
    const seen = await page.evaluate(() => {
      const table = document.querySelector('.kind-operations')!
      window.scrollTo(0, table.getBoundingClientRect().top + scrollY + 200)
      const contents = document.querySelector('nav.contents')!.getBoundingClientRect()
      const main = document.querySelector('main')!.getBoundingClientRect()
      return {
        contentsAt: contents.top >= 0 && contents.bottom <= innerHeight,
        beside: contents.right <= main.left,
        headAt: table.querySelector('thead th')!.getBoundingClientRect().top,
      }
    })
    expect(seen).toEqual({ contentsAt: true, beside: true, headAt: 0 })
  })

  test('long contents scroll by themselves', async () => {
    await open('tables')
    await page.setViewport({ width: desktop, height: 300 })
    const size = await page.evaluate(() => {
      const { clientHeight, scrollHeight } = document.querySelector('.navigation')!
      return { clientHeight, isMore: scrollHeight > clientHeight }
    })
    expect(size).toEqual({ clientHeight: 300, isMore: true })
  })

  test('on a phone the contents stand before the text', async () => {
    await open('tables', phone)
    const isBefore = await page.evaluate(
      () =>
        document.querySelector('nav.contents')!.getBoundingClientRect().bottom <=
        document.querySelector('main')!.getBoundingClientRect().top,
    )
    expect(isBefore).toBe(true)
  })
})

const text = (selector: string) => page.$eval(selector, (element) => element.textContent)
const texts = (selector: string) =>
  page.$$eval(selector, (all) => all.map((element) => element.textContent.replace(/\s+/g, ' ').trim()))
const mainText = () => page.$eval('main', (main) => (main as HTMLElement).innerText)
/** What the next copy puts on the clipboard. */
const copied = async (act: () => Promise<void>) => {
  const data = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const heard = ({ clipboardData }: ClipboardEvent) =>
          resolve({ text: clipboardData!.getData('text/plain'), html: clipboardData!.getData('text/html') })
        window.addEventListener('copy', heard, { once: true })
      }),
  )
  await act()
  return data
}

describe('the page’s script', () => {
  test('marks in the contents where the reader is, and keeps that in sight', async () => {
    await open('municipality')
    await page.setViewport({ width: desktop, height: 400 })
    const last = await page.evaluate(() => {
      const links = [...document.querySelectorAll('nav.contents:not(.list) a')]
      const id = links.at(-3)!.getAttribute('href')!.slice(1)
      document.getElementById(id)!.scrollIntoView()
      return id
    })
    const current = `nav.contents a[aria-current="location"][href="#${last}"]`
    await page.waitForSelector(current)
    const isSeen = await page.$eval(current, (link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    expect(isSeen).toBe(true)
    expect(await page.$$eval('[aria-current]', (all) => all.length)).toBe(1)
  })

  test('finds words however they are written, leads to them by keyboard, and leaves the text as it is', async () => {
    await open('municipality')
    const before = await mainText()
    await page.type('#page-search', 'OMSORGSNÄMNDEN')
    await page.waitForSelector('.search-hits mark')
    expect(await text('.search-count')).toMatch(/^\d+ träffar i \d+ avsnitt$/)
    expect(new Set((await texts('.search-hits mark')).map((word) => word.replaceAll('\u00ad', '')))).toEqual(
      new Set(['Omsorgsnämnden']),
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await text('.search-count')).toMatch(/^Träff 2 av \d+$/)
    const marked = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current')!.keys() as unknown as Iterable<Range>
      const { top, bottom } = range!.getBoundingClientRect()
      return { text: range!.toString().replaceAll('\u00ad', ''), isSeen: top > 0 && bottom < innerHeight }
    })
    expect(marked).toEqual({ text: 'Omsorgsnämnden', isSeen: true })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true)
    expect(await mainText()).toBe(before)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    expect(await texts('.search-hits li')).toEqual([])
  })

  test.each([
    ['8 000', /^\d+ träff/],
    ['8000', /^\d+ träff/],
    ['omsorgsnamnden', /^Inga träffar$/],
    ['−5 600', /^\d+ träff/],
  ])('a search for %j says %s', async (query, said) => {
    await page.$eval('#page-search', (input) => ((input as HTMLInputElement).value = ''))
    await page.type('#page-search', query)
    await page.keyboard.press('ArrowDown')
    expect(await text('.search-count')).toMatch(said)
  })

  test('on a small screen search opens over the page, and closes to where it was', async () => {
    await open('tables', 320)
    await page.setViewport({ width: 320, height: 256 })
    await page.focus('.search-open')
    await page.keyboard.press('Enter')
    await page.keyboard.type('nämnd')
    await page.waitForSelector('.search-hits mark')
    const { content, view } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(view)
    const { violations } = await axe()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.$eval('.search-hits', (list) => list.checkVisibility())).toBe(false)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('search-open')
  })

  test('sorts rows by a heading, both ways and back, and totals stay last', async () => {
    await open('municipality')
    const table = '#driftredovisning'
    const labels = () => texts(`${table} tbody tr > :first-child`)
    const own = await labels()
    await page.focus(`${table} .sort`)
    await page.keyboard.press('Enter')
    const ascending = await labels()
    expect(ascending).not.toEqual(own)
    expect(ascending.at(-1)).toBe(own.at(-1))
    expect(await page.$eval(`${table} th[aria-sort]`, (head) => head.getAttribute('aria-sort'))).toBe(
      'ascending',
    )
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await page.$$eval(`${table} th[aria-sort]`, (all) => all.map(({ ariaSort }) => ariaSort))).toEqual(
      ['descending'],
    )
    expect(await text('.page-notice')).toMatch(/^Sorterad efter .+, störst först$/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await labels()).toEqual(own)
    expect(await page.$(`${table} [aria-sort]`)).toBe(null)
  })

  test('copies a table, and rows that a reader selects, with figures that spreadsheets read', async () => {
    await open('municipality')
    const whole = await copied(async () => {
      await page.evaluate(() => {
        const frame = document.querySelector('.table-frame:has(#driftredovisning)')!
        const next = [...document.querySelectorAll<HTMLElement>('.copy')].find(
          (button) => (frame.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
        )!
        next.focus()
      })
      await page.keyboard.press('Enter')
    })
    expect(whole.text.split('\n')[0]).toMatch(/^Nämnd\t/)
    expect(whole.text).toMatch(/^Omsorgsnämnden\t-236900\t/m)
    expect(whole.text).not.toMatch(/[\u00a0\u00ad\u2212]/)
    expect(whole.html).toContain('<td>-236900</td>')
    const part = await copied(async () => {
      await page.evaluate(() => {
        const [row] = document.querySelectorAll<HTMLTableRowElement>('#driftredovisning tbody tr')
        const selected = getSelection()!
        selected.setBaseAndExtent(row!.cells[1]!, 0, row!.nextElementSibling!.lastElementChild!, 1)
      })
      await page.keyboard.press('c', { commands: ['Copy'] })
    })
    expect(part.text).toMatch(/^-?\d+(\t-?\d+)+\n[^\t]+(\t-?\d+)+$/)
  })

  test('offers to copy a table in the language of what else is offered of it', async () => {
    await open('languages')
    const offers = await texts('.data-offer:has(.copy)')
    expect(offers).toContain('KopieraHämta som CSV')
    expect(offers).toContain('CopyGet as CSV')
    expect(offers.filter((offer) => /Kopiera.*Get|Copy.*Hämta/.test(offer))).toEqual([])
  })

  test('gives the address of what is pointed at, and of all else by arrow keys', async () => {
    await open('municipality')
    const row = '#driftredovisning tbody tr[id]'
    await page.$eval(row, (element) => element.scrollIntoView({ block: 'center' }))
    await page.hover(`${row} td`)
    const id = await page.$eval(row, (element) => element.id)
    expect(await page.$eval('.address.shown', (sign) => sign.getAttribute('href'))).toBe(`#${id}`)
    const address = await copied(() => page.click('.address'))
    expect(address.text).toMatch(new RegExp(`^file:.*#${id}$`))
    expect(await text('.page-notice')).toBe('Länken är kopierad')
    await page.focus('.address')
    await page.keyboard.press('ArrowUp')
    expect(await page.$eval('.address', (sign) => sign.getAttribute('href'))).not.toBe(`#${id}`)
  })
})

/** As high as the page is, so that all of it can be asked for what lies uppermost. */
async function unroll(): Promise<void> {
  // A higher window leaves more room to the frames of long tables, which makes the page longer.
  for (let round = 0; round < 2; round++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewport({ ...page.viewport()!, height: Math.min(height + 50, 60_000) })
  }
}

describe.each(themed)('%s for who sees little', (name) => {
  test.each([320, desktop])('with the widest spacing at %i px nothing is cut or covered', async (width) => {
    await open(name, width)
    await unroll()
    expect(await page.evaluate(hiddenTexts)).toEqual([])
    await page.addStyleTag({ content: widestSpacing })
    await unroll()
    expect(await page.evaluate(hiddenTexts)).toEqual([])
    const { content, view } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(view)
  })

  test('four times as large, heads that stay in sight leave room for what they head', async () => {
    await open(name)
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 })
    const crowded = await page.evaluate(() =>
      [...document.querySelectorAll('.table-frame')].flatMap((frame) => {
        const head = frame.querySelector('thead')!.getBoundingClientRect().height
        const room = Math.min(frame.clientHeight, innerHeight)
        return head > room * 0.6 ? [frame.textContent.trim().slice(0, 60)] : []
      }),
    )
    expect(crowded).toEqual([])
  })

  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
    ['dark', 'active'],
  ])('marks stand out in %s, with colours of the reader’s own: %s', async (scheme, forced) => {
    await open(name)
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    })
    try {
      expect(await page.evaluate(faintMarks)).toEqual([])
      if (forced === 'active') expect(await page.evaluate(headsWithoutRule)).toEqual([])
    } finally {
      await session.send('Emulation.setEmulatedMedia', { features: [] })
      await session.detach()
    }
  })

  test('nothing moves for who asks for that', async () => {
    await open(name)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    expect(await page.evaluate(movingElements)).toEqual([])
  })
})

test('printed by a reader’s own browser, in the dark, it is light and leads to no page numbers', async () => {
  await open('municipality', desktop, 'dark')
  await page.emulateMediaType('print')
  try {
    const printed = await page.evaluate(() => {
      const [body, contents, navigation, back, skip] = [
        'body',
        '.contents .entry',
        '.navigation',
        '.to-contents',
        '.skip-link',
      ].map((selector) => document.querySelector(selector)!)
      return {
        paper: getComputedStyle(body!).backgroundColor,
        leader: getComputedStyle(contents!, '::after').borderBottomColor,
        position: getComputedStyle(navigation!).position,
        back: getComputedStyle(back!).display,
        skip: getComputedStyle(skip!).display,
      }
    })
    // On paper nothing unfolds, and figures lead nowhere.
    const controls = ['.search', '.copy', '.address', '.contents-link', '.page-notice', '.made:not([open])']
    const lines = await page.$$eval(':is(td, .value) > a', (all) => [
      ...new Set(all.map((one) => getComputedStyle(one).textDecorationLine)),
    ])
    expect(lines).toEqual(['none'])
    const shown = await page.$$eval(
      controls.join(),
      (all) => all.filter((one) => one.checkVisibility()).length,
    )
    expect(shown).toBe(0)
    expect(printed).toEqual({
      paper: 'rgb(255, 255, 255)',
      leader: 'rgba(0, 0, 0, 0)',
      position: 'static',
      back: 'none',
      skip: 'none',
    })
  } finally {
    await page.emulateMediaType()
  }
})
