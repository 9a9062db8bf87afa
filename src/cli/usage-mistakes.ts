/** Words on the command line that mean nothing → what to say of them, with the nearest that does. */

import type { Command, CommanderError } from 'commander'
import { nearest } from '../diagnostics/nearest.ts'
import type { Language } from '../model/language.ts'
import { meantCommand } from './meant-commands.ts'
import { usageTexts } from './usage-texts.ts'
import { plainWords } from './written-option.ts'

export interface UsageMistake {
  readonly message: string
  /** The command whose help tells more: `delrapport build`. */
  readonly help: string
}

/** The command that the words ask for, else the program itself. */
export function namedCommand(program: Command, words: readonly string[]): Command {
  const [first] = plainWords(words)
  return program.commands.find((command) => command.name() === first) ?? program
}

export const helpOf = (program: Command, command: Command): string =>
  command === program ? program.name() : `${program.name()} ${command.name()}`

export function usageMistake(
  error: CommanderError,
  program: Command,
  words: readonly string[],
  language: Language,
): UsageMistake {
  const say = usageTexts[language]
  const command = namedCommand(program, words)
  const written = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const help = helpOf(program, command)
  switch (error.code) {
    case 'commander.unknownOption': {
      const name = written.split('=', 1)[0]!
      return { message: say.unknownOption(name, nearest(name, optionsOf(program, command))), help }
    }
    case 'commander.unknownCommand':
      return { message: unknownCommand(written, program, language), help }
    case 'commander.optionMissingArgument':
      return { message: say.missingValue(written.split(' ', 1)[0]!), help }
    default:
      return { message: say.wrongUsage(help), help }
  }
}

/** Help asked for a command that does not exist, which the parser lets pass; null where there is nothing to say. */
export function unknownHelp(program: Command, words: readonly string[], language: Language): string | null {
  const [first, second] = plainWords(words)
  const asked =
    first === 'help' ? second : words.some((word) => /^(?:-h|--help)$/.test(word)) ? first : undefined
  const known = [...program.commands.map((command) => command.name()), 'help']
  return asked === undefined || known.includes(asked) ? null : unknownCommand(asked, program, language)
}

function unknownCommand(written: string, program: Command, language: Language): string {
  const names = program.commands.map((command) => command.name())
  const near = meantCommand(written) ?? nearest(written, names)
  return usageTexts[language].unknownCommand(written, near, names)
}

const optionsOf = (program: Command, command: Command): string[] =>
  [...command.options, ...program.options, { long: '--help' }].flatMap(({ long }) => long ?? [])
