/** HTML → PDF bytes by a browser that is started when first needed and used for all reports of a run. */

import type { Page } from 'puppeteer'
import { EnvironmentError } from '../host/environment-error.ts'
import type { Environment } from '../host/environment.ts'
import { onShutdown } from '../host/shutdown.ts'
import { launchBrowser, type RunningBrowser } from './browser/launch.ts'
import type { Measures } from './measure/measures.ts'
import { pageWidths } from './measure/page-widths.ts'
import { takeMeasures } from './measure/take-measures.ts'

export interface PrintOptions {
  /** Structure for screen readers and bookmarks; a pass that only counts pages goes without, two to three times as fast. */
  readonly tagged: boolean
}

export interface Printer {
  /** Starts the browser ahead of the first print; a failure is told by that print. */
  warmUp(): void
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** Measures the page as it is laid out for print, at little cost where it was just printed; text from `textSize` pixels on is large enough. */
  measure(html: string, textSize: number): Promise<Measures>
  /** Whether the browser ran without its sandbox. */
  unsandboxed(): boolean
  end(): Promise<void>
}

interface Running {
  readonly browser: RunningBrowser
  readonly page: Page
  /** What the page holds as it was set; null once it has been changed. */
  shown: string | null
}

/** A print that takes longer has hung: a thousand pages take 20 s. */
const printTimeout = 180_000

export function createPrinter(env: Environment): Printer {
  let running: Promise<Running> | null = null
  let unsandboxed = false
  let ended = false
  const launched = () => {
    if (ended) throw new Error('the printer has been ended')
    running ??= launchBrowser(env).then(async (browser) => {
      unsandboxed = browser.unsandboxed
      try {
        const page = await browser.newPage()
        await page.setJavaScriptEnabled(false)
        await page.emulateMediaType('print')
        return { browser, page, shown: null }
      } catch (error) {
        await browser.end()
        throw error
      }
    })
    return running
  }
  /** Also while the browser is still starting: it is waited for, so that nothing of it stays. */
  const stop = async () => {
    const stopping = running
    running = null
    await stopping?.then(
      ({ browser }) => browser.end(),
      () => undefined,
    )
  }
  const end = async () => {
    ended = true
    forget()
    await stop()
  }
  const forget = onShutdown(end)
  async function withBrowser<T>(work: (one: Running) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await withinTime(work(await launched()), printTimeout)
      } catch (error) {
        await stop()
        // That no browser can be started is told as it is.
        if (error instanceof EnvironmentError || ended) throw error
        // A browser that was killed or ran out of memory gets one more chance.
        if (attempt === 2) {
          const detail = error instanceof Error ? error.message : String(error)
          throw new EnvironmentError('printFailed', { detail }, { cause: error })
        }
      }
    }
  }
  return {
    warmUp() {
      launched().catch(() => undefined)
    },
    print: (html, options) =>
      withBrowser(async (one) => {
        await show(one, html)
        return printPage(one.page, options)
      }),
    measure: (html, textSize) =>
      withBrowser(async (one) => {
        if (one.shown !== html) await show(one, html)
        // To be measured it is laid out as wide as paper.
        one.shown = null
        const pages = await one.page.evaluate(pageWidths)
        return one.page.evaluate(takeMeasures, { pages, textSize })
      }),
    unsandboxed: () => unsandboxed,
    end,
  }
}

async function show(one: Running, html: string): Promise<void> {
  await one.page.setContent(html, { waitUntil: 'load', timeout: printTimeout })
  one.shown = html
}

async function printPage(page: Page, { tagged }: PrintOptions): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    timeout: printTimeout,
  })
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1000} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
