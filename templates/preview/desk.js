/** A pane to write in, for those who have no editor: the files of the report, with the language server's help. */

import { EditorView } from '@codemirror/view'
import { atMost } from '../../src/host/at-most.ts'
import { conflictView } from './desk/conflict.js'
import { createEditor, isChapter, replaceText } from './desk/editor.js'
import { languageClient } from './desk/language-client.js'
import { tableTools } from './desk/table-tools.js'

/** Milliseconds: whoever walks through the text with the keys is not followed at each step. */
const patience = 150

/**
 * `ask` gets and `send` posts, both of the report that is shown; `words` is what is said, `language` in which; `address` is
 * the language server's socket; `standsAt` is told where the cursor stands, by the file's name and an offset.
 */
export function openDesk({ byId, ask, send, words, language, address, standsAt }) {
  const select = byId('desk-file')
  const conflict = conflictView(byId, language)
  const showTools = tableTools(byId, () => view)
  let client = null
  let view = null
  /** The file that is open: its name, what the disk last held, and how it begins and its lines end there. */
  let open = null
  let files = []
  /** The workspace's address. */
  let root = null

  const tell = (text) => {
    if (byId('desk-status').textContent !== text) byId('desk-status').textContent = text
  }
  /** Whatever opens, saves or replaces a file begins when the one before it has ended. */
  const inTurn = atMost(1)
  const trying = (work) => inTurn(work).catch((error) => tell(error.message))
  const isDirty = () => open !== null && !view.state.doc.eq(open.saved)
  const mayLeave = () => !isDirty() || window.confirm(words.deskLeave)
  const showState = () => {
    byId('desk-save').disabled = !isDirty()
    if (conflict.isShown()) tell(words.deskConflict)
    else tell(isDirty() ? words.deskUnsaved : words.deskSaved)
  }

  const calledIn = (name) => (isChapter(name) ? name : naming(words.deskSettings, name))

  /** What can be written without help is written without it. */
  async function connected() {
    try {
      client ??= await languageClient(address, root, () => {
        client = null
        tell(words.deskLost)
      })
      return client
    } catch {
      return null
    }
  }

  async function list() {
    const answer = await (await ask('files')).json()
    files = answer.files
    root = answer.root
    select.replaceChildren(...files.map(({ name }) => new Option(calledIn(name), name)))
    if (open) select.value = open.name
  }

  /** A file as the disk holds it. */
  const held = async (name, missing) => (await ask('file', { name }, missing)).json()

  /** `place` is a line and a column, counted from 1; null for where the cursor was. */
  async function show(name, place = null, mayReplace = mayLeave) {
    const isListed = (one) => one.name === name
    if (!files.some(isListed)) await list()
    const file = files.find(isListed)
    if (!file) return tell(naming(words.deskElsewhere, name))
    try {
      if (open?.name !== name) await start(file, await held(name, naming(words.deskUnread, name)), mayReplace)
    } finally {
      if (open) select.value = open.name
    }
    if (place === null || open?.name !== name) return
    const { doc } = view.state
    const line = doc.line(Math.min(place.line, doc.lines))
    const anchor = Math.min(line.from + place.column - 1, line.to)
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    view.focus()
  }

  /** Unless what stands open is to be kept: that is asked last, when nothing more can be written in it. */
  async function start({ name, uri }, { text: whole, version }, mayReplace) {
    const server = await connected()
    if (!mayReplace()) return
    close()
    const { mark, end, text } = takenApart(whole)
    view = createEditor({
      parent: byId('desk-text'),
      name,
      label: naming(words.deskText, name),
      text,
      language,
      plugin: server?.plugin(uri, isChapter(name) ? 'markdown' : 'yaml'),
      save: () => void store(),
      changed: () => open && showState(),
      moved: follow,
    })
    open = { name, mark, end, version, saved: view.state.doc }
    showState()
    showTools()
  }

  function close() {
    conflict.hide()
    view?.destroy()
    view = null
    open = null
  }

  let pending = null
  function follow() {
    showTools()
    clearTimeout(pending)
    pending = setTimeout(() => open && standsAt(open.name, view.state.selection.main.head), patience)
  }

  async function stored() {
    if (!isDirty()) return
    const { name, version, mark, end } = open
    const { doc } = view.state
    const text = mark + doc.toString().replaceAll('\n', end)
    const answer = await (await send('save', { name, version }, text, words.deskGone)).json()
    if (!answer.isSaved) return choose(answer)
    Object.assign(open, { version: answer.version, saved: doc })
    showState()
  }

  const store = () => trying(stored)

  const diskMayDiffer = () =>
    trying(async () => {
      if (!open) return
      await list()
      const now = await held(open.name, words.deskGone)
      if (now.version === open.version) return showState()
      const { text } = takenApart(now.text)
      if (isDirty() && text !== view.state.doc.toString()) return choose(now)
      taken(text, now.version)
    })

  /** What the disk holds is what is written on. */
  function taken(text, version) {
    replaceText(view, text)
    Object.assign(open, { version, saved: view.state.doc })
    showState()
  }

  /** The disk holds something else than what was opened, and so does the author. */
  function choose({ text, version }) {
    const theirs = takenApart(text).text
    conflict.show(
      { theirs, mine: view.state.doc.toString() },
      {
        mine: () =>
          void trying(async () => {
            conflict.hide()
            open.version = version
            await stored()
          }),
        theirs: () =>
          void trying(async () => {
            conflict.hide()
            taken(theirs, version)
          }),
      },
    )
    showState()
  }

  const begin = () =>
    trying(async () => {
      const field = byId('desk-title')
      if (field.value.trim() === '') return field.focus()
      if (!mayLeave()) return
      const left = view?.state.doc
      const { name } = await (await send('chapter', {}, field.value)).json()
      field.value = ''
      byId('desk-begin').open = false
      await list()
      await show(name, { line: Infinity, column: 1 }, () => view?.state.doc === left || mayLeave())
    })

  select.addEventListener('change', ({ target }) => {
    const name = target.value
    void trying(() => show(name))
  })
  byId('desk-save').addEventListener('click', () => void store())
  byId('desk-new').addEventListener('submit', (event) => {
    event.preventDefault()
    void begin()
  })
  byId('desk-begin').addEventListener('toggle', ({ target }) => target.open && byId('desk-title').focus())
  window.addEventListener('beforeunload', (event) => {
    if (isDirty()) event.preventDefault()
  })

  async function showFirst() {
    await list()
    if (open === null && files.length > 0) await show(files[0].name)
  }

  return {
    /** The files of the report that is shown, and the first of them where none is open. */
    begin: () => inTurn(showFirst),
    /** Another report is shown. */
    leave: () =>
      trying(async () => {
        close()
        await showFirst()
      }),
    mayLeave,
    /** Saves what is written; whether the disk holds it then. */
    saved: () =>
      inTurn(async () => {
        await stored()
        return !isDirty()
      }),
    show: (name, place) => inTurn(() => show(name, place)),
    /** Something has been saved, here or elsewhere. */
    diskMayDiffer,
  }
}

/** A text as it lies on the disk: its byte order mark, how its lines end, and what is between. */
const takenApart = (whole) => {
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
  const end = whole.includes('\r\n') ? '\r\n' : '\n'
  return { mark, end, text: whole.slice(mark.length).replaceAll('\r\n', '\n') }
}

const naming = (text, name) => text.replace('{0}', () => name)
