/** A server for one author on one machine: the report as it is written, shown anew at each save. */

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { EnvironmentError } from '../host/environment-error.ts'
import { readProgramText } from '../host/package-files.ts'
import { onShutdown } from '../host/shutdown.ts'
import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import type { Desk } from './desk.ts'
import { deskTexts } from './desk-texts.ts'
import { editorsBeside, type Editors } from './editors.ts'
import { granted, headersFor } from './guard.ts'
import { changedSince } from './changed-since.ts'
import { placeAsked } from './place-asked.ts'
import { helpWriters, type WritersSetting } from './help-writers.ts'
import { explainPointed } from './pointed-at.ts'
import { bodyOf, cursorOf, sentText, typedText, wantedFixes } from './request-body.ts'
import { previewTexts } from './texts.ts'
import { nameOfView, viewAsked } from './view.ts'
import type { PrintedReports } from './printed-reports.ts'
import type { PreviewedReports } from './reports.ts'

export interface Preview {
  /** With the secret that it is asked by. */
  readonly url: string
  /** Something has been saved, here or by another program: has every page that has become another look again. */
  saved(): Promise<void>
  end(): Promise<void>
}

export interface PreviewSetting {
  readonly reports: PreviewedReports
  readonly printed: PrintedReports
  readonly desk: Desk
  /** What the language server for the pane to write in works on. */
  readonly writing: Pick<WritersSetting, 'session' | 'version'>
  /** The workspace's, absolute. */
  readonly root: string
  /** The report that is shown first. */
  readonly first: string
  /** The first port to try; where it is taken, the next one. */
  readonly port: number
  /** Whether nothing may be written. */
  readonly isReadOnly: boolean
  /** Whether an editor may show the page in a window of its own. */
  readonly isInEditor: boolean
  /** Of all that is not the report's. */
  readonly language: Language
}

/** Ports that are tried. */
const tries = 20

interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

export async function servePreview(setting: PreviewSetting): Promise<Preview> {
  const secret = randomBytes(16).toString('hex')
  const headers = headersFor(setting.isInEditor)
  const pages = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const answerWith = (status: number, answer: Answer | null) => send(response, headers, status, answer)
    const port = portOf(server)
    const may = granted(request, port, secret)
    const isOfEditors = may?.isWriting === true && ofEditors.includes(may.path)
    if (may === null || (may.isWriting && setting.isReadOnly && !isOfEditors)) return answerWith(403, null)
    if (may.path === 'events' && !may.isWriting) return listen(response)
    if (may.path === 'editor' && !may.isWriting) return editors.join(opened(response))
    const query = queryOf(request)
    const answer = isOfEditors
      ? inTurn(() => hear(may.path, request, query))
      : may.isWriting
        ? inTurn(() => write(may.path, request, query))
        : answerTo(may.path, query, setting)
    answer.then(
      (found) => answerWith(found === null ? 404 : 200, found),
      (error: unknown) =>
        answerWith(error instanceof EnvironmentError ? 503 : 500, {
          type: 'text/plain',
          body: wordsOf(error, setting.language),
        }),
    )
  })
  /** What one has written is seen before the next one writes. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const done = last.then(action)
    last = done.catch(() => undefined)
    return done
  }
  const write = async (asked: string, request: IncomingMessage, query: URLSearchParams) => {
    const done = await writeAsAsked(asked, await bodyOf(request), query, setting)
    if (done === null) return null
    if (await setting.reports.lookAgain()) tell('changed')
    return json(done)
  }
  /** Of a page that has become another, or of something that has been saved. */
  const tell = (what: 'changed' | 'saved') => {
    for (const page of pages) page.write(`data: ${what}\n\n`)
  }
  const typed = async (file: string, text: string | null): Promise<void> => {
    if (await setting.reports.typed(file, text)) tell('changed')
  }
  const editors = editorsBeside({
    reports: setting.reports,
    typed,
    tellCursor(place) {
      for (const page of pages) page.write(`event: cursor\ndata: ${JSON.stringify(place)}\n\n`)
    },
  })
  const hear = async (asked: string, request: IncomingMessage, query: URLSearchParams) => {
    const done = await heardOfEditors(asked, await bodyOf(request), query, setting, editors)
    return done && json(done)
  }
  const mayWrite = (request: IncomingMessage): boolean =>
    request.headers.origin !== undefined && granted(request, portOf(server), secret)?.path === 'help'
  const listen = (response: ServerResponse) => {
    pages.add(opened(response))
    response.on('close', () => pages.delete(response))
  }
  const opened = (response: ServerResponse): ServerResponse => {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' }).write('\n')
    return response
  }
  setting.reports.onPage((next) => {
    for (const page of pages) page.write(`event: page\ndata: ${JSON.stringify(next)}\n\n`)
  })
  const endHelp = setting.isReadOnly
    ? null
    : helpWriters(server, mayWrite, { ...setting.writing, language: setting.language, typed })
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
      if (await setting.reports.lookAgain()) tell('changed')
      tell('saved')
    },
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

function send(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  status: number,
  answer: Answer | null,
): void {
  const { type, body } = answer ?? { type: 'text/plain', body: '' }
  const charset = typeof body === 'string' ? '; charset=utf-8' : ''
  response.writeHead(status, { ...headers, 'Content-Type': `${type}${charset}` }).end(body)
}

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) })

