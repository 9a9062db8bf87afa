/** A formula that is set as one → its signs in a row, which say less than it does. */

import { textReader, type ElementReader } from './element-reader.ts'

export interface Formula {
  readonly reader: ElementReader
  readonly text: string
}

/** What stands between a part of a formula and the part before it. */
const before: ReadonlyMap<string, string> = new Map([
  ['den', '/'],
  ['sup', '^'],
  ['sub', '_'],
])

export function newFormula(): Formula {
  let text = ''
  const letters = textReader((more) => {
    text += more
  })
  const reader: ElementReader = {
    open(name) {
      if (name === 't') return letters
      if (name.endsWith('Pr') || name === 'del' || name === 'moveFrom') return null
      text += before.get(name) ?? ''
      return reader
    },
  }
  return {
    reader,
    get text() {
      return text
    },
  }
}
