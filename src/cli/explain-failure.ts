/** Failures that are not the author's → words and an exit code: the machine's with what to do, ours as such. */

import { printable } from '../diagnostics/reporters/printable.ts'
import { terminalLanguage, type Environment } from '../host/environment.ts'
import { machineFailure } from '../host/machine-failure.ts'
import { languages, type Language } from '../model/language.ts'
import type { Stream } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { texts } from './texts.ts'
import { writtenOption } from './written-option.ts'

export function explainFailure(error: unknown, stderr: Stream, language: Language): number {
  const say = texts[language]
  const machines = machineFailure(error)
  if (machines) {
    const { message, hint } = machines.in(language)
    stderr.write(`${say.error}: ${printableLines(message)}\n${say.hint}: ${hint}\n`)
    return exitCodes.environment
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(`${say.bug}\n\n${printableLines(told)}\n`)
  return exitCodes.bug
}

/** What Git, a browser or the names of folders say is others' text too. */
const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')

/** `--lang` decides over the terminal's language, wherever it stands among the words. */
export function languageOf(words: readonly string[], env: Environment): Language {
  const given = writtenOption(words, '--lang')
  return languages.find((language) => language === given) ?? terminalLanguage(env)
}
