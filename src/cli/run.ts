/** A command line: words in, exit code out. No run ends in a stack trace but for a bug of ours. */

import { CommanderError, type Command } from 'commander'
import { printable } from '../diagnostics/reporters/printable.ts'
import { languages } from '../model/language.ts'
import { UsageError, type CommandContext } from './command-context.ts'
import { createContext, type RunOptions } from './create-context.ts'
import type { Process, Stream } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { explainFailure } from './explain-failure.ts'
import { askedFor, createProgram } from './program.ts'
import { helpOf, namedCommand, unknownHelp, usageMistake } from './usage-mistakes.ts'

export async function run(
  words: readonly string[],
  process: Process<Stream>,
  options: RunOptions = {},
): Promise<number> {
  let exitCode: number = exitCodes.done
  const context = createContext(words, process, options, (code) => {
    exitCode = code
  })
  const { effects, language, texts: say } = context
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
