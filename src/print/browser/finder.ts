/** What a browser finder is: one place where a browser to print with may be. */

import type { Environment } from '../../host/environment.ts'

export interface FoundBrowser {
  readonly path: string
  /** Variables that it must be started with, such as where its libraries lie. */
  readonly env: Environment
}

/** Why there is none. */
export interface NoBrowser {
  /** Null where there is nothing to tell. */
  readonly reason: string | null
  /** Whether there should be one here, so that another one's print is told. */
  readonly isMissed?: boolean
}

export interface Finder {
  /** For messages: where this one looks. */
  readonly name: string
  find(env: Environment): Promise<FoundBrowser | NoBrowser>
  /** Whether the user has asked for just this one, so that no other is tried. */
  isDecisive?(env: Environment): boolean
  /** Whether another browser than this one's prints otherwise than readers should expect. */
  readonly isExpected?: boolean
}
