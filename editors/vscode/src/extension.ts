/** The extension: what it starts and when. Nothing of a workspace runs before the workspace is trusted. */

import { commands, window, workspace, type Disposable, type ExtensionContext } from 'vscode'
import { startClient } from './client.ts'
import { newChapter } from './new-chapter.ts'
import { openHandbook, provideManual } from './handbook.ts'
import { previews } from './preview.ts'
import { openRoots, placeOfDocument } from './reports.ts'
import { createContext } from './running.ts'
import { provideTasks, runTask } from './tasks.ts'

let client: Promise<Disposable | null> = Promise.resolve(null)

export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Delrapport', { log: true })
  const context = createContext(log)
  let isRunning = false
  let isBegun = false
  /** One after the other: what was started before is ended first. */
  const start = async (): Promise<void> => {
    isBegun = true
    client = client.then(async (before) => {
      await before?.dispose()
      const started = await startClient(context)
      isRunning = started !== null
      await commands.executeCommand('setContext', 'delrapport.isRunning', isRunning)
      return started
    })
    await client
  }
  /** Whoever has only opened a folder without reports is told nothing. */
  const startForReports = async (): Promise<void> => {
    if (workspace.isTrusted && (await openRoots()).length > 0) await start()
  }
  const page = previews(context)
  const actions = {
    preview: page.show,
    newChapter: () => newChapter(context),
    fixAll: () =>
      commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.delrapport',
        apply: 'first',
      }),
    check: () => runTask('check', context),
    build: () => runTask('build', context),
    handbook: () => openHandbook(context),
    restart: start,
  }
  subscriptions.push(
    log,
    page,
    provideTasks(context, () => isRunning),
    provideManual(context),
    ...Object.entries(actions).map(([name, act]) => commands.registerCommand(`delrapport.${name}`, act)),
    workspace.onDidGrantWorkspaceTrust(startForReports),
    // Reports may have been made since.
    workspace.onDidOpenTextDocument((document) => {
      if (!isBegun && placeOfDocument(document)) void startForReports()
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('delrapport')) void startForReports()
    }),
  )
  await startForReports()
}

export async function deactivate(): Promise<void> {
  await (await client)?.dispose()
}
