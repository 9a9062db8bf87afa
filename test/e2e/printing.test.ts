/** The browser that prints: what it cannot reach, and what happens when it dies. */

import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { finders } from '../../src/print/browser/finders/index.ts'
import { pressOn } from '../../src/print/press.ts'
import { createSheets } from '../../src/print/sheets.ts'
import { readPdf } from './read-pdf.ts'
import { copiedWorkspace, delrapport, temporaryFolder } from './run.ts'

let folder: string

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a hostile page', () => {
  let server: Server
  let requests: string[]

  beforeEach(async () => {
    folder = await temporaryFolder()
    requests = []
    server = createServer((request, response) => {
      requests.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  afterEach(() => new Promise((resolve) => server.close(resolve)))

  test('reaches neither a server nor a file, even without the policy that our pages carry', async () => {
    const { port } = server.address() as AddressInfo
    const secret = path.join(folder, 'hemligt.txt')
    await writeFile(secret, 'HEMLIGT')
    const at = (name: string) => `http://127.0.0.1:${port}/${name}`
    const html = `<!doctype html><html lang="sv"><head><title>x</title>
      <link rel="stylesheet" href="${at('style')}"><link rel="prefetch" href="${at('prefetch')}">
      <link rel="preconnect" href="${at('')}"><link rel="dns-prefetch" href="//example.com">
      <style>@import "${at('import')}"; body { background: url(${at('background')}) }
      @font-face { font-family: x; src: url(${at('font')}) }</style>
      </head>
      <body style="font-family: x"><p>Text</p><img src="${at('image')}"><iframe src="${at('frame')}"></iframe>
      <iframe src="file://${secret}"></iframe><object data="file://${secret}"></object><embed src="file://${secret}">
      <script>fetch('${at('fetch')}'); new WebSocket('ws://127.0.0.1:${port}/socket'); document.write('SKRIPT')</script>
      <video src="${at('video')}" autoplay></video><form action="${at('form')}"></form></body></html>`
    const press = pressOn(createSheets(process.env, 1))
    const pdf = await press.printPlain(noStyles, html).finally(() => press.end())
    const file = path.join(folder, 'a.pdf')
    await writeFile(file, pdf)
    const { pages } = await readPdf(file)
    expect(pages.join()).toContain('Text')
    expect(pages.join()).not.toMatch(/HEMLIGT|SKRIPT/)
    expect(requests).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('a browser that is killed while it prints', () => {
  beforeEach(async () => {
    folder = await copiedWorkspace('examples/minimal')
    const long = Array.from(
      { length: 3000 },
      (_, index) => `## Avsnitt ${index}\n\n${'Text. '.repeat(120)}\n`,
    )
    for (const [index, name] of ['02', '03', '04', '05'].entries()) {
      const sections = long.slice(750 * index, 750 * (index + 1))
      await writeFile(
        path.join(folder, `reports/2021-08/${name}-langt.md`),
        `# Långt ${name}\n\n${sections.join('\n')}`,
      )
    }
    await mkdir(path.join(folder, 'out/2021-08'), { recursive: true })
    await writeFile(path.join(folder, 'out/2021-08/delrapport-2021-08.pdf'), 'den gamla')
  })

  test('once, is started again', async () => {
    const { code } = await delrapport(['build', '--format', 'pdf', '--jobs', '1', '--no-cache'], folder, {
      DELRAPPORT_BROWSER: await mortalBrowser(1),
    })
    expect(code).toBe(0)
    expect(await starts()).toBe(2)
  })

  test('each time, ends the build with exit 3 and the old file whole', async () => {
    const { code, stderr } = await delrapport(
      ['build', '--format', 'pdf', '--jobs', '1', '--no-cache'],
      folder,
      {
        DELRAPPORT_BROWSER: await mortalBrowser(9),
      },
    )
    expect(code).toBe(3)
    expect(stderr).toContain('Webbläsaren slutade svara')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(await readdir(path.join(folder, 'out/2021-08'))).toEqual(['delrapport-2021-08.pdf'])
    expect(await readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.pdf'), 'utf8')).toBe('den gamla')
  })
})

const noStyles = '<!doctype html><head></head><body></body>'

const pageOf = (text: string, style = '') =>
  `<!doctype html><html lang="sv"><head><title>x</title><style>${style}</style></head><body><p>${text}</p></body></html>`

describe('one browser', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  test('prints each page for whoever asked for it, also when asked for several at once', async () => {
    const sheets = createSheets(process.env, 2)
    const press = pressOn(sheets)
    const words = ['Ett', 'Två', 'Tre']
    const prints = words.map((word) => press.printPlain(noStyles, pageOf(word)))
    const measures = sheets.withSheet(pageOf('Fyra'), (sheet) => sheet.measure({ textSize: 9, unspoken: [] }))
    const files = await Promise.all([...prints, measures.then(() => null)]).finally(() => sheets.end())
    for (const [at, word] of words.entries()) {
      const file = path.join(folder, `${at}.pdf`)
      await writeFile(file, files[at]!)
      expect((await readPdf(file)).pages.join()).toContain(word)
    }
  })

  test('has a font that only heads of pages use at hand before the first of them is printed', async () => {
    const font = createRequire(import.meta.url).resolve('@fontsource/lora/files/lora-latin-400-normal.woff2')
    const face = `@font-face { font-family: X; src: url(data:font/woff2;base64,${(await readFile(font)).toString('base64')}) }`
    const head = '@page { @top-left { content: "Huvud"; font-family: X } }'
    const sheets = createSheets(process.env, 1)
    const print = sheets.withSheet(pageOf('Text', `${face} ${head}`), (sheet) => sheet.print())
    const pdf = await print.finally(() => sheets.end())
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/BaseFont ?\/[A-Z]+\+Lora-Regular/)
  })
})

test('two builds into one folder at once leave whole files of one of them', async () => {
  folder = await copiedWorkspace('examples/minimal')
  const runs = await Promise.all(Array.from({ length: 4 }, () => delrapport(['build'], folder)))
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  const out = path.join(folder, 'out/2021-08')
  expect(await readdir(out)).toHaveLength(3)
  expect((await readPdf(path.join(out, 'delrapport-2021-08.pdf'))).pages).toHaveLength(3)
})

/** A browser that dies, in each of its first `deaths` starts, when it has worked on a page for a second. */
async function mortalBrowser(deaths: number): Promise<string> {
  const found = await Promise.all(finders.map((finder) => finder.find(process.env)))
  const browser = found.find((one) => 'path' in one)!
  const variables = Object.entries(browser.env).map(([name, value]) => `export ${name}='${value}'`)
  const script = path.join(folder, 'browser.sh')
  const starts = path.join(folder, 'starts')
  await writeFile(starts, '')
  await writeFile(
    script,
    `#!/bin/sh\n${variables.join('\n')}\necho start >> '${starts}'\n` +
      `if [ "$(wc -l < '${starts}')" -le ${deaths} ]; then (until ps -eo pgid=,time=,args= | grep -q "^ *$$ [^ ]*:0*[1-9][0-9]* .*type=renderer"; do sleep 0.05; done; kill -9 $$) > /dev/null 2>&1 & fi\n` +
      `exec '${browser.path}' "$@"\n`,
  )
  await chmod(script, 0o755)
  return script
}

const starts = async () => (await readFile(path.join(folder, 'starts'), 'utf8')).split('\n').length - 1
