/** A pane to write in, for those who have no editor: the files of the report, with the language server's help. */

import { EditorView } from '@codemirror/view'
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
  const conflict = conflictView(byId)
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
  const trying = (work) => work().catch((error) => tell(error.message))
  const isDirty = () => open !== null && !view.state.doc.eq(open.saved)
  const mayLeave = () => !isDirty() || window.confirm(words.deskLeave)
  const showState = () => {
    byId('desk-save').disabled = !isDirty()
    if (conflict.isShown()) tell(words.deskConflict)
    else tell(isDirty() ? words.deskUnsaved : words.deskSaved)
  }

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
    select.replaceChildren(...files.map(({ name }) => new Option(name, name)))
    if (open) select.value = open.name
  }

  /** A file as the disk holds it. */
  const held = async (name) => (await ask('file', { name }, words.deskGone)).json()

  /** `place` is a line and a column, counted from 1; null for where the cursor was. */
  async function show(name, place = null) {
    const file = files.find((one) => one.name === name)
    if (file && open?.name !== name && mayLeave()) await start(file, await held(name))
    if (open) select.value = open.name
    if (place === null || open?.name !== name) return
    const { doc } = view.state
    const line = doc.line(Math.min(place.line, doc.lines))
    const anchor = Math.min(line.from + place.column - 1, line.to)
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    view.focus()
  }

  async function start({ name, uri }, { text: whole, version }) {
    const server = await connected()
    close()
    const { mark, end, text } = takenApart(whole)
    view = createEditor({
      parent: byId('desk-text'),
      name,
      label: words.deskText.replace('{0}', name),
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

  const store = () =>
    trying(async () => {
      if (!isDirty()) return
      const [of, { doc }] = [open, view.state]
      const text = of.mark + doc.toString().replaceAll('\n', of.end)
      const answer = await (await send('save', { name: of.name, version: of.version }, text, words.deskGone)).json()
      if (of !== open) return
      if (!answer.isSaved) return choose(answer)
      Object.assign(of, { version: answer.version, saved: doc })
      showState()
    })

  const diskMayDiffer = () =>
    trying(async () => {
      if (!open) return
      const of = open
      await list()
      const now = await held(of.name)
      if (of !== open || now.version === of.version) return
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
        mine() {
          conflict.hide()
          open.version = version
          void store()
        },
        theirs() {
          conflict.hide()
          taken(theirs, version)
        },
      },
    )
    showState()
  }

  const begin = (event) =>
    trying(async () => {
      event.preventDefault()
      const field = byId('desk-title')
      if (field.value.trim() === '') return field.focus()
      const { name } = await (await send('chapter', {}, field.value)).json()
      field.value = ''
      byId('desk-begin').open = false
      await list()
      await show(name, { line: Infinity, column: 1 })
    })

  select.addEventListener('change', () => void trying(() => show(select.value)))
  byId('desk-save').addEventListener('click', () => void store())
  byId('desk-new').addEventListener('submit', (event) => void begin(event))
  window.addEventListener('beforeunload', (event) => {
    if (isDirty()) event.preventDefault()
  })

  return {
    /** The files of the report that is shown, and the first of them where none is open. */
    async begin() {
      await list()
      if (open === null && files.length > 0) await show(files[0].name)
    },
    /** Another report is shown. */
    async leave() {
      close()
      await this.begin()
    },
    mayLeave,
    show,
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