/** What the pages of the server's own are made of, by the names that they ask by: types, and where it lies in the program. */
const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
  'preview.js': ['text/javascript', 'templates/preview/preview.js'],
  'change-page.js': ['text/javascript', 'templates/preview/change-page.js'],
  'compare.js': ['text/javascript', 'templates/preview/compare.js'],
  'cursor.js': ['text/javascript', 'templates/preview/cursor.js'],
  'page-places.js': ['text/javascript', 'templates/preview/page-places.js'],
  'explain.js': ['text/javascript', 'templates/preview/explain.js'],
  'problems.js': ['text/javascript', 'templates/preview/problems.js'],
  'table-cells.js': ['text/javascript', 'templates/preview/table-cells.js'],
  'printed-view.js': ['text/javascript', 'templates/preview/printed-view.js'],
  'preview.css': ['text/css', 'templates/preview/preview.css'],
  'printed-pages.js': ['text/javascript', 'dist/preview/printed-pages.js'],
  'desk.js': ['text/javascript', 'dist/preview/desk.js'],
  'pdf-worker.js': ['text/javascript', 'dist/preview/pdf-worker.js'],
}

/** Null for what there is not. */
async function answerTo(
  asked: string,
  query: URLSearchParams,
  { reports, printed, desk, root, first, isReadOnly, language }: PreviewSetting,
): Promise<Answer | null> {
  const file = lookUp(files, asked)
  if (file) return { type: file[0], body: await readProgramText(file[1]) }
  if (asked === '') return { type: 'text/html', body: await frame(first, language) }
  const id = query.get('report') ?? first
  const asks = viewAsked(query, first)
  const shown = await reports.shown(asks)
  if (shown === null) return asked === 'state' ? json({ reports: await reports.ids(), isGone: true }) : null
  switch (asked) {
    case 'state': {
      const { title, page, isStale, problems, view, themes, checked } = shown
      const { variants } = checked
      const { version, whole } = page
      const have = query.get('have') ?? ''
      const change = reports.changeSince(view, have)
      const next = have === version ? null : (change ?? whole)
      const ids = await reports.ids()
      const { previous, theme: ownTheme } = checked.numbered.report.meta
      const before = ids.find((one) => one === previous) ?? null
      const choices = { reports: ids, variants, themes, ownTheme, before }
      const chosen = { ...view, view: nameOfView(view) }
      return json({ ...choices, ...chosen, title, version, page: next, isStale, isReadOnly, problems })
    }
    case 'print': {
      const print = await printed.print(asks)
      return json(print && { version: print.version, problems: print.problems })
    }
    case 'pdf': {
      const print = await printed.print(asks)
      return print && { type: 'application/pdf', body: print.pdf }
    }
    case 'place': {
      const place = placeAsked(shown.checked, query, root)
      return place && json(place)
    }
    case 'before': {
      const before = await reports.before(asks)
      return before && json(changedSince(before, shown.checked.numbered.report))
    }
    case 'files': {
      const address = (name: string) => pathToFileURL(path.join(root, 'reports', id, name)).href
      const files = (await desk.names(id)).map((name) => ({ name, uri: address(name) }))
      return json({ root: pathToFileURL(root).href, files })
    }
    case 'file': {
      const held = await desk.read(id, query.get('name') ?? '')
      return held && json(held)
    }
    case 'explain': {
      const of = (name: string) => query.get(name)
      const [table, row, column] = [of('table'), of('row'), of('column')]
      const pointed = { table, row, column, source: of('source'), printed: of('printed') }
      return json(explainPointed(shown.checked, pointed, language))
    }
    default:
      return null
  }
}

/** What became of it; null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
async function writeAsAsked(
  asked: string,
  body: string | null,
  query: URLSearchParams,
  { reports, desk, first }: PreviewSetting,
): Promise<object | null> {
  const id = query.get('report') ?? first
  if (asked === 'mend') {
    const wanted = wantedFixes(body)
    return wanted && reports.mend(viewAsked(query, first), wanted)
  }
  const text = sentText(body)
  if (text === null || !(await reports.ids()).includes(id)) return null
  switch (asked) {
    case 'save':
      return desk.save(id, query.get('name') ?? '', text, query.get('version') ?? '')
    case 'chapter':
      return { name: await desk.begin(id, text) }
    default:
      return null
  }
}

/** What is said between pages and editors, by the names that it is sent by: nothing of it is written to the disk. */
const ofEditors = ['typed', 'cursor', 'lead']

/** Null for what there is not, and for what cannot be meant. Throws EnvironmentError. */
async function heardOfEditors(
  asked: string,
  body: string | null,
  query: URLSearchParams,
  { reports, root, first }: PreviewSetting,
  editors: Editors,
): Promise<object | null> {
  if (asked === 'typed') {
    const typed = typedText(body)
    return typed && editors.hold(typed)
  }
  if (asked === 'cursor') {
    const cursor = cursorOf(body)
    return cursor && editors.move(cursor)
  }
  const shown = body === null ? null : await reports.shown(viewAsked(query, first))
  const place = shown && placeAsked(shown.checked, query, root)
  if (!place) return null
  editors.lead(place)
  return { isLed: editors.areThere() }
}

async function frame(first: string, language: Language): Promise<string> {
  const text = await readProgramText('templates/preview/preview.html')
  const say = { ...previewTexts[language], ...deskTexts[language] }
  const words = new Map<string, string>([
    ...Object.entries(say),
    ['lang', language],
    ['first', first],
    ['words', JSON.stringify(say)],
  ])
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(words.get(name)!))
}

function wordsOf(error: unknown, language: Language): string {
  if (!(error instanceof EnvironmentError)) return String(error)
  const { message, hint } = error.in(language)
  return `${message} ${hint}`
}
