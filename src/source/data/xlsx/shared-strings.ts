/** The workbook's list of texts, which cells refer to by number. */

import type { Archive } from './archive.ts'
import { cellText } from './cell-text.ts'
import { refuse } from './workbook-fault.ts'
import { readXml } from './xml.ts'

const stringLimit = 5_000_000

export async function readSharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  let stored = ''
  await readXml(archive, part, {
    open(name, parent) {
      if (name === 'si') stored = ''
      return isShownText(name, parent)
    },
    text(text) {
      stored += text
    },
    close(name, parent) {
      if (name !== 'si' || parent !== 'sst') return
      if (strings.length === stringLimit) refuse({ fault: 'size' })
      strings.push(cellText(stored))
    },
  })
  return strings
}

/** Text stands in the string itself or in its runs; a `t` in an `rPh` is a guide to pronunciation. */
export const isShownText = (name: string, parent: string): boolean =>
  name === 't' && (parent === 'si' || parent === 'is' || parent === 'r')
