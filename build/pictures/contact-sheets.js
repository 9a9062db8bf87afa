/**
 * A report in every theme as pictures to look at, light, dark, at each width and as printed, all of it and so large that it can
 * be read: `npm run sheets -- FOLDER [WORKSPACE [REPORT [THEME …]]]`, of the example if nothing else is said. Needs what
 * `npm run build` makes, and pdftoppm of poppler.
 */

import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './open-browser.js'

const project = path.join(import.meta.dirname, '../..')
const [target, workspace = project, report = '2021-08', ...asked] = process.argv.slice(2)
if (target === undefined) throw new Error('say the folder that the sheets are written into')
const themes = asked.length > 0 ? asked : readdirSync(path.join(project, 'templates/themes'))
const scratch = mkdtempSync(path.join(os.tmpdir(), 'delrapport-sheets-'))

const widths = [320, 390, 768, 1280, 1920]
const schemes = ['light', 'dark']
const windowHeight = 900
/** A long page is cut into strips, of which as many stand beside each other on a sheet as it is wide. */
const stripHeight = 1060
const sheetWidth = 1600
const gap = 16
const printedAt = { pages: 3, resolution: 64 }

/** The report as its files are, but for its theme. */
function build(theme) {
  const copy = path.join(scratch, theme)
  cpSync(path.join(workspace, 'reports'), path.join(copy, 'reports'), { recursive: true })
  for (const more of ['kinds', 'delrapport.config.yaml', 'budget'])
    if (existsSync(path.join(workspace, more)))
      cpSync(path.join(workspace, more), path.join(copy, more), { recursive: true })
  const manifest = path.join(copy, 'reports', report, 'report.yaml')
  const text = readFileSync(manifest, 'utf8').replace(/^theme:.*\n(?: .*\n)*/m, '')
  writeFileSync(manifest, `${text}\ntheme: { name: ${theme} }\n`)
  const words = ['build', report, '--format', 'html,pdf', '--out', path.join(copy, 'out')]
  execFileSync(process.execPath, [path.join(project, 'bin/delrapport.js'), ...words], { cwd: copy })
  const files = readdirSync(path.join(copy, 'out'))
  return (extension) =>
    path.join(
      copy,
      'out',
      files.find((file) => file.endsWith(extension)),
    )
}

const page = async (browser, url, width, scheme) => {
  const opened = await browser.newPage()
  await opened.setViewport({ width, height: windowHeight })
  await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await opened.goto(url)
  return opened
}

async function strips(browser, url, width, scheme) {
  const opened = await page(browser, url, width, scheme)
  // What scrolls is known when the fonts are there and the page has been laid out with them.
  const height = await opened.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return document.documentElement.scrollHeight
  })
  const cut = []
  for (let y = 0; y < height; y += stripHeight) {
    const clip = { x: 0, y, width, height: Math.min(stripHeight, height - y) }
    cut.push(await opened.screenshot({ type: 'png', clip }))
  }
  await opened.close()
  return cut
}

function printed(pdf, theme) {
  const base = path.join(scratch, `${theme}-page`)
  execFileSync('pdftoppm', ['-r', String(printedAt.resolution), '-png', pdf, base])
  const files = readdirSync(scratch).filter((file) => file.startsWith(`${theme}-page`))
  return files.sort().map((file) => readFileSync(path.join(scratch, file)))
}

/** As many sheets as the pictures need. */
async function lay(browser, pictures, beside, name) {
  for (let first = 0; first < pictures.length; first += beside) {
    const images = pictures
      .slice(first, first + beside)
      .map((png) => `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`)
    const style = `body { margin: 0; padding: ${gap}px; background: #9aa3ab; display: flex; gap: ${gap}px; align-items: start; width: max-content }`
    const opened = await browser.newPage()
    await opened.setContent(`<!doctype html><style>${style}</style>${images.join('')}`)
    const body = await opened.$('body')
    const file = `${name}-${first / beside + 1}.png`
    writeFileSync(path.join(target, file), await body.screenshot({ type: 'png' }))
    await opened.close()
    process.stdout.write(`${file}\n`)
  }
}

mkdirSync(target, { recursive: true })
const browser = await openBrowser()
try {
  for (const theme of themes) {
    const file = build(theme)
    const url = pathToFileURL(file('.html')).href
    for (const scheme of schemes)
      for (const width of widths) {
        const cut = await strips(browser, url, width, scheme)
        const beside = Math.max(1, Math.floor(sheetWidth / (width + gap)))
        await lay(browser, cut, beside, `${theme}-${scheme}-${width}`)
      }
    await lay(browser, printed(file('.pdf'), theme), printedAt.pages, `${theme}-print`)
  }
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
