/**
 * The browser's driver: of its package only what speaks to a browser that runs already. The rest of it starts, finds and
 * fetches browsers, takes five times as long to load, and is the part that could look for settings.
 */

import type { Browser, ConnectionTransport } from 'puppeteer-core'

/** Resolves when the browser at the other end has answered. */
export async function connectTo(transport: ConnectionTransport): Promise<Browser> {
  const { _connectToCdpBrowser: connect } = await import('puppeteer-core/internal/cdp/BrowserConnector.js')
  // The package declares the same class twice, once for its parts and once for its users.
  return (await connect(transport as never, '', {})) as unknown as Browser
}
