/** Failures that are not the author's → words and an exit code: the machine's with what to do, ours as such. */

import { EnvironmentError } from '../host/environment-error.ts'
import { terminalLanguage, type Environment } from '../host/environment.ts'
import { languages, type Language } from '../model/language.ts'
import type { Stream } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { texts } from './texts.ts'

export function explainFailure(error: unknown, stderr: Stream, language: Language): number {
  const say = texts[language]
  if (error instanceof EnvironmentError) {
    const { message, hint } = error.in(language)
    stderr.write(`${say.error}: ${message}\n${say.hint}: ${hint}\n`)
    return exitCodes.environment
  }
  stderr.write(`${say.bug}\n\n${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.bug
}

/** `--lang` decides over the terminal's language, wherever it stands among the words. */
export function languageOf(words: readonly string[], env: Environment): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = words[at]?.includes('=') ? words[at].split('=')[1] : words[at + 1]
  return (at === -1 ? undefined : languages.find((language) => language === given)) ?? terminalLanguage(env)
}
