/**
 * A browser on another machine, spoken to over its debugging protocol. The second door to a network, and only where it is
 * named: by `DELRAPPORT_BROWSER_URL`, or `--browser-url`, which stands for it.
 */

import type { Browser, BrowserContext } from 'puppeteer-core'
import { WebSocket } from 'ws'
import { EnvironmentError } from '../../host/environment-error.ts'
import { networkReason } from '../../host/network-reason.ts'
import { OutOfTime, withinTime } from '../../host/within-time.ts'
import { connectTo } from './driver.ts'
import type { RunningBrowser } from './running-browser.ts'
import { packedFiles } from './packed-files.ts'
import { longestMessage } from './pipe.ts'
import { socketAddress } from './remote-address.ts'
import { socketTransport } from './socket.ts'
import type { StandIn } from './stand-in.ts'

/** In milliseconds: what a browser takes at most to answer. */
const patience = 20_000

/** Throws {@link EnvironmentError}. */
export async function connectRemote(address: string): Promise<RunningBrowser> {
  const { browser, version, close } = await connected(address)
  const contexts: BrowserContext[] = []
  return {
    path: address,
    version: async () => version,
    unsandboxed: null,
    standIn: await standInFor(address, version),
    async newPage() {
      const context = await browser.createBrowserContext()
      contexts.push(context)
      const page = await context.newPage()
      // What a browser of ours is started with, this one can only be told.
      await page.setOfflineMode(true)
      return page
    },
    async end() {
      await withinTime(Promise.allSettled(contexts.map((context) => context.close())), patience).catch(
        () => undefined,
      )
      close()
    },
  }
}

/** What it calls itself. Throws {@link EnvironmentError}. */
export async function remoteVersion(address: string): Promise<string> {
  const { version, close } = await connected(address)
  close()
  return version
}

interface Connected {
  readonly browser: Browser
  readonly version: string
  close(): void
}

/** Another of a pool may answer where one does not. */
async function connected(address: string): Promise<Connected> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withinTime(connect(address), patience)
    } catch (error) {
      if (attempt === 1 && !(error instanceof OutOfTime)) continue
      const detail =
        error instanceof OutOfTime ? `no answer within ${error.message}` : networkReason(error, patience)
      throw new EnvironmentError('noRemoteBrowser', { path: address, detail }, { cause: error })
    }
  }
}

async function connect(address: string): Promise<Connected> {
  const socket = new WebSocket(await socketAddress(address), {
    perMessageDeflate: false,
    maxPayload: longestMessage,
    handshakeTimeout: patience,
  })
  const close = () => socket.terminate()
  try {
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    const browser = await connectTo(socketTransport(socket))
    return { browser, version: await browser.version(), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Null where it is of the same version as the one that comes with the program. */
async function standInFor(address: string, version: string): Promise<StandIn | null> {
  const own = (await packedFiles()).version.split('.')[0]
  return majorOf(version) === own ? null : { path: address, reason: version, isRemote: true }
}

/** `HeadlessChrome/147.0.7727.24` → `147`. */
const majorOf = (version: string): string | undefined => /\/(\d+)/.exec(version)?.[1]
