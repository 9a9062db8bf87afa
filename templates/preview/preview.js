/** The page around a report: shows it anew at each save and keystroke, in place, and its problems where they lie. */

import { choices } from './choices.js'
import { comparison } from './compare.js'
import { cursorMark } from './cursor.js'
import { explainer } from './explain.js'
import { pageFrame } from './page-frame.js'
import { printedView } from './printed-view.js'
import { problemList } from './problems.js'
import { ask, asked, chosen, isCompared, keepView, send, words } from './server.js'
import { cellOf } from './table-cells.js'
import { writing } from './writing.js'

const byId = (id) => document.getElementById(id)
const frame = byId('page')
byId('compare').checked = isCompared
const keepState = () => keepView(byId('compare').checked ? { compare: '' } : {})

/** What is shown: of which report, as what it is looked at, and which version of it. */
let shown = { report: null, view: null, version: null }
/** The version that was last told to whoever shows the printed pages. */
let printing = null
/** The problems of the page, and those that only printing finds. */
let found = []
let foundInPrint = []
let isReadOnly = false

const page = pageFrame(frame, { opened: () => explanations.watch(), pointed: openAt, led: (address) => void openAway(address) })
const cursor = cursorMark(frame, { cellAt: async (place) => (await ask('cell', place)).json(), tell: notice })
const pane = writing({ standsAt: cursor.move, tell: notice, toggled: () => showProblems() })
const { showReports, showChoices } = choices({
  mayLeave: pane.mayLeave,
  changed({ isOtherReport }) {
    if (isOtherReport) void pane.leave()
    keepState()
    void renew()
  },
})
const compared = comparison({
  frame,
  words,
  ask: async () => (await ask('before')).json(),
  tell: notice,
  changed: () => {
    keepState()
    void renew()
  },
})
const explanations = explainer({
  frame,
  box: byId('explanation'),
  spoken: byId('spoken'),
  words,
  ask: async (query) => (await ask('explain', query)).json(),
  wasOf: compared.wasOf,
  placeButtons,
  tell: notice,
})
const problems = problemList({ frame, words, mend, placeButtons })
const showProblems = () => problems.show([...found, ...foundInPrint], { isReadOnly, isWriting: pane.isOpen() })
const printed = printedView({
  ask,
  words,
  place: byId('sheets'),
  say: (text) => (byId('printing').textContent = text),
  tell(problems) {
    foundInPrint = problems
    showProblems()
  },
  read: page.idsRead,
})

/** One look at a time; what is asked for meanwhile is one more. */
let looking = null
let isDue = false
async function renew() {
  isDue = true
  looking ??= (async () => {
    try {
      while (isDue) {
        isDue = false
        await show()
      }
    } catch (error) {
      notice(error.message)
    } finally {
      looking = null
    }
  })()
  return looking
}

async function show() {
  const of = chosen.report
  const isOwn = shown.report === of && page.isOwn()
  const have = isOwn ? shown.version : ''
  const wanted = JSON.stringify(asked())
  const state = await (await ask('state', { have })).json()
  // Something else has been chosen meanwhile.
  if (JSON.stringify(asked()) !== wanted) {
    isDue = true
    return
  }
  showReports(state.reports)
  if (state.isGone) {
    if (page.isFilled() || state.reports.length === 0) return notice(words.gone)
    // Nothing has been shown yet: the report that was to be the first is gone.
    chosen.report = state.reports.at(-1)
    isDue = true
    return
  }
  if (state.page !== null && isOwn && shown.report === of) {
    // Another page has come meanwhile: what this one changes is no longer there.
    if (typeof state.page !== 'string' && shown.version !== have) {
      isDue = true
      return
    }
    change(state)
  } else if (state.page !== null) {
    await page.show(state.page)
    shown = { report: of, view: state.view, version: state.version }
  }
  await showAround(state)
}

/** The page in place, made into the one of that version. */
function change({ page: next, view, version }) {
  page.change(next)
  shown = { ...shown, view, version }
  explanations.renew()
  cursor.renew()
}

/** The page that is shown is another. */
function tellPrinted() {
  if (printing !== shown.version) void printed.changed(shown.view)
  printing = shown.version
}

