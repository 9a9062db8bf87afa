/** The report's page, within the frame that is shown: put there once, and changed in place. */

import { changePage } from './change-page.js'

/** `opened` is called for each document that is put there, `pointed` with what is clicked twice in it, `led` with the address of a link that leads away. */
export function pageFrame(frame, { opened, pointed, led }) {
  /** The document that was put into the frame; a link may have led it elsewhere. */
  let own = null

  /** Within the page a link leads to its place; all others would leave it, and open beside it. */
  function follow(event) {
    const link = event.target.closest('a[href]')
    if (!link) return
    event.preventDefault()
    const href = link.getAttribute('href')
    if (!href.startsWith('#')) {
      led(link.href)
      return
    }
    const target = own.getElementById(decodeURIComponent(href.slice(1)))
    if (!target) return
    target.scrollIntoView({ behavior: 'instant' })
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
    target.focus({ preventScroll: true })
  }

  return {
    /** Whether a page has been put there. */
    isFilled: () => own !== null,
    /** Whether it is there still. */
    isOwn: () => own !== null && frame.contentDocument === own,
    show: (html) =>
      new Promise((resolve) => {
        frame.addEventListener(
          'load',
          () => {
            own = frame.contentDocument
            own.addEventListener('dblclick', pointed)
            own.addEventListener('click', follow)
            opened()
            resolve()
          },
          { once: true },
        )
        frame.srcdoc = html
      }),
    change(page) {
      const focused = own.activeElement
      changePage(own, page)
      // What only the preview has made able to take the focus loses it with that.
      if (!focused?.isConnected || focused === own.activeElement) return
      focused.tabIndex = -1
      focused.focus({ preventScroll: true })
    },
    /** From the last that the reader has come to backwards. */
    idsRead() {
      const { innerHeight } = frame.contentWindow
      const all = [...own.querySelectorAll('[id]')]
      return all.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).map(({ id }) => id).toReversed()
    },
  }
}
