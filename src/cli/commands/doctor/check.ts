/** What a check of the machine is, and what it finds. */

import type { Environment } from '../../../host/environment.ts'
import type { Language, Localized } from '../../../model/language.ts'

export interface Surroundings {
  readonly env: Environment
  readonly cwd: string
  readonly language: Language
}

export interface Found {
  /**
   * `ok`: as it should be. `advice`: to know or to do, though nothing of the machine is in the way. `fault`: the machine is
   * in the way.
   */
  readonly status: 'ok' | 'advice' | 'fault'
  readonly message: string
  /** What to do; null where there is nothing. */
  readonly hint: string | null
}

export interface Check {
  /** For other programs. */
  readonly id: string
  /** What it looks at, within a sentence. */
  readonly name: Localized<string>
  /** In milliseconds. */
  readonly limit: number
  /** Throws EnvironmentError for a fault that is told as everywhere. */
  look(around: Surroundings): Promise<Found>
}

export const ok = (message: string): Found => ({ status: 'ok', message, hint: null })
