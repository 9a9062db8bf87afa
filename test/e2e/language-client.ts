/** An editor that speaks with the language server, as real ones do. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node.js'
import { program } from './run.ts'

export interface Editor {
  uriOf(file: string): string
  open(file: string, text: string): Promise<void>
  /** The whole text anew. */
  type(file: string, text: string): Promise<void>
  close(file: string): Promise<void>
  ask<T>(method: string, params: object): Promise<T>
  tell(method: string, params: object): Promise<void>
  /** What is told of a file's problems, as soon as it is such. */
  problems(file: string, isSuch: (problems: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>
  /** What the server has had shown. */
  readonly shown: readonly string[]
  /** The server's exit code. */
  end(): Promise<number | null>
}

/** `folder` is where the files lie; `folders` are those that the editor has open. */
export async function startEditor(folder: string, folders: readonly string[] = [folder]): Promise<Editor> {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio', '--lang', 'sv'], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const told = new Map<string, readonly Diagnostic[]>()
  const waiting = new Set<() => void>()
  const shown: string[] = []
  const versions = new Map<string, number>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told.set(params.uri, params.diagnostics)
    for (const look of waiting) look()
  })
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => shown.push(message))
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((one) => ({ uri: pathToFileURL(one).href, name: one })),
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
    initializationOptions: { askAgain: 'editor.action.triggerSuggest' },
  })
  await connection.sendNotification('initialized', {})

  const uriOf = (file: string) => pathToFileURL(`${folder}/${file}`).href
  const next = (uri: string): number => {
    const version = (versions.get(uri) ?? 0) + 1
    versions.set(uri, version)
    return version
  }
  return {
    uriOf,
    shown,
    open: (file, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId: 'markdown', version: next(uriOf(file)), text },
      }),
    type: (file, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version: next(uriOf(file)) },
        contentChanges: [{ text }],
      }),
    close: (file) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } }),
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => connection.sendNotification(method, params),
    problems: (file, isSuch) =>
      new Promise((resolve) => {
        const look = () => {
          const found = told.get(uriOf(file))
          if (found === undefined || !isSuch(found)) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    async end() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const [code] = (await ended) as [number | null]
      return code
    },
  }
}
