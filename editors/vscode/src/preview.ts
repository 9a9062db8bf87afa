/** The report beside the text: the page of a preview in a window of the editor. */

import path from 'node:path'
import { env, Range, Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode'
import { keepInStep } from './in-step.ts'
import { openPlaces, placeOfDocument, type Place } from './reports.ts'
import { startPreview, type Pointed, type PreviewServer } from './preview-server.ts'
import { tellFailed, type Context } from './running.ts'
import { say } from './texts.ts'

export interface Previews extends Disposable {
  show(): Promise<void>
}

interface Shown {
  readonly root: string
  readonly panel: WebviewPanel
  show(report: string): void
  end(): void
}

/** One window, for one workspace at a time; it goes with its window. */
export function previews(context: Context): Previews {
  let shown: Promise<Shown | null> | null = null
  const open = async (place: Place): Promise<void> => {
    const before = await shown
    if (before?.root === place.root) {
      before.panel.reveal(undefined, true)
      return before.show(place.report)
    }
    before?.panel.dispose()
    shown = openPanel(place, context, () => (shown = null))
    if ((await shown) === null) shown = null
  }
  const following = window.onDidChangeActiveTextEditor(async (editor) => {
    const place = placeOfDocument(editor?.document)
    const now = await shown
    if (place && now?.root === place.root) now.show(place.report)
  })
  return {
    async show() {
      // Whoever has no report, no program or no trust is told so.
      if (!(await context.running())) return
      const place = await chosenPlace()
      if (place) await open(place)
    },
    dispose() {
      following.dispose()
      void shown?.then((one) => one?.end())
    },
  }
}

/** Undefined where the user changes their mind. */
export async function chosenPlace(): Promise<Place | undefined> {
  const places = await openPlaces()
  if (places.length < 2) return places[0]
  const choices = places.map((place) => ({ label: place.report, description: place.root, place }))
  return (await window.showQuickPick(choices.toReversed(), { placeHolder: say().whichReport }))?.place
}

async function openPanel(place: Place, { running, log }: Context, closed: () => void): Promise<Shown | null> {
  const { root } = place
  const found = await running()
  if (!found) return null
  let panel: WebviewPanel | null = null
  const ended = (said: string): void => {
    panel?.dispose()
    void tellFailed(say().ended(said.trim()), log)
  }
  const events = {
    pointed: (to: Pointed) => void lead(root, to).catch((error: unknown) => log.error(String(error))),
    followed: (address: string) => void openAddress(address),
    ended,
    log: (text: string) => log.info(text.trimEnd()),
  }
  let server: PreviewServer
  try {
    server = await startPreview({ program: found.program, root }, place.report, events)
  } catch (error) {
    void tellFailed(say().ended((error as Error).message.trim()), log)
    return null
  }
  const address = await addressHere(server.url)
  if (address === null) {
    server.end()
    void window.showWarningMessage(say().far)
    return null
  }
  const options = { enableScripts: true, retainContextWhenHidden: true }
  const made = window.createWebviewPanel(
    'delrapport.preview',
    say().title(place.report),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    options,
  )
  panel = made
  const inStep = keepInStep(root, server, (error) => log.warn(String(error)))
  made.onDidDispose(() => {
    inStep.dispose()
    server.end()
    closed()
  })
  let report = ''
  const show = (next: string): void => {
    if (next === report) return
    report = next
    made.title = say().title(report)
    made.webview.html = framed(address, report)
  }
  show(place.report)
  // A window that is closing tells nobody that its parts are.
  const end = (): void => {
    server.end()
    made.dispose()
  }
  return { root, panel: made, show, end }
}

/**
 * As the window reaches it. The preview answers to its own port alone; where the editor's window is on another computer and has to
 * reach it by another one, it would not. Null then.
 */
async function addressHere(url: URL): Promise<URL | null> {
  const { scheme, authority } = await env.asExternalUri(Uri.parse(url.href))
  const names = [`127.0.0.1:${url.port}`, `localhost:${url.port}`]
  return scheme === 'http' && names.includes(authority) ? new URL(url.pathname, `http://${authority}`) : null
}

/** Nothing but the preview's page, which is kept apart from the editor. */
const framed = (address: URL, report: string): string => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${address.origin}; style-src 'unsafe-inline'">
<title>Delrapport</title>
<style>html, body, iframe { border: 0; height: 100%; margin: 0; padding: 0; width: 100% } body { overflow: hidden }</style>
</head>
<body><iframe src="${address.href}#report=${encodeURIComponent(report)}" title="Delrapport" allow="clipboard-write"></iframe></body>
</html>
`

/** In the browser, after the editor has asked; nothing but what a browser shows and an address to write to. */
async function openAddress(address: string): Promise<void> {
  if (/^(?:https?|mailto):/.test(address)) await env.openExternal(Uri.parse(address))
}

/** Beside the page, where its text is open already if it is. */
async function lead(root: string, { file, line, column }: Pointed): Promise<void> {
  const uri = Uri.file(path.join(root, file))
  const open = window.visibleTextEditors.find(({ document }) => document.uri.fsPath === uri.fsPath)
  const selection = new Range(line - 1, column - 1, line - 1, column - 1)
  await window.showTextDocument(uri, { selection, viewColumn: open?.viewColumn ?? ViewColumn.One })
}
