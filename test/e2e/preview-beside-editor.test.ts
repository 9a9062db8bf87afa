/** A preview beside an editor: the page shows what is held and where the cursor stands, and the editor what is pointed at. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import http from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openPreview, type OpenPreview } from './open-preview.ts'
import { showBrowser, type ShownBrowser } from './shown-browser.ts'

let browser: ShownBrowser
let preview: OpenPreview
let listening: http.ClientRequest | null = null

const chapter = `# Ekonomi\n\nFörst.\n\n${'Mellan.\n\n'.repeat(60)}Sist av allt.\n\n:::table{#t kind=plain}\n\n| Vad | Tal |\n| --- | --- |\n| A   | 12  |\n\n:::\n`
const files = {
  'reports/r/report.yaml': 'title: Rapporten\norganisation: N\n',
  'reports/r/01.md': chapter,
}
const file = 'reports/r/01.md'

beforeAll(async () => {
  browser = await showBrowser()
})
afterAll(() => browser.end())
afterEach(async () => {
  listening?.destroy()
  listening = null
  await preview.end()
})

/** As an editor that knows the address sends it; resolves to the answer's status. */
function send(
  what: string,
  body: unknown,
  origin: string | null = new URL(preview.url).origin,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', ...(origin !== null && { Origin: origin }) }
    http
      .request(new URL(what, preview.url), { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode!)
      })
      .on('error', reject)
      .end(JSON.stringify(body))
  })
}

/** Resolves once the preview knows of the editor; what it is told is added to `told`. */
function listen(told: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    listening = http.get(new URL('editor', preview.url), (answer) => {
      answer.setEncoding('utf8').on('data', (text: string) => told.push(text))
      answer.on('error', () => undefined)
      resolve()
    })
    listening.once('error', reject)
  })
}

const marked = (): Promise<string | null> =>
  preview.page.evaluate(() => {
    const mark = document.querySelector('iframe')!.contentDocument!.querySelector('[data-cursor]')
    const top = mark?.getBoundingClientRect().top ?? -1
    return mark && top >= 0 && top < innerHeight ? mark.textContent : null
  })
const scroll = () => preview.page.evaluate(() => document.querySelector('iframe')!.contentWindow!.scrollY)

test('the page shows where the cursor stands, and does not move while that is in view', async () => {
  preview = await openPreview(browser, files)
  const line = chapter.split('\n').indexOf('Sist av allt.')
  expect(await send('cursor', { file, line, character: 4 })).toBe(200)
  await expect.poll(marked, { timeout: 60_000 }).toBe('Sist av allt.')
  const before = await scroll()
  expect(before).toBeGreaterThan(0)
  expect(await send('cursor', { file, line: line - 2, character: 0 })).toBe(200)
  await expect.poll(marked, { timeout: 60_000 }).toBe('Mellan.')
  expect(await scroll()).toBe(before)
  // Whoever opens the page later is shown it too.
  await preview.page.reload()
  await expect.poll(marked, { timeout: 60_000 }).toBe('Mellan.')
  // Its reader reads on, and is not led back for as long as the author stays there.
  await preview.page.evaluate(() => document.querySelector('iframe')!.contentWindow!.scrollTo(0, 0))
  expect(await send('cursor', { file, line: line - 2, character: 0 })).toBe(200)
  await preview.write(file, chapter.replace('Först.', 'Sparat.'))
  await preview.until(() =>
    document.querySelector('iframe')!.contentDocument!.body.textContent.includes('Sparat.'),
  )
  expect(await scroll()).toBe(0)
})

test('what the editor holds is shown unsaved, and let go of when it is closed', async () => {
  preview = await openPreview(browser, files)
  await listen([])
  const shows = (words: string) => () =>
    preview.page.evaluate(
      (wanted) => document.querySelector('iframe')!.contentDocument!.body.textContent.includes(wanted),
      words,
    )
  expect(await send('typed', { file, text: chapter.replace('Först.', 'Osparat.') })).toBe(200)
  await expect.poll(shows('Osparat.'), { timeout: 60_000 }).toBe(true)
  expect(await preview.read(file)).toBe(chapter)
  listening!.destroy()
  await expect.poll(shows('Först.'), { timeout: 60_000 }).toBe(true)
})

test('a double-click has the editor show the place, also in a preview that writes nothing', async () => {
  preview = await openPreview(browser, files, { words: ['--read-only'] })
  const told: string[] = []
  await listen(told)
  await preview.page.evaluate(() => {
    const cell = document
      .querySelector('iframe')!
      .contentDocument!.querySelector('#t tbody tr td:last-child')!
    cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  })
  const line = chapter.split('\n').indexOf('| A   | 12  |') + 1
  await expect
    .poll(() => told.join(''), { timeout: 60_000 })
    .toContain(`event: lead\ndata: ${JSON.stringify({ file, line, column: 9 })}`)
})

test('a link that leads away is opened by the editor, whose window cannot', async () => {
  const text = `${chapter}\nSe [källan](https://example.org/rapport).\n`
  preview = await openPreview(browser, { ...files, [file]: text })
  const told: string[] = []
  await listen(told)
  await preview.page.evaluate(() => {
    // As in a window of the editor.
    Object.assign(window, { parent: {} })
    document.querySelector('iframe')!.contentDocument!.querySelector<HTMLElement>('a[href^=https]')!.click()
  })
  await expect
    .poll(() => told.join(''), { timeout: 60_000 })
    .toContain('event: open\ndata: "https://example.org/rapport"')
})

test('one that an editor shows ends with that editor, also where nobody could tell it to', async () => {
  preview = await openPreview(browser, files, { words: ['--in-editor'] })
  await listen([])
  listening!.destroy()
  expect(await preview.ended).toBe(0)
})

test('nothing is heard from another origin, of another file or of what is no place', async () => {
  preview = await openPreview(browser, files)
  await listen([])
  const cursor = { file, line: 2, character: 0 }
  expect(await send('cursor', cursor, null)).toBe(403)
  expect(await send('cursor', cursor, 'https://example.org')).toBe(403)
  expect(await send('../0/cursor', cursor)).toBe(403)
  expect(await send('cursor', { ...cursor, file: '../../etc/passwd' })).toBe(404)
  expect(await send('cursor', { ...cursor, line: -1 })).toBe(404)
  expect(await send('cursor', null)).toBe(404)
  expect(await send('typed', { file: 'reports/r/annan.md', text: '# Annan' })).toBe(404)
  expect(await send('typed', { file })).toBe(404)
})

test('the page is framed by the windows of an editor only where that has been asked for', async () => {
  const ancestors = async () => {
    const policy = (await fetch(preview.url)).headers.get('content-security-policy')!
    return /frame-ancestors ([^;]*)/.exec(policy)![1]
  }
  preview = await openPreview(browser, files)
  expect(await ancestors()).toBe("'self'")
  await preview.end()
  preview = await openPreview(browser, files, { words: ['--in-editor'] })
  expect(await ancestors()).toBe("'self' vscode-webview: vscode-file:")
})
