/** The pane to write in: what is typed is seen in the page, saved when it is to be, and never over another's words. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import type { KeyInput } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview

const files = {
  'reports/r/report.yaml': 'title: Rapporten\norganisation: N\n',
  'reports/r/01.md': '# Inledning\n\nNämnden redovisar 300 Tkr.\n',
  'reports/r/02.md':
    '# Ekonomi\n\n:::table[Resultat]{#resultat}\n\n| | Budget |\n|---|--:|\n| Lön | 10 |\n\n:::\n',
}

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(() => preview.end())

async function write(): Promise<void> {
  await preview.page.click('#write')
  await preview.until(() => (document.querySelector('.cm-content')?.textContent.length ?? 0) > 10)
}

const openFile = async (name: string, text: string): Promise<void> => {
  await preview.page.select('#desk-file', name)
  await preview.page.waitForFunction(
    (wanted) => document.querySelector('.cm-content')!.textContent.includes(wanted),
    { polling: 50 },
    text,
  )
}

/** Puts the cursor behind the words in the text. */
async function standBehind(words: string): Promise<void> {
  await preview.page.focus('.cm-content')
  await preview.page.keyboard.down('Control')
  await preview.page.keyboard.press('Home')
  await preview.page.keyboard.up('Control')
  const steps = await preview.page.$$eval(
    '.cm-line',
    (lines, wanted) => lines.findIndex((line) => line.textContent.includes(wanted)),
    words,
  )
  for (let step = 0; step < steps; step++) await preview.page.keyboard.press('ArrowDown')
  await preview.page.keyboard.press('End')
}

const paste = (text: string) =>
  preview.page.$eval(
    '.cm-content',
    (content, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    text,
  )

const inPage = (words: string) =>
  preview.page.waitForFunction(
    (wanted) =>
      document
        .querySelector('iframe')!
        .contentDocument?.body?.textContent.replaceAll('\u00a0', ' ')
        .includes(wanted),
    { polling: 50 },
    words,
  )

const status = () => preview.page.$eval('#desk-status', (one) => one.textContent)

async function withControl(key: KeyInput): Promise<void> {
  await preview.page.keyboard.down('Control')
  await preview.page.keyboard.press(key)
  await preview.page.keyboard.up('Control')
}

async function save(): Promise<void> {
  await preview.page.focus('.cm-content')
  await withControl('s')
}

test('what is typed is seen before it is saved, and Ctrl+S saves it', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Mer följer.')
  await inPage('Mer följer.')
  expect(await preview.read('reports/r/01.md')).toBe(files['reports/r/01.md'])
  expect(await status()).toContain('inte sparad')
  await save()
  await preview.until(() => document.querySelector('#desk-status')!.textContent === 'Sparad')
  expect(await preview.read('reports/r/01.md')).toBe(
    '# Inledning\n\nNämnden redovisar 300 Tkr. Mer följer.\n',
  )
})

test('an unsaved text that is left goes from the page too', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Ångras.')
  await inPage('Ångras.')
  preview.page.once('dialog', (dialog) => void dialog.accept())
  await openFile('02.md', 'Ekonomi')
  await preview.until(
    () => !document.querySelector('iframe')!.contentDocument!.body.textContent.includes('Ångras.'),
  )
  expect(await preview.read('reports/r/01.md')).toBe(files['reports/r/01.md'])
})

test('a problem is marked where it is typed, and its fix is a button there', async () => {
  preview = await openPreview(browser, files)
  await write()
  await preview.page.waitForSelector('.cm-lintRange')
  expect(await preview.page.$eval('.cm-lintRange', (one) => one.textContent)).toBe('300 Tkr')
  await preview.page.hover('.cm-lintRange')
  await preview.page.waitForSelector('.cm-diagnosticAction')
  await preview.page.click('.cm-diagnosticAction')
  await inPage('300 tkr')
  await save()
  await preview.until(() => document.querySelector('#desk-status')!.textContent === 'Sparad')
  expect(await preview.read('reports/r/01.md')).toContain('300 tkr')
})

