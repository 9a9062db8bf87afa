/**
 * The pictures of README and handbook, of the report that `init` makes: pages of the PDF, the web page, and the preview
 * with an error in a table. Needs what `npm run build` makes, and pdftoppm of poppler.
 */

import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './open-browser.js'
import { smallPng } from './small-png.js'

const project = path.join(import.meta.dirname, '../..')
const program = path.join(project, 'bin/delrapport.js')
const target = path.join(project, 'examples/handbok/reports/handbok/images')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'delrapport-pictures-'))
const workspace = path.join(scratch, 'rapport')
const report = (file) => path.join(workspace, 'reports/2026-08', file)
const built = (extension) => path.join(workspace, `out/2026-08/delrapport-2026-08.${extension}`)

const delrapport = (...words) =>
  execFileSync(process.execPath, [program, '--lang', 'sv', ...words], { cwd: scratch, stdio: 'pipe' })

function change(file, from, to) {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, text.replace(from, to))
}

/** Sharp enough for paper: 150 dots to an inch of a text's width. */
async function pageOf(browser, url, { width, height }) {
  const page = await browser.newPage()
  await page.setViewport({ width, height, deviceScaleFactor: 1.25 })
  await page.goto(url)
  return page
}

/** With a line around it, since paper is as white as the page. */
async function take(page, name) {
  await page.evaluate(() => {
    const frame = document.createElement('div')
    frame.style.cssText =
      'position: fixed; inset: 0; border: 1px solid #c3cad1; pointer-events: none; z-index: 9'
    document.body.append(frame)
  })
  const png = smallPng(await page.screenshot({ type: 'png' }))
  writeFileSync(path.join(target, name), png)
  process.stdout.write(`${name} ${Math.ceil(png.length / 1024)} kB\n`)
}

async function takePages(browser) {
  execFileSync('pdftoppm', ['-r', '75', '-png', built('pdf'), path.join(scratch, 'page')])
  const images = [1, 3, 4, 5].map(
    (number) =>
      `<img src="data:image/png;base64,${readFileSync(path.join(scratch, `page-${number}.png`)).toString('base64')}">`,
  )
  const sheet = path.join(scratch, 'pages.html')
  writeFileSync(
    sheet,
    `<!doctype html><style>body { margin: 0; padding: 20px; background: #e8ebee; display: grid; grid-template-columns: repeat(4, 1fr); gap: 20px }
img { width: 100%; box-shadow: 0 0 0 1px #c3cad1 }</style>${images.join('')}`,
  )
  await take(await pageOf(browser, pathToFileURL(sheet).href, { width: 1200, height: 446 }), 'pages.png')
}

async function takeWebPage(browser) {
  const page = await pageOf(browser, pathToFileURL(built('html')).href, { width: 1240, height: 600 })
  await page.evaluate(() => document.querySelector('#resultat').scrollIntoView({ block: 'center' }))
  await take(page, 'page.png')
}

/** Looked for within the page. */
const markedCell = () => document.querySelector('iframe')?.contentDocument?.querySelector('[data-problem]')

async function takePreview(browser) {
  change(report('02-ekonomi.md'), '|   7 850 |       -50 |', '|   7 900 |       -50 |')
  const server = spawn(process.execPath, [program, '--lang', 'sv', 'preview'], { cwd: workspace })
  try {
    let said = ''
    for await (const text of server.stdout) {
      said += text
      if (said.includes('Ctrl-C')) break
    }
    const page = await pageOf(browser, /http:\S+/.exec(said)[0], { width: 1500, height: 700 })
    await page.waitForFunction(markedCell)
    await page.click('#write')
    await page.select('#desk-file', '02-ekonomi.md')
    await page.waitForFunction(() =>
      document.querySelector('.cm-content')?.textContent.includes('Lokalkostnader'),
    )
    await page.waitForSelector('.cm-lintRange-error')
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .contentDocument.querySelector('#resultat')
        .scrollIntoView({ block: 'center' }),
    )
    await take(page, 'preview.png')
  } finally {
    server.kill('SIGINT')
  }
}

delrapport('init', 'rapport', '--id', '2026-08', '--organisation', 'Kulturnämnden')
change(report('report.yaml'), 'status: utkast', 'status: slutlig')
execFileSync(process.execPath, [program, 'build'], { cwd: workspace, stdio: 'pipe' })
const browser = await openBrowser()
try {
  await takePages(browser)
  await takeWebPage(browser)
  await takePreview(browser)
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
