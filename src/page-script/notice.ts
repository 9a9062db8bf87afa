/** A line that says what has been done: heard when it changes, and seen for a while. */

import { element } from './element.ts'

let line: HTMLElement | null = null
let leaving = 0

/** As long as it takes to read it twice. */
const shownFor = 4000

/** `quiet` is for what the eye sees by itself. */
export function say(text: string, quiet = false): void {
  if (line === null) {
    line = element('p', { class: 'page-notice', role: 'status' })
    document.body.append(line)
  }
  line.classList.toggle('quiet', quiet)
  line.textContent = text
  clearTimeout(leaving)
  leaving = window.setTimeout(() => line?.replaceChildren(), shownFor)
}
