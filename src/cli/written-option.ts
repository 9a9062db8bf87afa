/** Options that hold before any command is known, wherever they stand among the words. */

import type { Environment } from '../host/environment.ts'

/** Those of the program itself that take a value. */
const valuedOptions: readonly string[] = ['--lang', '--browser-url']

/** Neither options nor the value of one that may stand before the command. */
export const plainWords = (words: readonly string[]): string[] =>
  words.filter((word, index) => !word.startsWith('-') && !valuedOptions.includes(words[index - 1] ?? ''))

export function writtenOption(words: readonly string[], name: string): string | undefined {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`))
  if (at === -1) return undefined
  return words[at] === name ? words[at + 1] : words[at]!.slice(name.length + 1)
}

/** What the options say that the environment could say as well. */
export function environmentOf(words: readonly string[], env: Environment): Environment {
  const url = writtenOption(words, '--browser-url')
  return url === undefined ? env : { ...env, DELRAPPORT_BROWSER_URL: url }
}
