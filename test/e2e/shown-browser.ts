/** A browser as readers and authors have one: it paints what it shows, and reaches this machine. */

import { rm } from 'node:fs/promises'
import { launch, type Page } from 'puppeteer-core'
import { bundled } from '../../src/print/browser/finders/bundled.ts'
import { installed } from '../../src/print/browser/finders/installed.ts'
import { temporaryFolder } from './run.ts'

export interface ShownBrowser {
  newPage(): Promise<Page>
  end(): Promise<void>
}

export async function showBrowser(): Promise<ShownBrowser> {
  const found = [await bundled.find(process.env), await installed.find(process.env)].find(
    (one) => 'path' in one,
  )
  if (!found) throw new Error('no browser to look with')
  const profile = await temporaryFolder()
  const browser = await launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...found.env },
    headless: 'shell',
    pipe: true,
    userDataDir: profile,
  })
  return {
    newPage: () => browser.newPage(),
    async end() {
      await browser.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
