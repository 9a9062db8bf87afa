/** A browser that answers, wherever it runs. */

import type { Page } from 'puppeteer-core'
import type { StandIn } from './stand-in.ts'

export interface RunningBrowser {
  /** Where its program lies, or its address. */
  readonly path: string
  /** As it calls itself: `HeadlessChrome/147.0.7727.24`. */
  version(): Promise<string>
  /** Whether it runs without its sandbox, as it must under root; null where that is not known. */
  readonly unsandboxed: boolean | null
  /** Which browser it is, and why it stands in for the one that should print; null where it is that one. */
  readonly standIn: StandIn | null
  /** In a context that no other has, so that several can print at once. */
  newPage(): Promise<Page>
  /** Ends the browser and everything it started; safe to call twice. */
  end(): Promise<void>
}
