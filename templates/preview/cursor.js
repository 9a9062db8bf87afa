/** Where the author writes, shown in the page. */

import { elementFinder } from './page-places.js'

const style = '[data-cursor] { box-shadow: -6px 0 0 #1d4f7c; }'

/** `cellAt` is given a place and gives the cell that it is in, or null; `tell` says what keeps that from being known. */
export function cursorMark(frame, { cellAt, tell }) {
  /** With the cell that it is in. */
  let place = null
  let told = null
  /** Whether another place has been told, whose cell is still asked for. */
  let isNew = false
  /** Whether it was told before there was all that shows it. */
  let isOwed = false
  /** Whether nobody could say which cell it is in: before a report is chosen there are none. */
  let isUnknown = false

  function mark(mayScroll) {
    const page = frame.contentDocument
    for (const one of page.querySelectorAll('[data-cursor]')) one.removeAttribute('data-cursor')
    if (place === null) return
    if (!page.getElementById('preview-cursor')) {
      const element = page.createElement('style')
      element.id = 'preview-cursor'
      element.textContent = style
      page.head.append(element)
    }
    const { file, offset, cell } = place
    const element = elementFinder(page)({ at: `${file}:${offset}-${offset}`, cell })
    // What is still being filled may move it out of sight again.
    isOwed = mayScroll && (!element || page.readyState !== 'complete')
    if (!element) return
    element.setAttribute('data-cursor', '')
    const { top, bottom } = element.getBoundingClientRect()
    const isSeen = bottom > 0 && top < frame.contentWindow.innerHeight
    if (mayScroll && !isSeen) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  /** The author has moved there; null where nobody writes. Whoever has read on meanwhile is not led back by the same place. */
  async function move(to) {
    isNew ||= told?.file !== to?.file || told?.offset !== to?.offset
    told = to
    isUnknown = false
    try {
      const cell = to && (await cellAt(to))
      // The author has moved on meanwhile.
      if (told !== to) return
      place = to && { ...to, cell }
      mark(isOwed || isNew)
      isNew = false
    } catch (error) {
      if (told !== to) return
      isUnknown = true
      tell(error.message)
    }
  }

  return {
    move,
    /** The page has changed: nothing moves in it for that. */
    renew: () => (isUnknown ? void move(told) : mark(isOwed)),
  }
}
