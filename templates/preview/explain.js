/** How a figure is made, shown beside it while it is pointed at or has the focus; nothing of the page moves. */

import { cellOf, elementOf } from './table-cells.js'

/** Milliseconds: who passes by with the pointer asks nothing, and has time to reach what is shown. */
const patience = 250

const pointable = '.value[data-source], tbody td, tbody th'

/** `frame` holds the page, `box` shows what is told, `spoken` says it; `wasOf` is what an element said in the report before, or null. */
export function explainer({ frame, box, spoken, words, ask, wasOf, placeButtons, tell }) {
  let shown = null
  let waiting = 0
  let asked = 0

  const page = () => frame.contentDocument

  function hide() {
    clearTimeout(waiting)
    asked++
    if (shown?.title && !shown.element.hasAttribute('title')) shown.element.setAttribute('title', shown.title)
    shown = null
    box.hidden = true
    spoken.textContent = ''
  }

  /** After the pointer has rested, or at once where there is no need to wait. */
  function soon(action, wait) {
    clearTimeout(waiting)
    waiting = setTimeout(action, wait)
  }

  async function show(element, isSpoken) {
    if (shown?.element === element) return
    const query = queryOf(element)
    if (query === null) return
    const turn = ++asked
    let told
    try {
      told = await ask(query)
    } catch (error) {
      tell(error.message)
      return
    }
    if (turn !== asked || !element.isConnected) return
    if (told === null || !shows(element, told.printed)) return hide()
    hide()
    shown = { element, title: element.getAttribute('title') }
    // Else the browser would show the same beside it, in fewer words.
    element.removeAttribute('title')
    const was = wasOf(element)
    const sentences = [...told.sentences, ...(was === null ? [] : [`${words.was} ${was}`])]
    fill({ ...told, sentences })
    box.hidden = false
    place()
    if (isSpoken) spoken.textContent = [nameOf(told), told.printed, ...sentences].join('. ')
  }

  function fill(told) {
    const close = button(words.close, () => {
      const { element } = shown
      hide()
      element.focus({ preventScroll: true })
    })
    box.replaceChildren(
      text('h2', words.explanation, { id: 'explained' }),
      text('p', nameOf(told)),
      text('p', told.printed, { className: 'figure' }),
      ...told.sentences.map((sentence) => text('p', sentence)),
      ...(told.sources.length > 0 ? [text('h3', words.madeOf), sourceList(told)] : []),
      text('p', told.place, { className: 'place' }),
      ...placeButtons(told.mark, told.place),
      ' ',
      close,
      text('p', words.explainKeys, { className: 'keys' }),
    )
  }

  function sourceList({ sources, table }) {
    const list = document.createElement('ul')
    list.append(
      ...sources.map((source) => {
        const element = elementOf(page(), source.at)
        const lead = button('', () => {
          if (!element?.isConnected) return
          element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
          focus(element)
        })
        lead.disabled = element === null
        // What stands in the same table need not be told which.
        const name = nameOf(source.table === table ? { ...source, table: '' } : source)
        lead.append(text('span', name), text('span', source.printed, { className: 'amount' }))
        const item = document.createElement('li')
        item.append(lead, text('div', source.place, { className: 'place' }))
        return item
      }),
    )
    return list
  }

  /** Below the figure, or above it where there is more room. */
  function place() {
    if (!shown) return
    const around = frame.getBoundingClientRect()
    const { top, bottom, left } = shown.element.getBoundingClientRect()
    const [above, below] = [around.top + top, innerHeight - around.top - bottom]
    const gap = 8
    const { height, width } = box.getBoundingClientRect()
    const y = below > height + gap || below >= above ? around.top + bottom + gap : around.top + top - height - gap
    box.style.top = `${Math.min(Math.max(y, gap), Math.max(gap, innerHeight - height - gap))}px`
    box.style.left = `${Math.min(Math.max(around.left + left, gap), innerWidth - width - gap)}px`
  }

  /** One stop for the tab key in each table, from which the arrow keys lead on. */
  function makeReachable() {
    const own = page()
    // A page that has changed around it is to leave the focus where it is.
    if (pointedAt(own.activeElement) === own.activeElement) own.activeElement.tabIndex = 0
    for (const value of own.querySelectorAll('.value[data-source]')) value.tabIndex = 0
    for (const table of own.querySelectorAll('table[id]')) {
      if (table.querySelector('tbody [tabindex="0"]')) continue
      const first = [...table.querySelectorAll('tbody td')].find(({ textContent }) => textContent.trim() !== '')
      if (first && first.querySelector('[tabindex="0"]') === null) first.tabIndex = 0
    }
  }

  function move(event) {
    const [down, right] = steps.get(event.key) ?? []
    const cell = event.target.closest('td, th')
    const at = down === undefined || !cell ? null : cellOf(cell)
    if (!at) return
    event.preventDefault()
    const next = elementOf(page(), { table: at.table, row: at.row + down, column: at.column + right })
    if (!next) return
    cell.closest('table').querySelectorAll('tbody [tabindex="0"]').forEach((one) => (one.tabIndex = -1))
    next.tabIndex = 0
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    next.focus({ preventScroll: true })
  }

  /** To each page that comes into the frame. */
  function watch() {
    hide()
    const own = page()
    own.addEventListener('mouseover', ({ target }) => {
      const element = pointedAt(target)
      if (element) soon(() => show(element, false), patience)
      else soon(leave, patience)
    })
    own.documentElement.addEventListener('mouseleave', () => soon(leave, patience))
    own.addEventListener('focusin', ({ target }) => {
      const element = pointedAt(target)
      if (element && element === target) soon(() => show(element, true), 0)
      else hide()
    })
    own.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide()
      else if (event.key === 'Enter' && shown?.element === event.target) {
        event.preventDefault()
        box.querySelector('button:not(:disabled)').focus()
      } else move(event)
    })
    own.defaultView.addEventListener('scroll', place, { passive: true })
    makeReachable()
  }

  function leave() {
    const isFocused = shown && page().activeElement === shown.element && page().hasFocus()
    if (!isFocused && !box.matches(':hover') && !box.contains(document.activeElement)) hide()
  }

  box.addEventListener('mouseenter', () => clearTimeout(waiting))
  box.addEventListener('mouseleave', () => soon(leave, patience))
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return
    const { element } = shown
    const isInside = box.contains(document.activeElement)
    hide()
    if (isInside) focus(element)
  })
  addEventListener('resize', place)

  return {
    watch,
    /** After the page has changed in its place. */
    renew() {
      makeReachable()
      if (!shown) return
      const { element } = shown
      const isSpoken = page().activeElement === element
      hide()
      if (element.isConnected) void show(element, isSpoken)
    },
    hide,
  }
}

const steps = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
])

/** What the server is asked by; null for what is no figure of the report. */
function queryOf(element) {
  const { source } = element.dataset
  if (source !== undefined) return { source, printed: element.textContent }
  return cellOf(element)
}

/** Whether the element says what is told of it: a page of another template may lay its tables out otherwise. */
const shows = (element, printed) => compared(element.textContent).includes(compared(printed))

const compared = (written) => written.replaceAll(/[\s\u00ad]/g, '').replaceAll(/[\u2010-\u2015\u2212]/g, '-')

const nameOf = ({ table, row, column }) => [table, row, column].filter((name) => name !== '').join(', ')

function text(tag, content, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties)
  element.textContent = content
  return element
}

function button(name, action) {
  const made = text('button', name, { type: 'button' })
  made.addEventListener('click', action)
  return made
}

function focus(element) {
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}

const pointedAt = (target) => target.closest?.(pointable) ?? null
