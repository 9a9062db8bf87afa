import { openWorkspace } from '../../host/workspace.ts'
import { readPackageFacts } from '../../host/package-facts.ts'
import { UsageError, type AddCommand } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { mcpTexts } from './mcp/texts.ts'

/** `delrapport mcp`: tools that read the workspace around the working folder, for the program that has started it. */
export const mcp: AddCommand = (program, { effects, parts, input, language, finish }) => {
  const say = mcpTexts[language]
  program
    .command('mcp')
    .description(say.about)
    .action(async () => {
      if (input === null) throw new UsageError(say.onlyStdio)
      if (effects.stdout.isTTY) effects.stderr.write(`${say.waiting}\n`)
      const { version } = await readPackageFacts()
      const { serveTools } = await import('../../mcp/serve.ts')
      await serveTools({
        workspace: await openWorkspace(effects.cwd),
        parts: await parts(),
        language,
        version,
        input: input(),
        write: (text) => effects.stdout.writeCommands(text),
      })
      finish(exitCodes.done)
    })
}
