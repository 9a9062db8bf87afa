/** A language server for one editor: what it asks is answered, and what is wrong is told while it is typed. */

import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver/node.js'
import type { Session } from '../../engine/session.ts'
import { holdsWorkspaces } from '../../host/holds-workspaces.ts'
import type { Workspace } from '../../host/workspace.ts'
import type { Language } from '../../model/language.ts'
import { features } from '../features/index.ts'
import { openConnection, type Transport } from './connection.ts'
import { editorOf } from './editor.ts'
import { failedAnswer, failureText } from './failure.ts'
import type { Answering } from './feature.ts'
import { listenToFiles } from './listen-to-files.ts'
import { createOpenFiles, pathOf } from './open-files.ts'
import { createPublisher } from './publisher.ts'
import { questionOn } from './question.ts'
import { serverTexts } from './texts.ts'

export interface ServerSetting {
  readonly transport: Transport
  /** For each workspace that the editor opens files of, once. */
  readonly openSession: (workspace: Workspace) => Session
  /** Of all that is said. */
  readonly language: Language
  readonly version: string
}

/** Resolves when the editor has ended it: whether it said first that it would. */
export async function serveEditor({
  transport,
  openSession,
  language,
  version,
}: ServerSetting): Promise<boolean> {
  const { connection, isOpen, ended } = openConnection(transport)
  // What was under way as the editor ended has nobody left to tell.
  const failed = (error: unknown) => {
    if (isOpen()) connection.console.error(failureText(error, language))
  }
  const savedElsewhere = () => publisher.due()
  const files = createOpenFiles({ openSession, savedElsewhere, failed })
  const publisher = createPublisher(connection, files, language, failed)
  let folders: readonly string[] = []
  let editor = editorOf({})

  const answering: Answering =
    (answer, freshness = 'now') =>
    async (params, token) => {
      try {
        const open = await files.find(params.textDocument.uri)
        const question = open && (await questionOn(open, await files.all(), { language, editor, freshness }))
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '')
        return question && (await answer(question, params))
      } catch (error) {
        throw failedAnswer(error, language)
      }
    }
  connection.onInitialize((params) => {
    folders = foldersOf(params)
    editor = editorOf(params)
    return { capabilities: allCapabilities, serverInfo: { name: 'delrapport', version } }
  })
  connection.onInitialized(() => {
    tellIfNoReports(connection, folders, language).catch(failed)
  })
  listenToFiles(connection, files, publisher.due)
  for (const { listen } of features) listen(connection, answering)
  connection.listen()
  const isAnnounced = await ended
  await files.end()
  return isAnnounced
}

/** An editor that has other folders open would wait for help that never comes. */
async function tellIfNoReports(
  connection: Connection,
  folders: readonly string[],
  language: Language,
): Promise<void> {
  const holding = await Promise.all(folders.map(holdsWorkspaces))
  if (holding.includes(true)) return
  const message = serverTexts[language].noWorkspace
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
}

const allCapabilities: ServerCapabilities = Object.fromEntries([
  ['textDocumentSync', { openClose: true, change: TextDocumentSyncKind.Full }],
  ...features.flatMap(({ capabilities }) => Object.entries(capabilities)),
])

/** The folders that an editor has open, as paths. */
const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  [...(workspaceFolders?.map(({ uri }) => uri) ?? []), rootUri ?? ''].flatMap((uri) => pathOf(uri) ?? [])
