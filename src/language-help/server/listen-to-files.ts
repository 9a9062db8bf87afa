/** What an editor tells of its files. */

import type { Connection } from 'vscode-languageserver'
import type { OpenFiles } from './open-files.ts'

/** `due` is called after each change. */
export function listenToFiles(connection: Connection, files: OpenFiles, due: () => void): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    files.open(uri, version, text)
    due()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    // Each change is the whole text.
    const last = contentChanges.at(-1)
    if (last) files.change(uri, version, last.text)
    due()
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    files.close(uri)
    due()
  })
  connection.onDidChangeWatchedFiles(() => {
    files.lookAgain()
    due()
  })
}
