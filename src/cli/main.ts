/** The command line: words in, exit code out. No run ends in a stack trace but for a bug of ours. */

import { Command, CommanderError } from 'commander'
import { printable } from '../diagnostics/reporters/printable.ts'
import { EnvironmentError } from '../host/environment-error.ts'
import { terminalLanguage } from '../host/environment.ts'
import { readProgramText } from '../host/package-files.ts'
import { shutDown } from '../host/shutdown.ts'
import { languages, type Language } from '../model/language.ts'
import { UsageError, type CommandContext } from './command-context.ts'
import { commands } from './commands/index.ts'
import { guarded, type Effects, type Process, type Stream } from './effects.ts'
import { exitCodes } from './exit-codes.ts'
import { localizeHelp } from './help.ts'
import { texts, type Texts } from './texts.ts'

/** Runs as the process: reads its arguments, sets its exit code, and leaves nothing behind when interrupted. */
export async function main(): Promise<void> {
  const { stdout, stderr, env } = process
  let interrupted = false
  const interrupt = (exitCode: number) => {
    // Whoever presses Ctrl-C twice wants an end at once.
    if (interrupted) process.exit(exitCode)
    interrupted = true
    process.exitCode = exitCode
    void shutDown().then(() => process.exit(exitCode))
  }
  process.on('SIGINT', () => interrupt(exitCodes.interrupted))
  process.on('SIGTERM', () => interrupt(exitCodes.terminated))
  // What fails because of the interruption is nothing to tell.
  const quietly = (output: NodeJS.WriteStream): Stream => ({
    isTTY: output.isTTY,
    write: (text) => interrupted || output.write(text),
  })
  for (const output of [stdout, stderr]) {
    // The reader has heard enough, as `head` has.
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.done)
      throw error
    })
  }
  const effects = { stdout: quietly(stdout), stderr: quietly(stderr), env, cwd: process.cwd() }
  const exitCode = await run(process.argv.slice(2), effects)
  if (!interrupted) process.exitCode = exitCode
}

export async function run(words: readonly string[], process: Process<Stream>): Promise<number> {
  const effects = guarded(process)
  const language = languageOf(words, effects)
  const say = texts[language]
  let exitCode: number = exitCodes.done
  const context: CommandContext = {
    effects,
    language,
    texts: say,
    finish: (code) => {
      exitCode = code
    },
  }
  const program = await createProgram(context)
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
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, program, context)
  }
}

async function createProgram(context: CommandContext): Promise<Command> {
  const { effects, texts: say } = context
  const { version } = JSON.parse(await readProgramText('package.json')) as { version: string }
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
  for (const add of commands) add(program, context)
  localizeHelp(program, say)
  return program
}

/** `--lang` decides over the terminal's language, wherever it stands among the words. */
function languageOf(words: readonly string[], { env }: Effects): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = words[at]?.includes('=') ? words[at].split('=')[1] : words[at + 1]
  return (at === -1 ? undefined : languages.find((language) => language === given)) ?? terminalLanguage(env)
}

/** Three failures, never mixed: wrong usage, the machine's, and ours. */
function explain(
  error: unknown,
  program: Command,
  { effects, texts: say, language }: CommandContext,
): number {
  const { stderr } = effects
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    stderr.write(`${say.error}: ${usageText(error, program, say)}\n${say.seeHelp('delrapport')}\n`)
    return exitCodes.usage
  }
  if (error instanceof UsageError) {
    stderr.write(`${say.error}: ${printable(error.message)}\n${say.seeHelp('delrapport')}\n`)
    return exitCodes.usage
  }
  if (error instanceof EnvironmentError) {
    const { message, hint } = error.in(language)
    stderr.write(`${say.error}: ${message}\n${say.hint}: ${hint}\n`)
    return exitCodes.environment
  }
  stderr.write(`${say.bug}\n\n${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.bug
}

function usageText(error: CommanderError, program: Command, say: Texts): string {
  const written = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return say.unknownOption(written)
    case 'commander.unknownCommand':
      return say.unknownCommand(
        written,
        program.commands.map((command) => command.name()),
      )
    case 'commander.optionMissingArgument':
      return say.missingValue(written)
    default:
      return say.wrongUsage(program.name())
  }
}
