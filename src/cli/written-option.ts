/** Options that hold before any command is known, wherever they stand among the words. */

import type { Environment } from '../host/environment.ts'

/** Those of the program itself that take a value. */
export const valuedOptions: readonly string[] = ['--lang', '--browser-url']

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
