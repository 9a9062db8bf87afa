/** A server for one author on one machine: the report as it is written, shown anew at each save and keystroke. */

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { EnvironmentError } from '../host/environment-error.ts'
import { atMost } from '../host/at-most.ts'
import { onShutdown } from '../host/shutdown.ts'
import type { Language } from '../model/language.ts'
import { answerTo, json, type Answer } from './answers.ts'
import { editorsBeside, type EditorsSetting } from './editors.ts'
import { granted, headersFor } from './guard.ts'
import { helpWriters } from './help-writers.ts'
import { openPages } from './open-pages.ts'
import { doAsOrdered, hearEditor, isSaid } from './orders.ts'
import { bodyOf } from './request-body.ts'
import type { PreviewSetting } from './setting.ts'
import { viewAsked } from './view.ts'

export interface Preview {
  /** With the secret that it is asked by. */
  readonly url: string
  /** Something has been saved, here or by another program: has every page that has become another look again. */
  saved(): Promise<void>
  /** Resolves when the editors beside it have gone; never where there have been none. */
  readonly left: Promise<void>
  end(): Promise<void>
}

/** Ports that are tried. */
const tries = 20

export async function servePreview(setting: PreviewSetting): Promise<Preview> {
  const { reports, language, isReadOnly } = setting
  const secret = randomBytes(16).toString('hex')
  const headers = headersFor(setting.isInEditor)
  const pages = openPages()
  /** What one has written is seen before the next one writes. */
  const inTurn = atMost(1)
  const server = createServer((request, response) => {
    const may = granted(request, portOf(server), secret)
    if (may === null || (may.isWriting && isReadOnly && !isSaid(may.path)))
      return send(response, headers, 403, null)
    if (may.path === 'events' && !may.isWriting) return pages.add(streaming(response, headers))
    if (may.path === 'editor' && !may.isWriting) return editors.join(streaming(response, headers))
    const query = queryOf(request)
    const answer = may.isWriting
      ? // What comes slowly keeps nobody else waiting.
        bodyOf(request).then((body) =>
          inTurn(() => (isSaid(may.path) ? hear : obey)(may.path, orderOf(body, query))),
        )
      : answerTo(may.path, query, setting)
    answer.then(
      (found) => send(response, headers, found === null ? 404 : 200, found),
      (error: unknown) =>
        send(response, headers, error instanceof EnvironmentError ? 503 : 500, said(error, language)),
    )
  })
  const orderOf = (body: string | null, query: URLSearchParams) => {
    return { body, view: viewAsked(query, setting.first), query, setting }
  }
  const obey = async (word: string, order: ReturnType<typeof orderOf>) => {
    const done = await doAsOrdered(word, order)
    if (done === null) return null
    tellIf(await reports.lookAgain())
    return json(done)
  }
  const hear = async (word: string, order: ReturnType<typeof orderOf>) => {
    const done = await hearEditor(word, order, editors)
    return done && json(done)
  }
  const tellIf = (isChanged: boolean): void => {
    if (isChanged) pages.tell('changed')
  }
  const typed = async (file: string, text: string | null) => tellIf(await reports.typed(file, text))
  let leave: () => void
  const left = new Promise<void>((resolve) => (leave = resolve))
  const tellCursor: EditorsSetting['tellCursor'] = (place) => pages.show('cursor', place)
  const editors = editorsBeside({ reports, typed, tellCursor, left: () => leave() })
  reports.onPage((next) => pages.show('page', next))
  const endHelp = isReadOnly
    ? null
    : helpWriters(server, {
        ...setting.writing,
        language,
        typed,
        // Browsers say of themselves whose page it is that opens a socket.
        mayWrite: (request) =>
          request.headers.origin !== undefined && granted(request, portOf(server), secret)?.path === 'help',
      })
  await listening(server, setting.port)
  const end = async () => {
    forget()
    endHelp?.()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const forget = onShutdown(end)
  return {
    url: `http://127.0.0.1:${portOf(server)}/${secret}/`,
    async saved() {
      tellIf(await reports.lookAgain())
      pages.tell('saved')
    },
    left,
    end,
  }
}

const portOf = (server: Server): number => (server.address() as { port: number }).port

const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '', 'http://localhost').searchParams

/** On the machine itself alone. Throws EnvironmentError where none of the ports is free. */
async function listening(server: Server, first: number): Promise<void> {
  for (let port = first; ; port++) {
    const taken = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve)
        resolve(null)
      })
    })
    if (taken === null) return
    if (taken.code !== 'EADDRINUSE' || port >= first + tries - 1 || port === 65535)
      throw new EnvironmentError('noPort', { detail: `${first}: ${taken.code ?? taken.message}` })
  }
}

type Headers = ReturnType<typeof headersFor>

function send(response: ServerResponse, headers: Headers, status: number, answer: Answer | null): void {
  const { type, body } = answer ?? { type: 'text/plain', body: '' }
  const charset = typeof body === 'string' ? '; charset=utf-8' : ''
  response.writeHead(status, { ...headers, 'Content-Type': `${type}${charset}` }).end(body)
}

/** One that goes on for as long as somebody listens. */
function streaming(response: ServerResponse, headers: Headers): ServerResponse {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' }).write('\n')
  return response
}

/** In words, for who reads it in the page. */
function said(error: unknown, language: Language): Answer {
  const { message, hint } =
    error instanceof EnvironmentError ? error.in(language) : { message: String(error), hint: '' }
  return { type: 'text/plain', body: `${message} ${hint}`.trim() }
}
