/** The language server for YAML that editors run, spoken to as they do. */

import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

export interface YamlServer {
  /** Opens a text as a file's, and waits for what is wrong with it. */
  problems(file: string, text: string): Promise<readonly { readonly message: string }[]>
  /** What is proposed at a place in it: a line and a column, from nought. */
  proposals(
    file: string,
    line: number,
    character: number,
  ): Promise<readonly { readonly label: string; readonly documentation?: unknown }[]>
  close(): void
}

export async function startYamlServer(folder: string): Promise<YamlServer> {
  const script = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'))
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = new Map<number, (result: unknown) => void>()
  const listeners = new Set<(message: Message) => void>()
  let sent = 0

  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      answers.set(++sent, resolve)
      send({ id: sent, method, params })
    })
  const hear = (message: Message) => {
    const { id, method, params, result } = message
    if (id === undefined) for (const listener of listeners) listener(message)
    else if (method === undefined) answers.get(id)?.(result)
    else if (method === 'workspace/configuration')
      send({ id, result: (params as { items: unknown[] }).items.map(() => ({})) })
    else send({ id, result: null })
  }

  let heard = Buffer.alloc(0)
  child.stdout.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes])
    for (;;) {
      const head = heard.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(heard.subarray(0, head).toString())?.[1])
      if (head === -1 || heard.length < head + 4 + length) return
      const text = heard.subarray(head + 4, head + 4 + length).toString()
      heard = heard.subarray(head + 4 + length)
      hear(JSON.parse(text) as Message)
    }
  })

  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} })
  send({ method: 'initialized', params: {} })
  // Schemas are asked of nobody.
  const yaml = { validate: true, completion: true, schemaStore: { enable: false } }
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } })

  return {
    problems: (file, text) =>
      new Promise((resolve) => {
        const uri = pathToFileURL(file).href
        listeners.add(({ method, params }) => {
          const told = params as { uri: string; diagnostics: { message: string }[] }
          if (method === 'textDocument/publishDiagnostics' && told.uri === uri) resolve(told.diagnostics)
        })
        const textDocument = { uri, languageId: 'yaml', version: 1, text }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      }),
    async proposals(file, line, character) {
      const textDocument = { uri: pathToFileURL(file).href }
      const found = await ask('textDocument/completion', { textDocument, position: { line, character } })
      return (found as { items: { label: string; documentation?: unknown }[] }).items
    },
    close: () => child.kill(),
  }
}
