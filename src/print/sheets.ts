/** A browser that is started when first needed, and the sheets of it that all reports of a run are printed on, several at once. */

import type { Page } from 'puppeteer-core'
import { atMost } from '../host/at-most.ts'
import { EnvironmentError } from '../host/environment-error.ts'
import type { Environment } from '../host/environment.ts'
import { onShutdown } from '../host/shutdown.ts'
import { withinTime } from '../host/within-time.ts'
import { finders } from './browser/finders/index.ts'
import { launchBrowser } from './browser/launch.ts'
import type { RunningBrowser } from './browser/running-browser.ts'
import type { StandIn } from './browser/stand-in.ts'
import { openSheet, printTimeout } from './open-sheet.ts'
import type { Sheet } from './sheet.ts'

export interface Sheets {
  /** Starts the browser ahead of the first print, and does not wait until it answers; a failure is told by that print. */
  warmUp(): Promise<void>
  /** Has a sheet with these styles ready for the first print that wants it. */
  prepare(styles: string): void
  /**
   * Does some work with a sheet that has these styles, as HTML; what is beyond the number of sheets waits. Work that fails
   * is done once more, with another browser: that one may have been killed, or run out of memory.
   */
  withSheet<T>(styles: string, work: (sheet: Sheet) => Promise<T>): Promise<T>
  /** Lets the browser go; a print that is wanted all the same has another one started. */
  rest(): void
  /** Whether the browser ran without its sandbox. */
  unsandboxed(): boolean
  /** The browser that printed in place of the one that should have, which could not be started. */
  standIn(): StandIn | null
  end(): Promise<void>
}

/** A page that nobody works with, and what it was opened as. */
interface FreePage {
  readonly page: Page
  readonly opened: { readonly styles: string; readonly sheet: Sheet } | null
}

interface Running {
  readonly browser: RunningBrowser
  readonly free: FreePage[]
}

/** `limit` is how many sheets there are at most. */
export function createSheets(env: Environment, limit: number): Sheets {
  let running: Promise<Running> | null = null
  let unsandboxed = false
  let standIn: StandIn | null = null
  let ended = false
  let prepared: Promise<void> | null = null
  let resting: Promise<void> = Promise.resolve()
  const inTurn = atMost(limit)
  let spawned: () => void
  const spawn = new Promise<void>((resolve) => {
    spawned = resolve
  })
  const launched = (): Promise<Running> => {
    if (ended) throw new Error('the browser has been ended')
    running ??= launchBrowser(env, finders, spawned).then(async (browser) => {
      unsandboxed = browser.unsandboxed === true
      standIn = browser.standIn
      try {
        return { browser, free: [await freePage(browser)] }
      } catch (error) {
        await browser.end()
        throw error
      }
    })
    return running
  }
  /** Also one that is still starting: it is waited for, so that nothing of it stays. */
  const stop = async (which: Promise<Running> | null): Promise<void> => {
    if (running === which) running = null
    await which?.then(
      ({ browser }) => browser.end(),
      () => undefined,
    )
  }
  const end = async () => {
    ended = true
    forget()
    await Promise.all([resting, stop(running)])
  }
  const forget = onShutdown(end)

  return {
    warmUp() {
      const settled = launched().then(
        () => undefined,
        () => undefined,
      )
      return Promise.race([spawn, settled])
    },
    prepare(styles) {
      // What a browser starts for its first print stays for those that follow.
      const first = async () => onPage(await launched(), styles, (sheet) => sheet.print())
      prepared = inTurn(first).then(
        () => undefined,
        () => undefined,
      )
    },
    async withSheet(styles, work) {
      // It is for the first that asks; whoever comes with it opens another.
      const mine = prepared
      prepared = null
      await mine
      return inTurn(() => retried(styles, work))
    },
    rest() {
      resting = stop(running)
    },
    unsandboxed: () => unsandboxed,
    standIn: () => standIn,
    end,
  }

  async function retried<T>(styles: string, work: (sheet: Sheet) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const mine = launched()
      try {
        return await withinTime(
          mine.then((one) => onPage(one, styles, work)),
          printTimeout,
        )
      } catch (error) {
        await stop(mine)
        // That no browser can be started is told as it is.
        if (error instanceof EnvironmentError || ended) throw error
        if (attempt === 2) {
          const detail = error instanceof Error ? error.message : String(error)
          throw new EnvironmentError('printFailed', { detail }, { cause: error })
        }
      }
    }
  }
}

async function onPage<T>(
  { browser, free }: Running,
  styles: string,
  work: (sheet: Sheet) => Promise<T>,
): Promise<T> {
  const fitting = free.findIndex(({ opened }) => opened?.styles === styles)
  const [taken] = free.splice(fitting === -1 ? 0 : fitting, 1)
  const { page, opened } = taken ?? (await freePage(browser))
  const sheet = opened?.styles === styles ? opened.sheet : await openSheet(page, styles)
  const result = await work(sheet)
  free.push({ page, opened: { styles, sheet } })
  return result
}

async function freePage(browser: RunningBrowser): Promise<FreePage> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  return { page, opened: null }
}
