import { EnvironmentError, reasonOf } from '../../host/environment-error.ts'
import { onShutdown } from '../../host/shutdown.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { examples } from '../help.ts'
import { browserTexts } from './browser/texts.ts'

interface BrowserOptions {
  readonly port: string
  readonly host: string
}

/** `delrapport browser`: the browser alone, for builds on other machines to print with, until it is ended. */
export const browser: AddCommand = (program, context) => {
  const { language } = context
  const say = browserTexts[language]
  program
    .command('browser')
    .description(say.about)
    .option('--port <number>', say.port, '9222')
    .option('--host <address>', say.host, '127.0.0.1')
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport browser',
        'npx delrapport build 2021-08 --browser-url http://127.0.0.1:9222',
      ]),
    )
    .action((options: BrowserOptions) => serve(options, context))
}

async function serve({ port, host }: BrowserOptions, { effects, language }: CommandContext): Promise<void> {
  const say = browserTexts[language]
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) throw new UsageError(say.noPort(port))
  const { isIP } = await import('node:net')
  if (isIP(host) === 0) throw new UsageError(say.noHost(host))
  const { serveBrowser } = await import('../../print/browser/serve-browser.ts')
  const { end, version, ended } = await serveBrowser(effects.env, { host, port: Number(port) })
  onShutdown(end)
  effects.stdout.write(`${say.answers(await version(), host, port)}\n`)
  await ended.catch((error: unknown) => {
    throw new EnvironmentError('browserEnded', { detail: reasonOf(error).trim() }, { cause: error })
  })
}
