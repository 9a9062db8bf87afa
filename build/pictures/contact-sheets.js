/**
 * A report in every theme as pictures to look at, light, dark, at each width and as printed, laid on one sheet for each:
 * `npm run sheets -- FOLDER [WORKSPACE [REPORT [THEME …]]]`, of the example if nothing else is said. Needs what `npm run build`
 * makes, and pdftoppm of poppler.
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
/** How much of a long page is looked at, in heights of a window. */
const windows = 5
const windowHeight = 900

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

async function looks(browser, url, width, scheme) {
  const opened = await page(browser, url, width, scheme)
  const height = await opened.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, windows * windowHeight) }
  const png = await opened.screenshot({ type: 'png', clip })
  await opened.close()
  return png
}

function printed(pdf, theme) {
  const base = path.join(scratch, `${theme}-page`)
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, base])
  const files = readdirSync(scratch).filter((file) => file.startsWith(`${theme}-page`))
  return files.sort().map((file) => readFileSync(path.join(scratch, file)))
}

async function lay(browser, pictures, columns, name) {
  const sheet = path.join(scratch, 'sheet.html')
  const images = pictures.map(
    (png) => `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`,
  )
  const style = `body { margin: 0; padding: 16px; background: #9aa3ab; display: grid; grid-template-columns: ${columns}; gap: 16px; align-items: start } img { width: 100% }`
  writeFileSync(sheet, `<!doctype html><style>${style}</style>${images.join('')}`)
  const opened = await page(browser, pathToFileURL(sheet).href, 1900, 'light')
  const png = await opened.screenshot({ type: 'png', fullPage: true })
  await opened.close()
  writeFileSync(path.join(target, `${name}.png`), png)
  process.stdout.write(`${name}.png\n`)
}

mkdirSync(target, { recursive: true })
const browser = await openBrowser()
try {
  for (const theme of themes) {
    const file = build(theme)
    const url = pathToFileURL(file('.html')).href
    for (const scheme of schemes) {
      const pictures = []
      for (const width of widths) pictures.push(await looks(browser, url, width, scheme))
      await lay(browser, pictures, widths.map((width) => `${width}fr`).join(' '), `${theme}-${scheme}`)
    }
    await lay(browser, printed(file('.pdf'), theme), 'repeat(6, 1fr)', `${theme}-print`)
  }
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
