/** Where the author writes, shown in the page. */

import { elementFinder } from './page-places.js'

const style = '[data-cursor] { box-shadow: -6px 0 0 #1d4f7c; }'

export function cursorMark(frame) {
  let place = null
  /** Whether it was told before there was anything to show it in. */
  let isOwed = false

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
    const { file, offset } = place
    const element = elementFinder(page)({ at: `${file}:${offset}-${offset}` })
    isOwed = mayScroll && !element
    if (!element) return
    element.setAttribute('data-cursor', '')
    const { top, bottom } = element.getBoundingClientRect()
    const isSeen = bottom > 0 && top < frame.contentWindow.innerHeight
    if (mayScroll && !isSeen) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  return {
    /** The author has moved there; null where nobody writes. Whoever has read on meanwhile is not led back by the same place. */
    move(to) {
      const isSame = place?.file === to?.file && place?.offset === to?.offset
      place = to
      mark(isOwed || !isSame)
    },
    /** The page has changed: nothing moves in it for that. */
    renew: () => mark(isOwed),
  }
}
