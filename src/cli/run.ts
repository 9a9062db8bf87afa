/** A command line: words in, exit code out. No run ends in a stack trace but for a bug of ours. */

import { Command, CommanderError } from 'commander'
import { printable } from '../diagnostics/reporters/printable.ts'
import type { Parts } from '../engine/parts.ts'
import { readPackageFacts } from '../host/package-facts.ts'
import { languages } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { UsageError, type AddCommand, type CommandContext, type HoldPress } from './command-context.ts'
import { commands } from './commands/index.ts'
import { guarded, type Process, type Stream } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { explainFailure, languageOf } from './explain-failure.ts'
import { helpTexts } from './help-texts.ts'
import { localizeHelp } from './help.ts'
import { texts } from './texts.ts'
import { helpOf, namedCommand, plainWords, unknownHelp, usageMistake } from './usage-mistakes.ts'

export interface RunOptions {
  /** Those of the program where none are given. */
  readonly parts?: Parts | null
  readonly press?: HoldPress | null
}

export async function run(
  words: readonly string[],
  process: Process<Stream>,
  { parts = null, press = null }: RunOptions = {},
): Promise<number> {
  const effects = guarded(process)
  const language = languageOf(words, effects.env)
  const say = texts[language]
  let exitCode: number = exitCodes.done
  const context: CommandContext = {
    effects,
    parts: async () => parts ?? (await import('../engine/parts.ts')).ownParts,
    hasOwnParts: parts === null,
    press,
    reporters: async () => parts?.reporters ?? (await import('../diagnostics/reporters/index.ts')).reporters,
    language,
    texts: say,
    finish: (code) => {
      exitCode = code
    },
  }
  const program = await createProgram(context, await askedFor(words))
  try {
    if (words.length === 0) {
      effects.stdout.write(program.helpInformation())
      return exitCodes.usage
    }
    program.hook('preAction', () => {
      const { lang } = program.opts<{ lang?: string }>()
      if (lang !== undefined && !languages.some((known) => known === lang))
        throw new UsageError(say.unknownValue('--lang', lang, languages))
    })
    const unknown = unknownHelp(program, words, language)
    if (unknown !== null) throw new UsageError(unknown)
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, program, words, context)
  }
}

/** The command that is named; all of them where none is, to choose among. */
async function askedFor(words: readonly string[]): Promise<readonly AddCommand[]> {
  const named = lookUp(commands, plainWords(words)[0] ?? '')
  return Promise.all((named ? [named] : Object.values(commands)).map((load) => load()))
}

async function createProgram(context: CommandContext, added: readonly AddCommand[]): Promise<Command> {
  const { effects, language } = context
  const say = helpTexts[language]
  const { version } = await readPackageFacts()
  const program = new Command('delrapport')
    .description(say.program)
    .version(version, '-V, --version', say.version)
    .option('--lang <sv|en>', say.lang)
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

/** Wrong usage is told here; the machine's failures and ours as everywhere. */
function explain(
  error: unknown,
  program: Command,
  words: readonly string[],
  { effects: { stderr }, texts: say, language }: CommandContext,
): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    const { message, help } = usageMistake(error, program, words, language)
    stderr.write(`${say.error}: ${printable(message)}\n${say.seeHelp(help)}\n`)
    return exitCodes.usage
  }
  if (error instanceof UsageError) {
    const help = helpOf(program, namedCommand(program, words))
    stderr.write(`${say.error}: ${printable(error.message)}\n${say.seeHelp(help)}\n`)
    return exitCodes.usage
  }
  return explainFailure(error, stderr, language)
}
