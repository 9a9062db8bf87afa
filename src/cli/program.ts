/** The program as its parser knows it: its own options and those of its commands, with the help of all. */

import { Command } from 'commander'
import { readPackageFacts } from '../host/package-facts.ts'
import { lookUp } from '../model/look-up.ts'
import type { AddCommand, CommandContext } from './command-context.ts'
import { commands } from './commands/index.ts'
import { helpTexts } from './help-texts.ts'
import { localizeHelp } from './help.ts'
import { plainWords } from './written-option.ts'

/** The command that is named; all of them where none is, to choose among. */
export async function askedFor(words: readonly string[]): Promise<readonly AddCommand[]> {
  const [first] = plainWords(words)
  const named = lookUp(commands, first ?? '')
  if (named) return [await named()]
  // Which version it is has nothing to do with them, and all of them take long to be loaded.
  const isOfVersion = first === undefined && words.some((word) => word === '--version' || word === '-V')
  return isOfVersion ? [] : Promise.all(Object.values(commands).map((load) => load()))
}

export async function createProgram(context: CommandContext, added: readonly AddCommand[]): Promise<Command> {
  const { effects, language } = context
  const say = helpTexts[language]
  const { version } = await readPackageFacts()
  const program = new Command('delrapport')
    .description(say.program)
    .version(version, '-V, --version', say.version)
    .option('--lang <sv|en>', say.lang)
    .option('--browser-url <address>', say.browserUrl)
    .option('--quiet', say.quiet)
    .option('--verbose', say.verbose)
    .option('--no-color', say.noColor)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.stdout.write(text),
      writeErr: () => undefined,
    })
    .showSuggestionAfterError(false)
  for (const add of added) add(program, context)
  localizeHelp(program, context.language)
  return program
}
