/** What every command is given, and what it is. */

import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { Parts } from '../engine/parts.ts'
import type { Language } from '../model/language.ts'
import type { Press } from '../print/press.ts'
import type { Effects } from './effects.ts'
import type { Texts } from './texts.ts'

export interface CommandContext {
  readonly effects: Effects
  /** Loaded when they are asked for: what is already done needs none of them. */
  readonly parts: () => Promise<Parts>
  readonly reporters: () => Promise<Parts['reporters']>
  /** Holds the browser beside the thread that this is; null where this thread is to hold it. */
  readonly press: HoldPress | null
  /** Opens what is sent to the process; null where nothing is. */
  readonly input: (() => Readable) | null
  /** Whether the parts are those that come with the program. */
  readonly hasOwnParts: boolean
  readonly language: Language
  readonly texts: Texts
  /** Called once, with the process's exit code. */
  readonly finish: (exitCode: number) => void
}

/** `jobs` is how many sheets print at once. */
export type HoldPress = (jobs: number) => Promise<Press>

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void

/** Options that every command takes. */
export interface GlobalOptions {
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly color: boolean
}

/** Options of the commands that report problems. */
export interface ReportingOptions extends GlobalOptions {
  /** As written: `name` or `name=file`. */
  readonly reporter?: readonly string[]
  readonly strict?: boolean
  /** More warnings than this count as errors. */
  readonly maxWarnings?: number
  /** What can be mended is mended: nothing is left to say of that. */
  readonly fix?: boolean
}

/** Wrong words on the command line: shown with a pointer to the help, exit code 2. */
export class UsageError extends Error {}
