/** A report's problems: marked in the page where they lie, and listed beside it with what mends them. */

import { elementFinder } from './page-places.js'

const marks = `[data-problem] { outline: 2px solid #b3261e; outline-offset: 2px; } [data-problem="warning"] { outline: 2px dashed #8a5a00; } [data-problem]:focus { outline-width: 4px; }`

/** So many of one sort are listed before the others are folded together. */
const unfolded = 3

const byId = (id) => document.getElementById(id)

/** `mend` is given names of fixes, `placeButtons` a place as the page has it and in words. */
export function problemList({ frame, words, mend, placeButtons }) {
  /** The elements where the problems lie, null where the page shows none, in their order. */
  let found = []
  let listed = ''
  const opened = new Set()
  let all = []
  byId('mend-all').addEventListener('click', () => mend(all))

  function show(problems, { isReadOnly, isWriting }) {
    const page = frame.contentDocument
    found = problems.map(elementFinder(page))
    markIn(page, problems)
    const now = JSON.stringify([problems, isReadOnly, isWriting])
    if (now !== listed) list(problems, isReadOnly)
    listed = now
    byId('list')
      .querySelectorAll('.lead')
      .forEach((lead) => (lead.disabled = found[Number(lead.dataset.index)] === null))
  }

  function markIn(page, problems) {
    if (!page.getElementById('preview-marks')) {
      const style = page.createElement('style')
      style.id = 'preview-marks'
      style.textContent = marks
      page.head.append(style)
    }
    for (const one of page.querySelectorAll('[data-problem]')) one.removeAttribute('data-problem')
    // The gravest of those that lie at the same place comes last.
    for (const severity of ['warning', 'error'])
      problems.forEach((problem, index) => {
        if (problem.severity === severity) found[index]?.setAttribute('data-problem', severity)
      })
  }

  function list(problems, isReadOnly) {
    const focused = focusedItem()
    const counts = new Map()
    const folds = new Map()
    const items = problems.flatMap((problem, index) => {
      const count = (counts.get(problem.code) ?? 0) + 1
      counts.set(problem.code, count)
      const item = itemOf(problem, index, isReadOnly)
      if (count <= unfolded || countOf(problems, problem.code) === unfolded + 1) return [item]
      const fold = folds.get(problem.code)
      if (fold) {
        fold.append(item)
        return []
      }
      const { outer, inner } = foldFor(problem.code, countOf(problems, problem.code) - unfolded)
      inner.append(item)
      folds.set(problem.code, inner)
      return [outer]
    })
    byId('list').replaceChildren(...items)
    byId('count').textContent = String(problems.length)
    byId('count').className = problems.some(({ severity }) => severity === 'error') ? 'count error' : 'count'
    const told = problems.length === 0 ? words.noProblems : `${words.counted} ${problems.length}`
    if (byId('told').textContent !== told) byId('told').textContent = told
    const fixes = isReadOnly ? [] : [...new Set(problems.flatMap(({ fix }) => fix ?? []))]
    byId('mend-all').hidden = fixes.length < 2
    byId('mend-all').textContent = `${words.mendAll} (${fixes.length})`
    all = fixes
    if (focused !== null) focusItem(focused)
  }

  function itemOf({ severity, message, hint, place, at, fix }, index, isReadOnly) {
    const item = document.createElement('li')
    item.className = severity
    const lead = document.createElement('button')
    lead.type = 'button'
    lead.className = 'lead'
    lead.dataset.index = String(index)
    lead.append(part('severity', `${words[severity]} `), part('message', message))
    lead.id = `problem-${index}`
    lead.addEventListener('click', () => {
      const element = found[index]
      if (!element) return
      if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      element.focus({ preventScroll: true })
    })
    const actions = part('actions', '', 'p')
    if (fix !== null && !isReadOnly) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'mend'
      button.textContent = words.mend
      button.setAttribute('aria-describedby', lead.id)
      button.addEventListener('click', () => mend([fix]))
      actions.append(button, ' ')
    }
    actions.append(...placeButtons(at, place))
    item.append(lead, ...(hint === '' ? [] : [part('hint', hint, 'p')]), part('place', place, 'p'), actions)
    return item
  }

  /** Those of one sort that are not listed by themselves; open if their author has opened it. */
  function foldFor(code, count) {
    const outer = document.createElement('li')
    const details = document.createElement('details')
    const inner = document.createElement('ol')
    details.open = opened.has(code)
    details.addEventListener('toggle', () => (details.open ? opened.add(code) : opened.delete(code)))
    details.append(part('more', `${count} ${words.alike}`, 'summary'), inner)
    outer.append(details)
    return { outer, inner }
  }

  return { show }
}

const countOf = (problems, wanted) => problems.filter(({ code }) => code === wanted).length

/** The index of the item that has the focus; null for none. */
function focusedItem() {
  const at = [...byId('list').querySelectorAll('li')].findLastIndex((item) => item.contains(document.activeElement))
  return at === -1 && document.activeElement !== byId('mend-all') ? null : Math.max(at, 0)
}

/** The one that has come in its place, so that nobody who mends one after the other has to begin anew. */
function focusItem(index) {
  const items = byId('list').querySelectorAll('li')
  const item = items[Math.min(index, items.length - 1)]
  const next = item?.querySelector('.mend') ?? item?.querySelector('.lead:not(:disabled), summary') ?? byId('told')
  next.focus()
}

function part(name, text, tag = 'span') {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  return element
}
