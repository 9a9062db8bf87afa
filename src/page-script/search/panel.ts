/** Search in the page: beside the text, with the contents, where there is room, and over it where there is not. */

import { described, element } from '../element.ts'
import { words } from '../words.ts'
import { find, shortest, type Found, type Hit } from './find.ts'
import { foldQuery } from './fold.ts'
import { clearHighlights, highlight, highlightCurrent } from './highlight.ts'
import { createHitList } from './hit-list.ts'
import { passageReader, rangeOf } from './shown-hit.ts'
import { indexText, keepsOwn, type TextIndex } from './text-index.ts'

/** While somebody types, in milliseconds. */
const pause = 150

export function offerSearch(): void {
  if (!document.querySelector('main')) return
  const parts = build()
  const { root, open, input, count, steps, close, list, navigation } = parts
  let index: TextIndex | null = null
  let found: Found = { hits: [], isApart: false }
  let at = -1
  let sought = ''
  let typing = 0

  const seek = (): void => {
    clearTimeout(typing)
    const query = foldQuery(input.value, keepsOwn)
    if (query === sought) return
    sought = query
    at = -1
    found = find((index ??= indexText()), query)
    hits.show(found.hits)
    highlight(found.hits)
    count.textContent = query === '' ? '' : query.length < shortest ? words.short : countText(found)
    steps.hidden = found.hits.length === 0
    const isSeeking = query !== ''
    close.classList.toggle('unused', !isSeeking)
    navigation?.classList.toggle('is-searching', isSeeking)
    root.classList.add('is-listing')
  }
  const goTo = (next: number): void => {
    const hit = found.hits[next]
    if (!hit) return
    at = next
    show(hit)
    hits.mark(next)
    count.textContent = words.at(next + 1, found.hits.length)
  }
  const step = (by: number): void => {
    seek()
    const { length } = found.hits
    // On a small screen the list would hide what is shown.
    root.classList.remove('is-listing')
    if (length > 0) goTo(at === -1 && by < 0 ? length - 1 : (at + by + length) % length)
  }
  const end = (): void => {
    const isWithin = root.contains(document.activeElement)
    input.value = ''
    seek()
    root.classList.remove('is-open')
    open.setAttribute('aria-expanded', 'false')
    clearHighlights()
    if (isWithin) (open.checkVisibility() ? open : input).focus()
  }
  const hits = createHitList(
    list,
    (chosen) => {
      root.classList.remove('is-listing')
      goTo(chosen)
      take(found.hits[chosen]!)
    },
    () => input.focus(),
  )

  open.addEventListener('click', () => {
    root.classList.add('is-open', 'is-listing')
    open.setAttribute('aria-expanded', 'true')
    input.focus()
  })
  // The text is read when it is about to be needed.
  input.addEventListener('focus', () => setTimeout(() => (index ??= indexText())))
  input.addEventListener('input', () => {
    clearTimeout(typing)
    typing = window.setTimeout(seek, pause)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') {
      seek()
      root.classList.add('is-listing')
      if (!hits.focus()) return
    } else return
    event.preventDefault()
  })
  const [previous, next] = steps.children
  previous!.addEventListener('click', () => step(-1))
  next!.addEventListener('click', () => step(1))
  close.addEventListener('click', end)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && (sought !== '' || root.classList.contains('is-open'))) end()
  })
  document.addEventListener('rows-moved', () => {
    index = null
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget as Node)) root.classList.remove('is-listing')
  })
}

const button = (name: string, text: string) =>
  element('button', { type: 'button', class: name, 'aria-label': text, title: text })

function build() {
  const keys = described('page-search-keys', words.searchKeys)
  const input = element('input', {
    id: 'page-search',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': keys,
  })
  const open = element('button', { type: 'button', class: 'search-open', 'aria-expanded': 'false' }, [
    words.search,
  ])
  const steps = element('span', { class: 'search-steps', hidden: true }, [
    button('search-previous', words.previous),
    button('search-next', words.next),
  ])
  const close = button('search-close unused', words.close)
  const count = element('p', { class: 'search-count', role: 'status' })
  const list = element('ol', { class: 'search-hits' })
  const label = element('label', { for: 'page-search' }, [words.searchIn])
  const field = element('div', { class: 'search-field' }, [input, steps, close])
  const head = element('div', { class: 'search-head' }, [label, field, count])
  const panel = element('div', { class: 'search-panel' }, [head, list])
  const root = element('div', { class: 'search', role: 'search' }, [open, panel])
  const navigation = document.querySelector('.navigation')
  if (navigation) navigation.prepend(root)
  else document.body.append(root)
  return { root, open, input, count, steps, close, list, navigation }
}

function countText({ hits, isApart }: Found): string {
  if (hits.length === 0) return words.none
  const sections = new Set(hits.map(({ passage }) => passage.section)).size
  const text = words.hits(hits.length, sections)
  return isApart ? `${text}. ${words.allWords}.` : text
}

function show(hit: Hit): void {
  const { element } = hit.passage
  for (let around = element.closest('details'); around; around = around.parentElement!.closest('details'))
    around.open = true
  const range = rangeOf(hit, passageReader())
  // Also sideways, in a table that scrolls by itself.
  range.startContainer.parentElement!.scrollIntoView({ block: 'center', inline: 'nearest' })
  const { top, bottom } = range.getBoundingClientRect()
  // A long paragraph's middle may be far from it.
  if (top < innerHeight * 0.2 || bottom > innerHeight * 0.8) scrollBy(0, top - innerHeight / 2)
  highlightCurrent(hit)
}

/** Whoever hears the page read goes on from the hit. */
function take({ passage: { element } }: Hit): void {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
}
