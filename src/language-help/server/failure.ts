/** What went wrong, in words: the machine's failures with what to do, ours with where. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node.js'
import { EnvironmentError } from '../../host/environment-error.ts'
import type { Language } from '../../model/language.ts'
import { serverTexts } from './texts.ts'

export function failureText(error: unknown, language: Language): string {
  if (error instanceof EnvironmentError) {
    const { message, hint } = error.in(language)
    return `${message} ${hint}`
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${serverTexts[language].bug}\n\n${told}`
}

/** As the answer to one request: the server lives on. */
export const failedAnswer = (error: unknown, language: Language): ResponseError<void> =>
  error instanceof ResponseError
    ? error
    : new ResponseError(LSPErrorCodes.RequestFailed, failureText(error, language))
