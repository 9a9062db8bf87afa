/** Help in the terminal's language. */

import type { Command } from 'commander'
import type { Texts } from './texts.ts'

export const examples = (texts: Texts, lines: readonly string[]): string =>
  `\n${texts.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`

export function localizeHelp(program: Command, texts: Texts): void {
  const configured = (command: Command) => {
    command
      .configureHelp({
        showGlobalOptions: true,
        styleTitle: (title) => texts.titles[title] ?? title,
        optionDescription: ({ description }) => description,
        subcommandTerm: (sub) =>
          [
            sub.name(),
            ...sub.registeredArguments.map(
              ({ required, name, variadic }) =>
                `${required ? '<' : '['}${name()}${variadic ? '…' : ''}${required ? '>' : ']'}`,
            ),
          ].join(' '),
      })
      .helpOption('-h, --help', texts.help)
    command.commands.forEach(configured)
  }
  program.helpCommand('help [command]', texts.helpCommand)
  configured(program)
}
