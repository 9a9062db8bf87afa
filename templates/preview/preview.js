/** The page around a report: shows it anew at each save, in place, and its problems where they lie. */

import { changePage } from './change-page.js'
import { comparison } from './compare.js'
import { cursorMark } from './cursor.js'
import { explainer } from './explain.js'
import { cellOf } from './table-cells.js'
import { printedView } from './printed-view.js'
import { problemList } from './problems.js'

const byId = (id) => document.getElementById(id)
const words = JSON.parse(document.body.dataset.words)
const frame = byId('page')
/** What is chosen stands in the address, so that a page that is loaded again shows the same. */
const chosen = new URLSearchParams(location.hash.slice(1))
let report = chosen.get('report') ?? document.body.dataset.first
/** The recipient and the theme, by their names; empty for none and for the report's own. */
const look = { variant: chosen.get('variant') ?? '', theme: chosen.get('theme') ?? '' }
byId('compare').checked = chosen.has('compare')

const asked = () => Object.fromEntries(Object.entries({ report, ...look }).filter(([, name]) => name !== ''))

function keepState() {
  const state = { ...asked(), ...(byId('compare').checked && { compare: '' }) }
  history.replaceState(null, '', `#${new URLSearchParams(state)}`)
}

/** The page that is shown: of which report, as what it is looked at, and which version of it. */
let shown = { report: null, view: null, version: null }

const ask = async (what, query = {}, missing = words.gone) => {
  const answer = await fetch(`${what}?${new URLSearchParams({ ...asked(), ...query })}`)
  if (answer.ok) return answer
  throw new Error(answer.status === 404 ? missing : await answer.text())
}

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
    } finally {
      looking = null
    }
  })()
  return looking
}

/** The document that was put into the frame; a link may have led it elsewhere. */
let own = null

async function show() {
  try {
    const of = report
    const isOwn = shown.report === of && own !== null && frame.contentDocument === own
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
      if (own !== null || state.reports.length === 0) return notice(words.gone)
      // Nothing has been shown yet: the report that was to be the first is gone.
      report = state.reports.at(-1)
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
      await showWhole(state.page)
      shown = { report: of, view: state.view, version: state.version }
    }
    showChoices(state)
    byId('title').textContent = state.title
    document.title = `${state.problems.length > 0 ? `(${state.problems.length}) ` : ''}${state.title} – ${words.preview}`
    notice(state.isStale ? words.stale : '')
    found = state.problems
    isReadOnly = state.isReadOnly
    byId('write').hidden = isReadOnly
    showProblems()
    cursor.renew()
    await compared.show(state.before)
    if (printing !== state.version) void printed.changed(state.view)
    printing = state.version
  } catch (error) {
    notice(error.message)
  }
}

/** The page in place, made into the one of that version. */
function change({ page, view, version }) {
  const focused = own.activeElement
  changePage(own, page)
  // What only the preview has made able to take the focus loses it with that.
  if (focused?.isConnected && focused !== own.activeElement) {
    focused.tabIndex = -1
    focused.focus({ preventScroll: true })
  }
  shown = { ...shown, view, version }
  explanations.renew()
  cursor.renew()
}

/** A page that can be shown already, while its problems are being looked for. */
function showNext({ view, from, version, change: page }) {
  const isOwn = own !== null && frame.contentDocument === own
  if (isOwn && report === shown.report && shown.view === view && shown.version === from) change({ page, view, version })
}

/** The version that was last told to whoever shows the printed pages. */
let printing = null

/** The problems of the page, and those that only printing finds. */
let found = []
let foundInPrint = []
let isReadOnly = false
const showProblems = () => problems.show([...found, ...foundInPrint], isReadOnly)

const printed = printedView({
  ask,
  words,
  place: byId('sheets'),
  say: (text) => (byId('printing').textContent = text),
  tell(problems) {
    foundInPrint = problems
    showProblems()
  },
  read: idsInView,
})

/** From the last that the reader has come to backwards: of some, nothing is printed. */
function idsInView() {
  const { innerHeight } = frame.contentWindow
  const all = [...own.querySelectorAll('[id]')]
  return all.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).map(({ id }) => id).toReversed()
}

/** The pane to write in, loaded when it is first opened. */
let desk = null
const cursor = cursorMark(frame)
/** Of a file in the report's folder; null for another. */
const nameOf = (file) => (file.startsWith(`reports/${report}/`) ? file.slice(`reports/${report}/`.length) : null)
const isWriting = () => !byId('desk').hidden

