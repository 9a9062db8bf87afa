/** A browser to take pictures with: the bundled one, or one that is installed. */

import { launch } from 'puppeteer-core'
import { bundled } from '../../compiled/print/browser/finders/bundled.js'
import { installed } from '../../compiled/print/browser/finders/installed.js'

export async function openBrowser() {
  const finders = [await bundled.find(process.env), await installed.find(process.env)]
  const found = finders.find((one) => 'path' in one)
  if (!found) throw new Error('no browser to look with')
  return launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...found.env },
    headless: 'shell',
    pipe: true,
  })
}