test('what is not saved yet is saved as it is mended from the list, and can be undone', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Det är t ex mer.')
  await preview.until(() => document.querySelectorAll('#list .mend').length === 2)
  await preview.page.$$eval('#list .mend', (buttons) => (buttons[1] as HTMLElement).click())
  await preview.until(() => document.querySelector('#answer')!.textContent === 'Rättat.')
  expect(await preview.read('reports/r/01.md')).toBe(
    '# Inledning\n\nNämnden redovisar 300 Tkr. Det är t.ex. mer.\n',
  )
  await preview.until(() => document.querySelector('.cm-content')!.textContent.includes('t.ex.'))
  await preview.page.focus('.cm-content')
  await withControl('z')
  await inPage('Det är t ex mer.')
})

test('what cannot be saved is told in words, and stays', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Kvar.')
  await preview.page.setRequestInterception(true)
  preview.page.on('request', (request) =>
    request.url().includes('/save') ? request.abort() : request.continue(),
  )
  await save()
  await preview.until(() => document.querySelector('#desk-status')!.textContent!.includes('avslutats'))
  expect(await preview.page.$eval('.cm-content', (one) => one.textContent)).toContain('Kvar.')
})

test('a value is proposed from the first brackets on', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Lönen är {{')
  await preview.page.waitForSelector('.cm-tooltip-autocomplete')
  await preview.until(() =>
    document.querySelector('.cm-tooltip-autocomplete')!.textContent.includes('resultat'),
  )
})

test('a file saved elsewhere is taken over, and where both have written its author chooses', async () => {
  preview = await openPreview(browser, files)
  await write()
  await preview.write('reports/r/01.md', '# Inledning\n\nNågon annans ord.\n')
  await preview.until(() => document.querySelector('.cm-content')!.textContent.includes('Någon annans ord.'))
  await standBehind('Någon')
  await preview.page.keyboard.type(' Och mina.')
  await inPage('Och mina.')
  await preview.write('reports/r/01.md', '# Inledning\n\nHelt andra ord.\n')
  await preview.until(() => !document.querySelector('#desk-conflict')!.hasAttribute('hidden'))
  expect(await preview.page.$eval('#desk-both', (one) => one.textContent)).toMatch(
    /Helt andra ord\..*Och mina\./s,
  )
  // The one who writes on chooses nothing by that.
  await preview.page.keyboard.type(' Och')
  await preview.page.keyboard.press('Enter')
  await preview.page.keyboard.type('fler. ')
  await inPage('fler.')
  await save()
  await preview.until(() => document.querySelector('#desk-status')!.textContent!.includes('någon annanstans'))
  expect(await preview.read('reports/r/01.md')).toBe('# Inledning\n\nHelt andra ord.\n')
  await preview.page.click('#desk-mine')
  await preview.until(() => document.querySelector('#desk-status')!.textContent === 'Sparad')
  expect(await preview.read('reports/r/01.md')).toBe(
    '# Inledning\n\nNågon annans ord. Och mina. Och\nfler. \n',
  )
})

test('a row is added to the table where the cursor stands, and cells of a spreadsheet become one', async () => {
  preview = await openPreview(browser, files)
  await write()
  await openFile('02.md', 'Ekonomi')
  expect(await preview.page.$eval('#desk-row', (one) => one.hasAttribute('disabled'))).toBe(true)
  await standBehind('Lön')
  await preview.page.click('#desk-row')
  await preview.page.keyboard.type('Hyra')
  await inPage('Hyra')
  await standBehind(':::table')
  await preview.page.keyboard.down('Control')
  await preview.page.keyboard.press('End')
  await preview.page.keyboard.up('Control')
  await paste('Namn\tAntal\nKlippt\t7\n')
  await preview.until(
    () => document.querySelector('iframe')!.contentDocument!.querySelectorAll('table').length === 2,
  )
})

test('cells that are pasted in a table fill it from the cursor on, and one of them is words in its cell', async () => {
  preview = await openPreview(browser, files)
  await write()
  await openFile('02.md', 'Ekonomi')
  await standBehind('Lön')
  await paste('20\r\n30\r\n')
  await preview.until(() => {
    const rows = document.querySelector('iframe')!.contentDocument!.querySelectorAll('tbody tr')
    return [...rows].map((row) => row.textContent.replace(/\s+/g, ' ').trim()).join() === 'Lön 20,30'
  })
  await standBehind('Lön')
  await preview.page.keyboard.press('ArrowLeft')
  await preview.page.keyboard.press('ArrowLeft')
  await paste('5\r\n')
  await inPage('205')
})

test('a chapter is begun, and a double click in the page leads to its words', async () => {
  preview = await openPreview(browser, files)
  await write()
  await preview.page.click('#desk-begin summary')
  await preview.until(() => document.activeElement!.id === 'desk-title')
  await preview.page.keyboard.type('Sammanfattning')
  await preview.page.keyboard.press('Enter')
  await inPage('Sammanfattning')
  expect(await preview.read('reports/r/03-sammanfattning.md')).toBe('# Sammanfattning\n\n')
  await preview.page.evaluate(() => {
    const shown = document.querySelector('iframe')!.contentDocument!
    const cell = [...shown.querySelectorAll('td, th')].find((one) => one.textContent === 'Lön')!
    cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  })
  await preview.until(() => document.querySelector('.cm-activeLine')?.textContent.includes('Lön') === true)
  const marks = (words: string) =>
    preview.page.waitForFunction(
      (wanted) =>
        document.querySelector('iframe')!.contentDocument!.querySelector('[data-cursor]')?.textContent ===
        wanted,
      { polling: 50 },
      words,
    )
  await marks('Lön')
  await preview.page.keyboard.press('End')
  await preview.page.keyboard.press('ArrowLeft')
  await preview.page.keyboard.press('ArrowLeft')
  await marks('10')
})

test('a row of a table stays on one line, however wide, while sentences go on in the next', async () => {
  const long = 'ord '.repeat(60)
  preview = await openPreview(browser, {
    ...files,
    'reports/r/01.md': `# Inledning\n\n${long}\n\n| A | B |\n|---|---|\n| ${long} | b |\n`,
  })
  await write()
  const lines = await preview.page.$$eval('.cm-line', (all) =>
    all.map((line) => line.getBoundingClientRect().height),
  )
  expect(lines[2]).toBeGreaterThan(2 * lines[1]!)
  expect(lines.slice(4, 7)).toEqual([lines[3], lines[3], lines[3]])
})

test('in a narrow window all has its room, and what has none is scrolled to', async () => {
  preview = await openPreview(browser, files)
  await preview.page.setViewport({ width: 400, height: 800 })
  const shown = () =>
    preview.page.$$eval('.desk, .web, .printed, aside', (parts) =>
      parts
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .map(({ top, bottom, height, width }) => ({ top, bottom, height, width })),
    )
  await preview.page.select('#view', 'both')
  await write()
  const parts = await shown()
  expect(parts).toHaveLength(4)
  for (const [index, { top, height, width }] of parts.entries()) {
    expect(width).toBeGreaterThan(380)
    expect(height).toBeGreaterThan(100)
    if (index > 0) expect(top).toBeGreaterThanOrEqual(parts[index - 1]!.bottom)
  }
  await preview.page.$eval('aside', (one) => one.scrollIntoView({ block: 'end' }))
  const { headerTop, asideBottom } = await preview.page.evaluate(() => ({
    headerTop: document.querySelector('header')!.getBoundingClientRect().top,
    asideBottom: document.querySelector('aside')!.getBoundingClientRect().bottom,
  }))
  expect([headerTop, Math.round(asideBottom)]).toEqual([0, 800])
})

test('axe finds nothing while it is written and searched, light and dark', async () => {
  preview = await openPreview(browser, files)
  await write()
  await preview.page.focus('.cm-content')
  await withControl('f')
  await preview.page.keyboard.type('Nämnden')
  for (const value of ['light', 'dark']) {
    await preview.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    expect(await axeViolations(preview.page)).toEqual([])
  }
})

test('with --read-only nothing can be written', async () => {
  preview = await openPreview(browser, files, { words: ['--read-only'] })
  const seen = await preview.page.$$eval('#write, #desk', (parts) =>
    parts.map((one) => one.checkVisibility()),
  )
  expect(seen).toEqual([false, false])
  const answer = await preview.page.evaluate(async () => {
    const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '"x"' }
    return (await fetch('chapter?report=r', options)).status
  })
  expect(answer).toBe(403)
  expect(await upgrade({})).not.toBe(101)
})