const send = async (what, query, body, missing = words.gone) => {
  const answer = await fetch(`${what}?${new URLSearchParams({ ...asked(), ...query })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return answer
  throw new Error(answer.status === 404 ? missing : await answer.text())
}

async function write() {
  const isOpen = !isWriting()
  byId('desk').hidden = !isOpen
  byId('write').setAttribute('aria-pressed', String(isOpen))
  if (!isOpen) return cursor.move(null)
  try {
    if (!desk) {
      const { openDesk } = await import('./desk.js')
      const address = new URL('help', location.href.split('#')[0])
      address.protocol = 'ws:'
      const standsAt = (name, offset) => cursor.move({ file: `reports/${report}/${name}`, offset })
      desk = openDesk({ byId, ask, send, words, language: document.documentElement.lang, address, standsAt })
    }
    await desk.begin()
  } catch (error) {
    notice(error.message)
  }
}
byId('write').addEventListener('click', () => void write())

const view = byId('view')
function showView() {
  byId('web').classList.toggle('away', view.value === 'printed')
  byId('printed').hidden = view.value === 'page'
  void printed.show(view.value !== 'page')
}
view.addEventListener('change', showView)

function showWhole(html) {
  return new Promise((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        own = frame.contentDocument
        own.addEventListener('dblclick', openAt)
        own.addEventListener('click', follow)
        explanations.watch()
        resolve()
      },
      { once: true },
    )
    frame.srcdoc = html
  })
}

function notice(text) {
  byId('notice').hidden = text === ''
  byId('notice').textContent = text
}

function showReports(ids) {
  const select = byId('reports')
  byId('choice').hidden = ids.length < 2
  if ([...select.options].map(({ value }) => value).join('\n') !== ids.join('\n'))
    select.replaceChildren(...ids.map((id) => new Option(id, id)))
  select.value = report
}

/** What leads to a place in the sources: for those who have VS Code, and for all others. `written` is it in words. */
function placeButtons(at, written) {
  return [
    action(words.open, () => openPlace({ at })),
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

/** Has problems mended by the names of their fixes. */
async function mend(fixes) {
  byId('answer').textContent = ''
  try {
    const { mended, wanted } = await (await send('mend', {}, fixes)).json()
    byId('answer').textContent = mended === wanted ? words.mended : mended > 0 ? words.partlyMended : words.unmended
    await renew()
  } catch (error) {
    notice(error.message)
  }
}

/** Within the page a link leads to its place; all others would leave it, and open beside it. */
function follow(event) {
  const link = event.target.closest('a[href]')
  if (!link) return
  event.preventDefault()
  const href = link.getAttribute('href')
  if (!href.startsWith('#')) {
    window.open(link.href, '_blank', 'noopener')
    return
  }
  const target = own.getElementById(decodeURIComponent(href.slice(1)))
  if (!target) return
  target.scrollIntoView({ behavior: 'instant' })
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
}

function openAt(event) {
  const cell = cellOf(event.target)
  const at = event.target.closest('[data-at]')?.dataset.at
  if (cell || at) void openPlace(cell ?? { at })
}

async function openPlace(place) {
  try {
    const { url, file, line, column } = await (await ask('place', place, words.noText)).json()
    const name = desk && isWriting() ? nameOf(file) : null
    if (name !== null) return await desk.show(name, { line, column })
    const { isLed } = await (await send('lead', place, null, words.noText)).json()
    if (!isLed) location.href = url
  } catch (error) {
    notice(error.message)
  }
}

/** What there is to choose from, and what of it the page is. */
function showChoices({ variants, variant, themes, theme, ownTheme }) {
  look.variant = variant ?? ''
  look.theme = theme ?? ''
  offer('variant', look.variant, variants.length > 0, [
    [words.everybody, ''],
    ...variants.map((name) => [name, name]),
  ])
  offer('theme', look.theme, themes.length > 1, [
    [`${words.ownTheme} (${ownTheme})`, ''],
    ...themes.filter((name) => name !== ownTheme).map((name) => [name, name]),
  ])
}

function offer(name, value, isThere, choices) {
  const select = byId(name)
  byId(`${name}-choice`).hidden = !isThere
  const now = JSON.stringify(choices)
  if (select.dataset.choices !== now) select.replaceChildren(...choices.map((choice) => new Option(...choice)))
  select.dataset.choices = now
  select.value = value
}

for (const name of ['variant', 'theme'])
  byId(name).addEventListener('change', (event) => {
    look[name] = event.target.value
    keepState()
    void renew()
  })

byId('reports').addEventListener('change', (event) => {
  if (desk && !desk.mayLeave()) {
    event.target.value = report
    return
  }
  report = event.target.value
  void desk?.leave()
  look.variant = ''
  keepState()
  void renew()
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
  events.addEventListener('message', ({ data }) => (data === 'saved' ? desk?.diskMayDiffer() : renew()))
  events.addEventListener('cursor', ({ data }) => !isWriting() && cursor.move(JSON.parse(data)))
  events.addEventListener('page', ({ data }) => showNext(JSON.parse(data)))
  // Also after it was lost and found again: something may have been saved meanwhile.
  events.addEventListener('open', () => void renew())
  events.addEventListener('error', () => notice(words.lost))
}
document.addEventListener('visibilitychange', listen)
listen()
