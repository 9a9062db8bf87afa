/** The help of the language server while writing: proposals, explanations, problems as they arise, and their fixes. */

import { setDiagnostics } from '@codemirror/lint'
import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  LSPClient,
  LSPPlugin,
  renameKeymap,
  serverCompletion,
} from '@codemirror/lsp-client'
import { keymap, ViewPlugin } from '@codemirror/view'

const severities = ['error', 'error', 'warning', 'info', 'hint']

/**
 * `address` is that of the server's socket, `rootUri` the workspace's. Resolves to the client; `lost` is called when it is
 * gone.
 */
export function languageClient(address, rootUri, lost) {
  const client = new LSPClient({
    rootUri,
    sanitizeHTML: plainHtml,
    extensions: [
      serverCompletion(),
      hoverTooltips(),
      keymap.of([...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
      { clientCapabilities: capabilities, notificationHandlers: { 'textDocument/publishDiagnostics': show } },
      sendAtOnce,
    ],
  })
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    const handlers = new Set()
    socket.addEventListener('message', ({ data }) => {
      for (const handler of handlers) handler(data)
    })
    socket.addEventListener('close', () => {
      client.disconnect()
      lost()
    })
    socket.addEventListener('error', () => reject(new Error()))
    socket.addEventListener('open', () => {
      client.connect({
        send: (message) => socket.send(message),
        subscribe: (handler) => handlers.add(handler),
        unsubscribe: (handler) => handlers.delete(handler),
      })
      resolve(client)
    })
  })
}

const capabilities = {
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

/** What is written is seen in the page beside it, and no keystroke waits for the next. */
const sendAtOnce = ViewPlugin.define(() => ({
  update({ docChanged, view }) {
    if (docChanged) queueMicrotask(() => LSPPlugin.get(view)?.client.sync())
  },
}))

/** A problem stands where it is, with a button for each way to mend it. */
function show(client, { uri, version, diagnostics }) {
  const file = client.workspace.getFile(uri)
  if (!file || (version !== undefined && version !== file.version)) return true
  const view = file.getView()
  const plugin = view && LSPPlugin.get(view)
  if (!plugin) return true
  const set = (actions) => {
    const placed = diagnostics.map((problem) => ({
      from: plugin.unsyncedChanges.mapPos(plugin.fromPosition(problem.range.start, plugin.syncedDoc)),
      to: plugin.unsyncedChanges.mapPos(plugin.fromPosition(problem.range.end, plugin.syncedDoc)),
      severity: severities[problem.severity ?? 1],
      message: problem.message,
      actions: actions
        .filter((action) => action.diagnostics?.some((one) => isSame(one, problem)))
        .map(({ title, edit }) => ({ name: title, apply: () => apply(client, edit) })),
    }))
    view.dispatch(setDiagnostics(view.state, placed))
  }
  set([])
  if (diagnostics.length > 0) void actionsFor(client, plugin, uri, diagnostics).then((actions) => file.version === version && set(actions))
  return true
}

async function actionsFor(client, plugin, uri, diagnostics) {
  const range = { start: { line: 0, character: 0 }, end: plugin.toPosition(plugin.syncedDoc.length, plugin.syncedDoc) }
  const asked = { textDocument: { uri }, range, context: { diagnostics, only: ['quickfix'] } }
  const actions = await client.request('textDocument/codeAction', asked).catch(() => [])
  // What would change other files too is done from the list of problems.
  return (actions ?? []).filter(({ edit }) => edit && textEdits(edit).every(([of]) => of === uri))
}

const isSame = (one, other) =>
  one.message === other.message && JSON.stringify(one.range) === JSON.stringify(other.range)

const textEdits = ({ changes = {}, documentChanges = [] }) => [
  ...Object.entries(changes),
  ...documentChanges.map(({ textDocument, edits }) => [textDocument?.uri, edits ?? []]),
]

function apply(client, edit) {
  for (const [uri, edits] of textEdits(edit)) {
    const view = client.workspace.getFile(uri)?.getView()
    const plugin = view && LSPPlugin.get(view)
    if (!plugin) continue
    const placed = ({ range: { start, end }, newText }) => ({
      from: plugin.unsyncedChanges.mapPos(plugin.fromPosition(start, plugin.syncedDoc)),
      to: plugin.unsyncedChanges.mapPos(plugin.fromPosition(end, plugin.syncedDoc)),
      insert: newText,
    })
    view.dispatch({ changes: edits.map(placed), userEvent: 'input.fix' })
  }
}

const allowed = new Set(['A', 'BR', 'CODE', 'EM', 'H1', 'H2', 'H3', 'HR', 'LI', 'OL', 'P', 'PRE', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL'])

/** What stands in an explanation may be an author's words: of elements only those that set text stay, and no attribute. */
function plainHtml(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('*')) {
    if (!allowed.has(element.tagName)) element.replaceWith(...element.childNodes)
    else for (const name of element.getAttributeNames()) element.removeAttribute(name)
  }
  return body.innerHTML
}