test('a file that is removed while it is written is told of, and can be saved elsewhere', async () => {
  preview = await openPreview(browser, files)
  await write()
  await standBehind('Nämnden')
  await preview.page.keyboard.type(' Kvar.')
  await rm(preview.path('reports/r/01.md'))
  await preview.until(() => document.querySelector('#desk-status')!.textContent!.includes('finns inte'))
  expect(await preview.page.$eval('.cm-content', (one) => one.textContent)).toContain('Kvar.')
})

test('what cannot be written here is told by its name, and what is open stays', async () => {
  preview = await openPreview(browser, {
    ...files,
    'reports/r/02.md': '# Ekonomi\n\n::table[Resultat]{#resultat src=data/tal.csv}\n',
    'reports/r/data/tal.csv': 'Post;Budget\nLön;10\n',
  })
  await writeFile(preview.path('reports/r/03.md'), Buffer.from('# \u00e5r\n', 'latin1'))
  await write()
  await preview.until(() => document.querySelectorAll('#desk-file option').length === 4)
  await preview.page.select('#desk-file', '03.md')
  await preview.until(() => document.querySelector('#desk-status')!.textContent.startsWith('03.md går inte'))
  expect(await preview.page.$eval('#desk-file', (one) => (one as HTMLSelectElement).value)).toBe('01.md')
  await preview.page.evaluate(() => {
    const cell = document.querySelector('iframe')!.contentDocument!.querySelector('tbody td')!
    cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  })
  await preview.until(() => document.querySelector('#desk-status')!.textContent.includes('data/tal.csv'))
  expect(await preview.page.$eval('.cm-content', (one) => one.textContent)).toContain('Nämnden')
})

