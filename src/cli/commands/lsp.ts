import { serveEditor } from '../../language-help/server/serve.ts'
import { streamTransport } from '../../language-help/server/stream-transport.ts'
import { readPackageFacts } from '../../host/package-facts.ts'
import { openCache, type CacheOptions } from '../cache.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { openKeptSession } from '../kept-session.ts'
import { lspTexts } from './lsp/texts.ts'

interface LspOptions extends CacheOptions {
  readonly stdio?: boolean
}

/** `delrapport lsp --stdio`: a language server for the editor that has started it. */
export const lsp: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = lspTexts[language]
  program
    .command('lsp')
    .description(say.about)
    .option('--stdio', say.stdio)
    .option('--no-cache', texts.noCache)
    .action((_: unknown, command) => serve(command.optsWithGlobals(), context))
}

async function serve(options: LspOptions, context: CommandContext): Promise<void> {
  const { effects, language, input, finish } = context
  const say = lspTexts[language]
  if (!options.stdio || input === null) throw new UsageError(say.onlyStdio)
  if (effects.stdout.isTTY) effects.stderr.write(`${say.waiting}\n`)
  const [parts, cache, { version }] = await Promise.all([
    context.parts(),
    openCache(options, context),
    readPackageFacts(),
  ])
  const isAnnounced = await serveEditor({
    transport: streamTransport(input(), (text) => effects.stdout.writeCommands(text)),
    openSession: (workspace) => openKeptSession(workspace, parts, cache),
    language,
    version,
  })
  finish(isAnnounced ? exitCodes.done : exitCodes.reportErrors)
}
