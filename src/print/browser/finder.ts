/** What a browser finder is: one place where a browser to print with may be. */

import type { Environment } from '../../host/environment.ts'

export interface FoundBrowser {
  readonly path: string
  /** Variables that it must be started with, such as where its libraries lie. */
  readonly env: Readonly<Record<string, string>>
}

export interface Finder {
  /** For messages: where this one looks. */
  readonly name: string
  /** The browser, or the reason why there is none here; null where there is nothing to tell. */
  find(env: Environment): Promise<FoundBrowser | { readonly reason: string | null }>
  /** Whether the user has asked for just this one, so that no other is tried. */
  isDecisive?(env: Environment): boolean
}
