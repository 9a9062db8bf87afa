/** The workbook's list of texts, which cells refer to by number. */

import type { Archive } from '../../office/archive.ts'
import { cellText } from './cell-text.ts'
import { richText } from './rich-text.ts'
import { refuse } from '../../office/office-fault.ts'
import { readXml } from '../../office/xml.ts'

const stringLimit = 5_000_000

export async function readSharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  const rich = richText()
  await readXml(archive, part, {
    open: rich.open,
    text: rich.text,
    close(name, parent) {
      rich.close(name)
      if (name !== 'si' || parent !== 'sst') return
      if (strings.length === stringLimit) refuse({ fault: 'size' })
      strings.push(cellText(rich.take()))
    },
  })
  return strings
}
