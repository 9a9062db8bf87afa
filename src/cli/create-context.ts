/** What the commands of one run are given. */

import type { Parts } from '../engine/parts.ts'
import type { CommandContext, HoldPress } from './command-context.ts'
import { guarded, type Process, type Stream } from './effects.ts'
import { languageOf } from './explain-failure.ts'
import { texts } from './texts.ts'

export interface RunOptions {
  /** Those of the program where none are given. */
  readonly parts?: Parts | null
  readonly press?: HoldPress | null
  readonly input?: CommandContext['input']
}

export function createContext(
  words: readonly string[],
  process: Process<Stream>,
  { parts = null, press = null, input = null }: RunOptions,
  finish: CommandContext['finish'],
): CommandContext {
  const language = languageOf(words, process.env)
  return {
    effects: guarded(process),
    parts: async () => parts ?? (await import('../engine/parts.ts')).ownParts,
    hasOwnParts: parts === null,
    press,
    input,
    reporters: async () => parts?.reporters ?? (await import('../diagnostics/reporters/index.ts')).reporters,
    language,
    texts: texts[language],
    finish,
  }
}
