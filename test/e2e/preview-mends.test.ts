/** What mends a problem is a button in the preview's list: it writes the source, and nobody else gets to. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import http from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const manifest = 'title: Rapporten\norganisation: N\n'
const chapter = '# Ekonomi\n\nDet är t ex 12% av allt.\n\nOch bl a detta.\n'
const files = { 'reports/r/report.yaml': manifest, 'reports/r/01.md': chapter }

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

const messages = (): Promise<string[]> =>
  preview.page.$$eval('#list .message', (all) => all.map((one) => one.textContent))

test('a problem is mended by its button, and is gone from the list, where the focus stays', async () => {
  preview = await openPreview(browser, files)
  expect(await messages()).toHaveLength(3)
  await preview.page.focus('#list .mend')
  await preview.page.keyboard.press('Enter')
  await preview.until(() => document.querySelectorAll('#list .message').length === 2)
  expect(await preview.read('reports/r/01.md')).toBe(chapter.replace('t ex', 't.ex.'))
  expect(await preview.page.$eval('#answer', (one) => one.textContent)).toBe('Rättat.')
  expect(
    await preview.page.evaluate(() => [
      document.activeElement!.className,
      document.activeElement!.closest('li') === document.querySelector('#list li'),
    ]),
  ).toEqual(['mend', true])
})

test('all that need no decision are mended at once', async () => {
  preview = await openPreview(browser, files)
  await preview.page.click('#mend-all')
  await preview.until(() => document.querySelector('#told')!.textContent === 'Inga problem.')
  expect(await preview.read('reports/r/01.md')).toBe(
    '# Ekonomi\n\nDet är t.ex. 12 % av allt.\n\nOch bl.a. detta.\n',
  )
  expect(await preview.page.$eval('#mend-all', (one) => one.checkVisibility())).toBe(false)
})

test('what needs a decision has no button', async () => {
  preview = await openPreview(browser, {
    ...files,
    'reports/r/01.md': '# Ekonomi\n\nSe :ref[borta].\n',
  })
  expect(await messages()).toHaveLength(1)
  expect(await preview.page.$$('#list .mend')).toEqual([])
})

test('a file that has changed since the list was made is left as it is, and that is told', async () => {
  preview = await openPreview(browser, files)
  const fix = await fixOf()
  const changed = `${chapter}\nEtt nytt stycke.\n`
  await preview.write('reports/r/01.md', changed.replace('Det är t ex', 'Här är, t ex,'))
  await preview.until(() =>
    document.querySelector('iframe')!.contentDocument!.body.textContent.includes('Ett nytt stycke'),
  )
  // As a page that has not been told yet would ask.
  expect(await posted([fix], {})).toMatchObject({ status: 200, body: '{"mended":0,"wanted":1}' })
  expect(await preview.read('reports/r/01.md')).toBe(changed.replace('Det är t ex', 'Här är, t ex,'))
})

test('a page that asks for what is no longer there says so', async () => {
  preview = await openPreview(browser, files)
  await preview.page.setRequestInterception(true)
  preview.page.on('request', (request) => {
    if (!request.url().includes('/mend')) return void request.continue()
    return void request.continue({ postData: '["0123"]' })
  })
  await preview.page.click('#list .mend')
  await preview.until(() => document.querySelector('#answer')!.textContent.startsWith('Inget skrevs'))
  expect(await preview.read('reports/r/01.md')).toBe(chapter)
})

describe('nobody else writes', () => {
  test.each<[string, Record<string, string>]>([
    ['without saying where from', { origin: '' }],
    ['from a page of the web', { origin: 'https://rapport.example' }],
    ['from a page of this machine on another port', { origin: 'http://127.0.0.1:1' }],
    ['by another name for the machine', { host: 'rapport.example' }],
  ])('%s', async (_, headers) => {
    preview = await openPreview(browser, files)
    expect(await posted([await fixOf()], headers)).toMatchObject({ status: 403, body: '' })
    expect(await preview.read('reports/r/01.md')).toBe(chapter)
  })

  test('without the secret, as a form, or elsewhere than what is there to be written', async () => {
    preview = await openPreview(browser, files)
    const fix = await fixOf()
    expect((await posted([fix], {}, '/mend')).status).toBe(403)
    expect((await posted([fix], {}, `/${'0'.repeat(32)}/mend`)).status).toBe(403)
    expect((await posted([fix], { 'content-type': 'text/plain' })).status).toBe(404)
    const { pathname } = new URL(preview.url)
    for (const wrong of ['state', 'events', '', 'mend?report=../r'])
      expect((await posted([fix], {}, pathname + wrong)).status, wrong).toBe(404)
    expect((await posted({ fix }, {})).status).toBe(404)
    expect(await preview.read('reports/r/01.md')).toBe(chapter)
  })

  test('where nothing may be written, and there are no buttons for it', async () => {
    preview = await openPreview(browser, files, { words: ['--read-only'] })
    expect(await messages()).toHaveLength(3)
    expect(await preview.page.$$('#list .mend')).toEqual([])
    expect(await preview.page.$eval('#mend-all', (one) => one.checkVisibility())).toBe(false)
    expect((await posted([await fixOf()], {})).status).toBe(403)
    expect(await preview.read('reports/r/01.md')).toBe(chapter)
  })
})

test('problems of one sort are folded together, and what is opened stays open', async () => {
  const asked = Array.from({ length: 8 }, (_, at) => `Värdet är {{borta.rad${at}.budget}}.`).join('\n\n')
  preview = await openPreview(browser, { ...files, 'reports/r/01.md': `# Ekonomi\n\n${asked}\n` })
  expect(await messages()).toHaveLength(8)
  expect(await preview.page.$eval('#list summary', (one) => one.textContent)).toBe('5 till av samma slag')
  await preview.page.click('#list summary')
  await preview.write(
    'reports/r/01.md',
    `# Ekonomi\n\n${asked.replace('borta.rad7', 'borta.sist')} Ändrat.\n`,
  )
  await preview.until(() =>
    document.querySelector('iframe')!.contentDocument!.body.textContent.includes('Ändrat'),
  )
  await preview.until(() => document.querySelector<HTMLDetailsElement>('#list details')!.open)
})

test('a problem in a table is marked at its cell, not at what follows the table', async () => {
  preview = await openPreview(browser, {
    ...files,
    'reports/r/01.md':
      '# Ekonomi\n\n:::table{kind=goals}\n\n| Nämndmål | Indikator | Nuvärde | Målvärd |\n| - | - | - | - |\n| A | B | 3 | 4 |\n| | C | {{borta.a.b}} | 5 |\n\n:::\n\nEfteråt.\n',
  })
  const marked = await preview.page.evaluate(() =>
    [
      ...document.querySelector('iframe')!.contentDocument!.querySelectorAll<HTMLElement>('[data-problem]'),
    ].map((one) => [one.tagName, one.textContent.replaceAll('\u00ad', '')]),
  )
  expect(marked).toContainEqual(['TD', expect.stringContaining('borta')])
  expect(marked.map(([tag]) => tag)).not.toContain('P')
})

test.each(['light', 'dark'])('axe finds nothing in a list with buttons, %s', async (scheme) => {
  const asked = Array.from({ length: 8 }, (_, at) => `Värdet är {{borta.rad${at}.budget}}.`).join('\n\n')
  preview = await openPreview(
    browser,
    { ...files, 'reports/r/01.md': `${chapter}\n${asked}\n` },
    { locale: 'en_GB.UTF-8' },
  )
  const { page } = preview
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setBypassCSP(true)
  await page.reload()
  await preview.until(() => document.querySelector('#list summary') !== null)
  await page.click('#list summary')
  expect(await axeViolations(page)).toEqual([])
})

/** The name of what mends the first problem. */
async function fixOf(): Promise<string> {
  const { problems } = (await (await fetch(`${preview.url}state`)).json()) as { problems: { fix: string }[] }
  return problems[0]!.fix
}

/** As a program would ask that is no browser, and may say of itself what it wants; an empty header is left out. */
function posted(
  body: unknown,
  headers: Record<string, string>,
  path = `${new URL(preview.url).pathname}mend`,
): Promise<{ status: number; body: string }> {
  const { hostname, port, origin } = new URL(preview.url)
  const all = { origin, 'content-type': 'application/json', ...headers }
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method: 'POST', headers: sent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode!, body: text }))
    })
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}
