/** Which browser prints on this machine, found out as a build would: it is started, and prints a page. */

import { EnvironmentError, reasonOf } from '../host/environment-error.ts'
import type { Environment } from '../host/environment.ts'
import { onShutdown } from '../host/shutdown.ts'
import { withinTime } from '../host/within-time.ts'
import { launchBrowser } from './browser/launch.ts'
import type { RunningBrowser } from './browser/running-browser.ts'
import { openSheet } from './open-sheet.ts'

export interface TriedBrowser extends Pick<RunningBrowser, 'path' | 'unsandboxed' | 'standIn'> {
  /** As it calls itself: `HeadlessChrome/147.0.7727.24`. */
  readonly version: string
}

/** In milliseconds: a page with a word on it. */
const onePage = 20_000

/** Throws {@link EnvironmentError}. Nothing of the browser is left, whatever happens. */
export async function tryBrowser(env: Environment): Promise<TriedBrowser> {
  const browser = await launchBrowser(env)
  const forget = onShutdown(browser.end)
  try {
    const { path, unsandboxed, standIn } = browser
    return { path, unsandboxed, standIn, version: await withinTime(printed(browser), onePage) }
  } catch (error) {
    throw new EnvironmentError('printFailed', { detail: reasonOf(error) }, { cause: error })
  } finally {
    await browser.end()
    forget()
  }
}

async function printed(browser: RunningBrowser): Promise<string> {
  const sheet = await openSheet(await browser.newPage(), '')
  await sheet.show('<!doctype html><html><head><title></title></head><body><p>1</p></body></html>', true)
  await sheet.print()
  return browser.version()
}
