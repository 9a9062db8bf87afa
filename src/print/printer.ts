/** HTML → PDF bytes by a browser that is started when first needed and used for all reports of a run. */

import type { Page } from 'puppeteer-core'
import { EnvironmentError } from '../host/environment-error.ts'
import type { Environment } from '../host/environment.ts'
import { createQueue } from '../host/queue.ts'
import { onShutdown } from '../host/shutdown.ts'
import { withinTime } from '../host/within-time.ts'
import { launchBrowser, type RunningBrowser } from './browser/launch.ts'
import type { StandIn } from './browser/stand-in.ts'
import { loadFaces } from './load-faces.ts'
import type { Measures } from './measure/measures.ts'
import { pageWidths } from './measure/page-widths.ts'
import { takeMeasures, type MeasureLimits } from './measure/take-measures.ts'

export interface PrintOptions {
  /** Structure for screen readers and bookmarks; a pass that only counts pages goes without, two to three times as fast. */
  readonly tagged: boolean
}

export interface Printer {
  /** Starts the browser ahead of the first print; a failure is told by that print. */
  warmUp(): void
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** Measures the page as it is laid out for print, at little cost where it was just printed. */
  measure(html: string, limits: Omit<MeasureLimits, 'pages'>): Promise<Measures>
  /** Whether the browser ran without its sandbox. */
  unsandboxed(): boolean
  /** The browser that printed in place of the one that should have, which could not be started. */
  standIn(): StandIn | null
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
  let standIn: StandIn | null = null
  let ended = false
  const launched = () => {
    if (ended) throw new Error('the printer has been ended')
    running ??= launchBrowser(env).then(async (browser) => {
      unsandboxed = browser.unsandboxed
      standIn = browser.standIn
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
  // There is one page: a print that begins before another has ended would change what that one prints.
  const inTurn = createQueue()
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
      inTurn(() =>
        withBrowser(async (one) => {
          await show(one, html)
          return printPage(one.page, options)
        }),
      ),
    measure: (html, limits) =>
      inTurn(() =>
        withBrowser(async (one) => {
          if (one.shown !== html) await show(one, html)
          // To be measured it is laid out as wide as paper.
          one.shown = null
          const pages = await one.page.evaluate(pageWidths)
          return one.page.evaluate(takeMeasures, { pages, ...limits })
        }),
      ),
    unsandboxed: () => unsandboxed,
    standIn: () => standIn,
    end,
  }
}

async function show(one: Running, html: string): Promise<void> {
  await one.page.setContent(html, { waitUntil: 'load', timeout: printTimeout })
  await one.page.evaluate(loadFaces)
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
