/** Help in the terminal's language. */

import type { Argument, Command } from 'commander'
import { lookUp } from '../model/look-up.ts'
import type { Texts } from './texts.ts'

export const examples = (texts: Texts, lines: readonly string[]): string =>
  `\n${texts.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`

export function localizeHelp(program: Command, texts: Texts): void {
  const configured = (command: Command) => {
    command
      .configureHelp({
        showGlobalOptions: true,
        styleTitle: (title) => lookUp(texts.titles, title) ?? title,
        optionDescription: ({ description }) => description,
        subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
      })
      .helpOption('-h, --help', texts.help)
    command.commands.forEach(configured)
  }
  program.helpCommand('help [command]', texts.helpCommand)
  configured(program)
}

const argumentTerm = (argument: Argument): string => `[${argument.name()}${argument.variadic ? '…' : ''}]`
