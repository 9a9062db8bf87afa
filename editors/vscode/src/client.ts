/** Help while writing: the language server of the program, for as long as the window is open. */

import { workspace, type Disposable } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import { environmentFor, tellFailed, wordsFor, type Context } from './running.ts'
import { say } from './texts.ts'

/** Null where it cannot be started; its user has been told why. */
export async function startClient({ running, log }: Context): Promise<Disposable | null> {
  const found = await running()
  if (!found) return null
  const { program, root } = found
  const watcher = workspace.createFileSystemWatcher('**/*.{md,yaml,yml,csv,xlsx,json}')
  const client = new LanguageClient(
    'delrapport',
    'Delrapport',
    {
      command: program.command,
      args: wordsFor(program, ['lsp', '--stdio']),
      options: { cwd: root, env: environmentFor(program) },
    },
    {
      documentSelector: ['markdown', 'yaml'].map((language) => ({ scheme: 'file', language })),
      // The same as that of the problem matcher, so that a problem is not listed twice.
      diagnosticCollectionName: 'delrapport',
      outputChannel: log,
      synchronize: { fileEvents: watcher },
      initializationOptions: { askAgain: 'editor.action.triggerSuggest' },
    },
  )
  const end = async (): Promise<void> => {
    watcher.dispose()
    // Whatever it dies of, it is gone: what is started next must not hang on that.
    await client.dispose().catch((fault: unknown) => log.warn(String(fault)))
  }
  try {
    await client.start()
  } catch (error) {
    log.error(String(error))
    await end()
    void tellFailed(say().noServer, log)
    return null
  }
  return { dispose: end }
}