/** What a socket is answered that asks as said, beside what it must ask with. */
function upgrade(headers: Record<string, string | undefined>, where = preview.url): Promise<number> {
  const { host, port, pathname } = new URL(where)
  const asked = {
    Host: host,
    Origin: `http://${host}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path: `${pathname}help`, headers: given })
      .on('response', ({ statusCode }) => resolve(statusCode ?? 0))
      .on('upgrade', (_, socket) => {
        socket.destroy()
        resolve(101)
      })
      .on('error', reject)
      .end()
  })
}

describe('the language server’s socket', () => {
  test('answers a page of the server’s own, and nobody else', async () => {
    preview = await openPreview(browser, files)
    expect(await upgrade({})).toBe(101)
    expect(await upgrade({ Origin: undefined })).toBe(403)
    expect(await upgrade({ Origin: 'https://example.org' })).toBe(403)
    expect(await upgrade({ Host: 'example.org' })).toBe(403)
    const { origin } = new URL(preview.url)
    expect(await upgrade({}, `${origin}/${'0'.repeat(32)}/`)).toBe(403)
  })
  test('outlives those that are gone before they are refused', async () => {
    preview = await openPreview(browser, files)
    const { host, port } = new URL(preview.url)
    const asked = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
    for (let time = 0; time < 40; time++) {
      const socket = net.connect(Number(port), '127.0.0.1')
      await once(socket, 'connect')
      socket.write(asked)
      socket.resetAndDestroy()
    }
    expect((await fetch(preview.url)).status).toBe(200)
  })
})

test('what is sent slowly keeps nobody else from saving', async () => {
  preview = await openPreview(browser, files)
  const { origin } = new URL(preview.url)
  const headers = { 'Content-Type': 'application/json', Origin: origin }
  const slow = http.request(`${preview.url}chapter`, { method: 'POST', headers })
  slow.on('error', () => undefined).write('"Sen')
  await once(slow, 'socket')
  const begun = await fetch(`${preview.url}chapter`, { method: 'POST', headers, body: '"Ny"' })
  expect(await begun.json()).toEqual({ name: '03-ny.md' })
  slow.destroy()
})
