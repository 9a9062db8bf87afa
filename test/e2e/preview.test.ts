/** The preview as an author has it: the page follows each save in place, and nobody else gets to see it. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { program, temporaryFolder } from './run.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let folder: string
let running: ChildProcess
let url: string
let page: Page

const report = (name: string) => path.join(folder, 'reports/r', name)
const manifest = 'title: Delårsrapport\norganisation: Nämnden\n'
const long = (number: number) =>
  `# Verksamhet ${number}\n\n${Array.from({ length: 20 }, (_, at) => `Stycke ${at} i kapitel ${number}. ${'Nämnden redovisar utfallet för perioden. '.repeat(6)}`).join('\n\n')}\n`

beforeAll(async () => {
  browser = await showBrowser()
})

afterAll(() => browser.end())

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(path.dirname(report('x')), { recursive: true })
  await writeFile(report('report.yaml'), manifest)
  for (const number of [1, 2, 3]) await writeFile(report(`0${number}.md`), long(number))
  await start()
})

afterEach(async () => {
  // First of all, so that no server outlives a test that fails.
  running.kill('SIGINT')
  await once(running, 'exit')
  if (page && !page.isClosed()) await page.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  running = spawn(process.execPath, [program, 'preview'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'sv_SE.UTF-8', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of running.stdout!) {
    said += String(text)
    const found = /http:\S+/.exec(said)?.[0]
    if (found) {
      url = found
      return
    }
  }
  throw new Error(said)
}

async function open(): Promise<void> {
  page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 800 })
  await page.goto(url)
  await page.waitForFunction(() => document.title.includes('Delårsrapport'))
}

/** Waits until the report that is shown holds that text, or does not. */
const showing = (text: string, isThere = true): Promise<unknown> =>
  page.waitForFunction(
    (wanted, there) =>
      document
        .querySelector('iframe')!
        .contentDocument?.body?.textContent.replaceAll('\u00ad', '')
        .replaceAll('\u00a0', ' ')
        .includes(wanted) === there,
    { polling: 50 },
    text,
    isThere,
  )

const inPanel = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('#panel')!.textContent.includes(wanted), {}, text)

test('a save is seen, and an error comes and goes, marked where it lies', async () => {
  await open()
  expect(await page.title()).toBe('Delårsrapport – förhandsvisning')
  await writeFile(report('02.md'), long(2).replace('Stycke 3 i', 'Ett annat stycke i'))
  await showing('Ett annat stycke i kapitel 2')
  await writeFile(report('02.md'), long(2).replace('Stycke 3 i', 'Se :ref[borta] i'))
  await inPanel('borta')
  expect(await page.title()).toBe('(1) Delårsrapport – förhandsvisning')
  const marked = await page.evaluate(() =>
    [...document.querySelector('iframe')!.contentDocument!.querySelectorAll('[data-problem]')].map((one) => [
      one.tagName,
      one.textContent!.slice(0, 8),
    ]),
  )
  expect(marked).toEqual([['P', expect.stringContaining('Se ')]])
  await page.click('#list button')
  const gone = await page.evaluate(() => {
    const shown = document.querySelector('iframe')!.contentDocument!
    const mark = shown.querySelector('[data-problem]')!
    const { top } = mark.getBoundingClientRect()
    return {
      isFocused: shown.activeElement === mark,
      isSeen: top > 0 && top < shown.defaultView!.innerHeight,
    }
  })
  expect(gone).toEqual({ isFocused: true, isSeen: true })
  await writeFile(report('02.md'), long(2))
  await inPanel('Inga problem.')
})

test('of saves that follow each other at once the last is shown', async () => {
  await open()
  for (let round = 1; round <= 4; round++) {
    await writeFile(report('02.md'), long(2).replace('Stycke 3 i', `Halvvägs ${round} i`))
    await new Promise((resolve) => setTimeout(resolve, 10 * round))
    await writeFile(report('02.md'), long(2).replace('Stycke 3 i', `Färdigt ${round} i`))
    await showing(`Färdigt ${round} i kapitel 2`)
  }
})