/** A page that can be shown already, while its problems are being looked for. */
function showNext(next) {
  const isOwn = page.isOwn() && chosen.report === shown.report && shown.view === next.view
  if (!isOwn || shown.version !== next.from) return
  change({ ...next, page: next.change })
  tellPrinted()
}

/** What stands around the page. */
async function showAround(state) {
  showChoices(state)
  byId('title').textContent = state.title
  document.title = `${state.problems.length > 0 ? `(${state.problems.length}) ` : ''}${state.title} – ${words.preview}`
  notice(state.isStale ? words.stale : '')
  found = state.problems
  isReadOnly = state.isReadOnly
  for (const id of ['write', 'way-write']) byId(id).hidden = isReadOnly
  showProblems()
  cursor.renew()
  await compared.show(state.before)
  tellPrinted()
}

function notice(text) {
  byId('notice').hidden = text === ''
  byId('notice').textContent = text
}

/** What leads to a place in the sources: for those who write here or have VS Code, and for all others. `written` is it in words. */
function placeButtons(at, written) {
  return [
    action(pane.isOpen() ? words.openHere : words.open, () => openPlace({ at })),
    ' ',
    action(words.copy, async () => {
      // Where the browser does not let anything be copied, it can be read.
      const isCopied = await navigator.clipboard.writeText(written).then(
        () => true,
        () => false,
      )
      byId('answer').textContent = `${isCopied ? words.copied : words.goTo} ${written}`
    }),
  ]
}

function action(name, act) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.addEventListener('click', act)
  return button
}

function openAt({ target }) {
  const cell = cellOf(target)
  const at = target.closest('[data-at]')?.dataset.at
  if (cell || at) void openPlace(cell ?? { at })
}

/** Beside the preview; a window of an editor can open nothing, and has the editor do it. */
async function openAway(address) {
  if (window.parent === window) return window.open(address, '_blank', 'noopener')
  try {
    const { isLed } = await (await send('open', {}, address)).json()
    if (!isLed) notice(address)
  } catch (error) {
    notice(error.message)
  }
}

async function openPlace(place) {
  try {
    const { url, ...where } = await (await ask('place', place, words.noText)).json()
    if (await pane.show(where)) return
    const { isLed } = await (await send('lead', place, null, words.noText)).json()
    if (!isLed) location.href = url
  } catch (error) {
    notice(error.message)
  }
}

/** Has problems mended by the names of their fixes, in the files: what is not saved yet is, since it is what has the problems. */
async function mend(fixes) {
  byId('answer').textContent = ''
  try {
    if (!(await pane.saved())) {
      byId('answer').textContent = words.unsaved
      return
    }
    const { mended, wanted } = await (await send('mend', {}, fixes)).json()
    byId('answer').textContent = mended === wanted ? words.mended : mended > 0 ? words.partlyMended : words.unmended
    await renew()
  } catch (error) {
    notice(error.message)
  }
}

const view = byId('view')
view.addEventListener('change', () => {
  byId('web').classList.toggle('away', view.value === 'printed')
  byId('printed').hidden = view.value === 'page'
  void printed.show(view.value !== 'page')
})
byId('toggle').addEventListener('click', () => {
  const panel = byId('panel')
  panel.hidden = !panel.hidden
  byId('toggle').setAttribute('aria-expanded', String(!panel.hidden))
})

/** Browsers hold six connections to a server: tabs that nobody looks at give theirs back. */
let events = null
function listen() {
  events?.close()
  events = null
  if (document.hidden) return
  events = new EventSource('events')
  events.addEventListener('message', ({ data }) => (data === 'saved' ? pane.diskMayDiffer() : renew()))
  events.addEventListener('cursor', ({ data }) => !pane.isOpen() && cursor.move(JSON.parse(data)))
  events.addEventListener('page', ({ data }) => showNext(JSON.parse(data)))
  // Also after it was lost and found again: something may have been saved meanwhile.
  events.addEventListener('open', () => void renew())
  events.addEventListener('error', () => notice(words.lost))
}
document.addEventListener('visibilitychange', listen)
listen()
