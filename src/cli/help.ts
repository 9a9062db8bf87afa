/** Help in the terminal's language. */

import type { Argument, Command, Option } from 'commander'
import type { Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { helpTexts, type HelpTexts } from './help-texts.ts'

export const examples = (language: Language, lines: readonly string[]): string =>
  `\n${helpTexts[language].examples}\n${lines.map((line) => `  ${line}`).join('\n')}`

export function localizeHelp(program: Command, language: Language): void {
  const texts = helpTexts[language]
  const argumentTerm = (argument: Argument): string =>
    `[${wordFor(argument.name(), texts)}${argument.variadic ? ' …' : ''}]`
  const configured = (command: Command) => {
    command
      .configureHelp({
        showGlobalOptions: true,
        styleTitle: (title) => lookUp(texts.titles, title) ?? title,
        commandUsage: (shown) =>
          [
            shown.parent ? `${shown.parent.name()} ${shown.name()}` : shown.name(),
            `[${wordFor('options', texts)}]`,
            ...(shown.commands.length > 0 ? [`[${wordFor('command', texts)}]`] : []),
            ...shown.registeredArguments.map(argumentTerm),
          ].join(' '),
        optionTerm: (option) => optionTerm(option, texts),
        optionDescription: ({ description }) => description,
        argumentDescription: ({ description }) => description,
        argumentTerm: (argument) => wordFor(argument.name(), texts),
        subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
      })
      .helpOption('-h, --help', texts.help)
    command.commands.forEach(configured)
  }
  program.helpCommand('help [command]', texts.helpCommand)
  program.addHelpText('after', `\n${texts.handbook}`)
  configured(program)
}

/** `--format <list>` with the word for what it takes. */
const optionTerm = ({ flags }: Option, texts: HelpTexts): string =>
  flags.replace(
    /([<[])([a-zA-Z]+)([>\]])/,
    (_, open: string, name: string, close: string) => open + wordFor(name, texts) + close,
  )

const wordFor = (name: string, texts: HelpTexts): string => lookUp(texts.placeholders, name) ?? name