test('with a broken manifest the last good page stays, and what to mend is told', async () => {
  await open()
  await writeFile(report('report.yaml'), 'title: [\n')
  await page.waitForFunction(() => !document.querySelector<HTMLElement>('#notice')!.hidden)
  await showing('Stycke 3 i kapitel 2')
  await inPanel('report.yaml')
  await writeFile(report('report.yaml'), manifest.replace('Delårsrapport', 'Ny titel'))
  await page.waitForFunction(() => document.title.startsWith('Ny titel'))
  expect(await page.$eval('#notice', (notice) => (notice as HTMLElement).hidden)).toBe(true)
})

test('what stands at the top of the window stays there, wherever the report is edited', async () => {
  await open()
  const topOf = (text: string) =>
    page.evaluate((wanted) => {
      const shown = document.querySelector('iframe')!.contentDocument!
      return [...shown.querySelectorAll('p')]
        .find((one) => one.textContent.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ').startsWith(wanted))!
        .getBoundingClientRect().top
    }, text)
  const seen = 'Stycke 8 i kapitel 2'
  await page.evaluate((wanted) => {
    const shown = document.querySelector('iframe')!.contentDocument!
    const target = [...shown.querySelectorAll('p')].find((one) =>
      one.textContent.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ').startsWith(wanted),
    )!
    shown.defaultView!.scrollTo(0, target.getBoundingClientRect().top + shown.defaultView!.scrollY - 10)
  }, seen)
  const before = await topOf(seen)
  expect(before).toBeCloseTo(10, 0)
  // Above, far and near, in the same chapter and in another; inside; below.
  const edits: [string, number, (text: string) => string, string][] = [
    [
      '01.md',
      1,
      (text) => text.replace('Stycke 2 i', 'Ett nytt stycke ett.\n\nOch två.\n\nStycke 2 i'),
      'Och två.',
    ],
    [
      '02.md',
      2,
      (text) => text.replace('Stycke 2 i', 'Ännu ett stycke tre.\n\nStycke 2 i'),
      'Ännu ett stycke tre.',
    ],
    ['02.md', 2, (text) => text.replace(/Stycke 3 i[^\n]*\n\n/, ''), ''],
    ['02.md', 2, (text) => text.replace('Stycke 9 i', 'Ändrat nio i'), 'Ändrat nio'],
    ['03.md', 3, (text) => text.replace('Stycke 4 i', 'Ändrat fyra i'), 'Ändrat fyra'],
    ['00.md', 0, (text) => text.replace('Stycke 1 i', 'Ett nytt kapitel i'), 'Ett nytt kapitel'],
  ]
  for (const [file, number, edit, wanted] of edits) {
    await writeFile(report(file), edit(long(number)))
    await (wanted === '' ? showing('Ännu ett stycke tre.', false) : showing(wanted))
    // Windows are scrolled by whole pixels.
    expect(Math.abs((await topOf(seen)) - before)).toBeLessThan(1)
  }
})

test('links lead to their places in the page, and it follows saves afterwards', async () => {
  await open()
  const gone = await page.evaluate(() => {
    const shown = document.querySelector('iframe')!.contentDocument!
    const link = [...shown.querySelectorAll<HTMLAnchorElement>('#contents ~ * a, nav a')].find((one) =>
      one.textContent.includes('Verksamhet 3'),
    )!
    link.click()
    const { top } = shown.getElementById(decodeURIComponent(link.hash.slice(1)))!.getBoundingClientRect()
    return { top, isScrolled: shown.defaultView!.scrollY > 500 }
  })
  expect(gone.isScrolled).toBe(true)
  expect(gone.top).toBeLessThan(800)
  await writeFile(report('03.md'), long(3).replace('Stycke 2 i', 'Ännu ett i'))
  await showing('Ännu ett i kapitel 3')
})

test('text that looks like what is passing is text all the same', async () => {
  await open()
  await writeFile(report('01.md'), '# Ett\n\n`<p tabindex="1">` och ` data-at="1"`.\n')
  await showing('tabindex="1"')
  await writeFile(report('01.md'), '# Ett\n\n`<p tabindex="2">` och ` data-at="1"`.\n')
  await showing('tabindex="2"')
})

test('a report whose folder is gone is told of, and comes back with it', async () => {
  await open()
  await rename(path.join(folder, 'reports/r'), path.join(folder, 'undan'))
  await page.waitForFunction(
    () => document.querySelector('#notice')!.textContent.includes('finns inte längre'),
    {
      polling: 50,
    },
  )
  await writeFile(path.join(folder, 'undan/01.md'), long(1).replace('Stycke 1 i', 'Tillbaka i'))
  await rename(path.join(folder, 'undan'), path.join(folder, 'reports/r'))
  await showing('Tillbaka i kapitel 1')
  await writeFile(report('01.md'), long(1).replace('Stycke 1 i', 'Och igen i'))
  await showing('Och igen i kapitel 1')
})

test('what has not changed is not touched', async () => {
  await open()
  await page.evaluate(() => {
    const shown = document.querySelector('iframe')!.contentDocument!
    for (const one of shown.querySelectorAll('p')) (one as unknown as { seen: boolean }).seen = true
  })
  await writeFile(report('02.md'), long(2).replace('Stycke 3 i', 'Infogat.\n\nStycke 3 i'))
  await showing('Infogat.')
  const fresh = await page.evaluate(() =>
    [...document.querySelector('iframe')!.contentDocument!.querySelectorAll('p')]
      .filter((one) => !(one as unknown as { seen?: boolean }).seen)
      .map((one) => one.textContent),
  )
  expect(fresh).toEqual(['Infogat.'])
})

test('leads to the place in the sources', async () => {
  await open()
  const at = await page.evaluate(
    () =>
      document.querySelector('iframe')!.contentDocument!.querySelector<HTMLElement>('p[data-at*="02.md"]')!
        .dataset.at!,
  )
  const { place, url: editor } = JSON.parse((await asked(`place?at=${encodeURIComponent(at)}`)).body)
  expect(place).toBe('reports/r/02.md:3:1')
  expect(editor).toBe(`vscode://file${folder}/reports/r/02.md:3:1`)
})

test('reports can be chosen, also one that is made meanwhile', async () => {
  await open()
  await mkdir(path.join(folder, 'reports/s'))
  await writeFile(path.join(folder, 'reports/s/report.yaml'), manifest.replace('Delårsrapport', 'Den andra'))
  await writeFile(path.join(folder, 'reports/s/01.md'), '# Ett\n\nDen andra rapporten.\n')
  await writeFile(report('01.md'), long(1).replace('Stycke 1 i', 'Ändrat i'))
  await showing('Ändrat i')
  // What is seen of one folder may be told before what is seen of another.
  await page.waitForSelector('#reports option[value="s"]')
  await page.select('#reports', 's')
  await showing('Den andra rapporten.')
})

describe('nobody else', () => {
  test.each([
    ['another name for the machine', '', { host: 'rapport.example:80' }],
    ['a page of the web', '', { origin: 'https://rapport.example' }],
    ['a page of this machine on another port', 'state', { origin: 'http://127.0.0.1:1' }],
  ])('%s gets nothing', async (_, what, headers) => {
    expect(await asked(what, headers)).toMatchObject({ status: 403, body: '' })
  })

  test('gets anything without the secret, or by another method', async () => {
    const { origin } = new URL(url)
    for (const wrong of [`${origin}/`, `${origin}/${'0'.repeat(32)}/`, `${origin}/state`])
      expect((await fetch(wrong)).status).toBe(403)
    expect((await fetch(url, { method: 'POST' })).status).toBe(403)
  })

  test('reads a file by its path', async () => {
    await symlink('/etc/passwd', report('lank.md'))
    for (const what of [
      '../../etc/passwd',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      'reports/r/report.yaml',
      'place?at=/etc/passwd:0-1',
      'place?at=reports/r/lank.md:0-1',
    ])
      expect((await asked(what)).status, what).not.toBe(200)
    for (const what of ['state?report=../r', 'state?report=..%2f..'])
      expect(JSON.parse((await asked(what)).body)).toEqual({ reports: ['r'], isGone: true })
  })
})

/** As a program would ask that is no browser, and may say of itself what it wants. */
function asked(
  what: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { hostname, port, pathname } = new URL(url)
  return new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path: pathname + what, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode!, body }))
    })
    request.on('error', reject)
  })
}

test('a second preview takes another port', async () => {
  const first = running
  const port = Number(new URL(url).port)
  await start()
  try {
    // Not always the next: previews of others end meanwhile.
    expect(Number(new URL(url).port)).not.toBe(port)
  } finally {
    first.kill('SIGINT')
    await once(first, 'exit')
  }
})

test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
  await writeFile(report('02.md'), long(2).replace('Stycke 3 i', 'Se :ref[borta] i'))
  await open()
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await inPanel('borta')
  await page.setBypassCSP(true)
  await page.reload()
  await inPanel('borta')
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
