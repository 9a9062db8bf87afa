/** The text of a string as it is read run by run. What is raised or lowered, a note mark or `m²`, says so as HTML does. */

import type { Attributes } from '../../office/xml.ts'

export interface RichText {
  /** Whether the text directly inside the element is wanted. */
  open(name: string, parent: string, attributes: Attributes): boolean
  text(text: string): void
  close(name: string): void
  /** What has been read since the last time. */
  take(): string
}

const elements = new Map([
  ['superscript', 'sup'],
  ['subscript', 'sub'],
])

/** Marks, exponents and indexes are short; anything longer is text set small. */
const short = /^[^<>&]{1,20}$/

export function richText(): RichText {
  let [stored, run] = ['', '']
  let element: string | null = null
  return {
    open(name, parent, attributes) {
      if (name === 'r' || name === 'si' || name === 'is') element = null
      if (name === 'vertAlign' && parent === 'rPr') element = elements.get(attributes['val'] ?? '') ?? null
      // A `t` in an `rPh` is a guide to pronunciation.
      return name === 't' && (parent === 'si' || parent === 'is' || parent === 'r')
    },
    text(text) {
      run += text
    },
    close(name) {
      if (name !== 't') return
      const isMark = element !== null && stored.trim() !== '' && short.test(run) && run.trim() !== ''
      stored += isMark ? `<${element}>${run.trim()}</${element}>` : run
      run = ''
    },
    take() {
      const taken = stored
      stored = ''
      return taken
    },
  }
}
