/** The language server over streams of its own: what goes wrong in it is told, and is no end of it. */

import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js'
import { openSession, type Session } from '../../src/engine/session.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'
import { serveEditor } from '../../src/language-help/server/serve.ts'
import { streamTransport } from '../../src/language-help/server/stream-transport.ts'

const folder = path.join(import.meta.dirname, '../../examples/minimal')
const textDocument = { uri: pathToFileURL(path.join(folder, 'reports/2021-08/ny.md')).href }

/** An editor with a chapter open; the session fails with what is put into `failures`. */
async function start(failures: unknown[]) {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()]
  const failing = (session: Session): Session => ({
    ...session,
    check: (id, variant) => {
      const failure = failures.shift()
      return failure === undefined ? session.check(id, variant) : Promise.reject(failure as Error)
    },
  })
  const served = serveEditor({
    transport: streamTransport(toServer, (text) => toEditor.write(text)),
    openSession: (workspace) => failing(openSession(workspace)),
    language: 'sv',
    version: '1',
  })
  const editor = createProtocolConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  )
  editor.listen()
  await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
  const symbols = () => editor.sendRequest('textDocument/documentSymbol', { textDocument })
  await editor.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: '# Ny\n' },
  })
  return { editor, served, symbols }
}

test.each([
  ['a bug', new Error('oops'), 'oops'],
  [
    'the machine',
    new EnvironmentError('exhausted', { path: 'x.md', detail: 'EMFILE' }),
    'Stäng andra program',
  ],
])('%s fails one request, and the next is answered', async (_, failure, said) => {
  const { editor, served, symbols } = await start([failure])
  await expect(symbols()).rejects.toThrow(said)
  expect(await symbols()).toMatchObject([{ name: 'Ny' }])
  await editor.sendRequest('shutdown')
  await editor.sendNotification('exit')
  expect(await served).toBe(true)
})

test('an editor that goes without a word ends it too', async () => {
  const { editor, served, symbols } = await start([])
  await symbols()
  editor.end()
  expect(await served).toBe(false)
})
